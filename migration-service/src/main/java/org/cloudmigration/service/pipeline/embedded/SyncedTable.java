package org.cloudmigration.service.pipeline.embedded;

import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.alignment.Alignment;

/**
 * A table that the tenant has already, beside what the source has now.
 *
 * @param synced what the tenant knows of its live table
 * @param conversion into the live table
 * @param alignment with a table that others made
 * @param check throws what ends the copy before its time
 */
record SyncedTable(
    CopyActivity activity,
    TableState synced,
    SourceTable source,
    StagingConversion conversion,
    Optional<Alignment> alignment,
    Progress progress,
    Runnable check) {

  /** Whoever finds it knows that the changes in the table were not proven. */
  private static final UUID NOT_PROVEN = new UUID(0, 0);

  SyncedTable with(TableState now) {
    return new SyncedTable(activity, now, source, conversion, alignment, progress, check);
  }

  SyncedTable from(SourceTable other) {
    return new SyncedTable(activity, synced, other, conversion, alignment, progress, check);
  }

  boolean preserves() {
    return synced.preserving().is();
  }

  long since() {
    return synced.point().version();
  }

  /** What the tenant is to know once the table is proven to be what the source has. */
  TableState settled(CopyResult proven, long fence) {
    return settled(activity.order(), source.point(), proven, fence);
  }

  TableState settled(UUID order, SourcePoint at, CopyResult result, long fence) {
    return synced.under(fence).grown(result.contents()).settled(order, at, result);
  }

  /**
   * What the tenant is to know while the table holds changes that nobody has proven.
   *
   * @param again whether the changes since the same version may be written once more; otherwise the
   *     next copy is a whole one
   */
  TableState unproven(CopyResult written, boolean again, long fence) {
    SourcePoint last = synced.point();
    long version = again ? last.version() : SourcePoint.NOT_TRACKED;
    var point = new SourcePoint(last.marker(), version, last.pointInTime());
    return settled(NOT_PROVEN, point, written, fence);
  }
}
