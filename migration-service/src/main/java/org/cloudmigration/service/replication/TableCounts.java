package org.cloudmigration.service.replication;

/**
 * Counts over the tables of a run.
 *
 * @param rows copied so far, over all tables
 * @param bytes read so far
 * @param verified tables whose contents are proven equal
 */
public record TableCounts(
    long total,
    long notStarted,
    long inProgress,
    long successful,
    long warnings,
    long failed,
    long verified,
    long rows,
    long bytes) {

  public static final TableCounts NONE = new TableCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

  public long remaining() {
    return notStarted + inProgress;
  }
}
