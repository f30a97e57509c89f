package org.cloudmigration.service.pipeline.embedded;

import java.util.Optional;
import java.util.OptionalLong;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.pipeline.CopyActivity;

/**
 * Whether the changes since the last copy of a table are enough, or else why all rows are needed.
 */
final class CopyChoice {

  private CopyChoice() {}

  /**
   * @param synced what the tenant knows of its live table
   * @param place where it is to be
   * @param wanted the table as a first load would make it
   */
  static CopyExtent of(
      CopyActivity activity,
      Optional<TableState> synced,
      Place place,
      TableDefinition wanted,
      SourceVersions source,
      Dialect tenant) {
    if (synced.isEmpty() || place.live().isEmpty()) {
      return CopyExtent.FIRST_LOAD;
    }
    if (activity.wanted().isWhole()) {
      return activity.wanted();
    }
    if (!synced.get().source().equals(activity.source())) {
      return CopyExtent.ANOTHER_TABLE;
    }
    if (wanted.key().isEmpty()) {
      return CopyExtent.NO_KEY;
    }
    if (synced.get().preserving() != place.preserving()) {
      return CopyExtent.PRESERVING_CHANGED;
    }
    if (!place.hasShapeOf(wanted, synced.get(), tenant)) {
      return CopyExtent.COLUMNS_CHANGED;
    }
    return ofVersions(synced.get(), source);
  }

  /**
   * Whether loading can go on behind the rows that an earlier attempt left. Where changes are told,
   * those since it began must be known, for they are brought in at the end. Where they never were,
   * it goes on all the same, and the copy says that it shows more than one moment.
   *
   * @param beside that attempt's table as the catalogue has it
   */
  static boolean goesOn(
      CopyActivity activity,
      TableState left,
      TableDefinition beside,
      TableDefinition wanted,
      SourceVersions source,
      Dialect tenant) {
    boolean asked = left.order().equals(activity.order()) || !activity.wanted().isWhole();
    return asked
        && left.source().equals(activity.source())
        && Place.sameShape(beside, wanted, tenant)
        && (ofVersions(left, source) == CopyExtent.CHANGES || neverTold(left, source));
  }

  private static boolean neverTold(TableState left, SourceVersions source) {
    SourcePoint then = left.point();
    return then.version() == SourcePoint.NOT_TRACKED
        && then.isOfSameDatabaseAs(source.point())
        && !source.tellsChanges();
  }

  private static CopyExtent ofVersions(TableState synced, SourceVersions source) {
    SourcePoint now = source.point();
    if (now.version() == SourcePoint.NOT_TRACKED || !now.pointInTime()) {
      return CopyExtent.NOT_TRACKED;
    }
    SourcePoint last = synced.point();
    if (last.version() == SourcePoint.NOT_TRACKED) {
      return synced.result().extent().isWhole() ? CopyExtent.NOT_TRACKED : CopyExtent.NOT_PROVEN;
    }
    boolean restored = now.sharesHistoryWith(last);
    boolean same = restored || now.isOfSameDatabaseAs(last);
    if (!same || now.version() < last.version()) {
      return CopyExtent.ANOTHER_SOURCE;
    }
    OptionalLong oldestVersion = source.oldestVersion();
    if (oldestVersion.isEmpty()) {
      return CopyExtent.NOT_TRACKED;
    }
    if (last.version() < oldestVersion.getAsLong() || now.isRecordedAnewSince(last)) {
      return CopyExtent.EXPIRED;
    }
    return restored ? CopyExtent.RESTORED : CopyExtent.CHANGES;
  }
}
