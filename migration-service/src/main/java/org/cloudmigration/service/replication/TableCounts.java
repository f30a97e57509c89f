package org.cloudmigration.service.replication;

import org.cloudmigration.domain.replication.ReplicationRun;

/**
 * Counts over the tables of a run.
 *
 * @param rows copied so far, over all tables
 * @param bytes read so far
 * @param verified tables whose contents are proven equal, all of them
 * @param preserved tables whose cloud data is preserved: their inserted rows alone are proven
 */
public record TableCounts(
    long total,
    long notStarted,
    long inProgress,
    long successful,
    long warnings,
    long failed,
    long verified,
    long preserved,
    long rows,
    long bytes,
    long rowsExpected,
    long bytesExpected) {

  public static TableCounts of(ReplicationRun run) {
    long remaining = (long) run.tablesNotStarted() + run.tablesInProgress();
    return new TableCounts(
        remaining + run.tablesSuccessful() + run.tablesWarning() + run.tablesFailed(),
        run.tablesNotStarted(),
        run.tablesInProgress(),
        run.tablesSuccessful(),
        run.tablesWarning(),
        run.tablesFailed(),
        run.tablesEqual(),
        run.tablesPreserved(),
        run.rowsCopied(),
        run.bytesCopied(),
        run.rowsExpected(),
        run.bytesExpected());
  }

  /** Whether every row that was to be copied is proven, of every table. */
  public boolean areAllProven() {
    return verified + preserved == total;
  }

  public long remaining() {
    return notStarted + inProgress;
  }
}
