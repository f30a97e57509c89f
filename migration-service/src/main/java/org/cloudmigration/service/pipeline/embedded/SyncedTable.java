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
}
