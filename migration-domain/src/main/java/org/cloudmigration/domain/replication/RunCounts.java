package org.cloudmigration.domain.replication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Counts over the tables of a run, kept with the run so that nobody has to count: a table is taken
 * out before it changes and put in again after.
 */
@Embeddable
class RunCounts {

  @Column(name = "tables_not_started", nullable = false)
  int notStarted;

  @Column(name = "tables_in_progress", nullable = false)
  int inProgress;

  @Column(name = "tables_successful", nullable = false)
  int successful;

  @Column(name = "tables_warning", nullable = false)
  int warning;

  @Column(name = "tables_failed", nullable = false)
  int failed;

  /** Tables whose contents are proven equal, all of them. */
  @Column(name = "tables_equal", nullable = false)
  int equal;

  /** Tables whose cloud data is preserved, so that their inserted rows alone are proven. */
  @Column(name = "tables_preserved", nullable = false)
  int preserved;

  @Column(name = "rows_copied", nullable = false)
  long rows;

  @Column(name = "bytes_copied", nullable = false)
  long bytes;

  @Column(name = "rows_expected", nullable = false)
  long rowsExpected;

  @Column(name = "bytes_expected", nullable = false)
  long bytesExpected;

  /** Expected of the tables that are not done, less what they have. */
  @Column(name = "bytes_left", nullable = false)
  long bytesLeft;

  void add(TableRun table) {
    count(table, 1);
  }

  void remove(TableRun table) {
    count(table, -1);
  }

  private void count(TableRun table, int sign) {
    switch (table.status()) {
      case NOT_STARTED -> notStarted += sign;
      case IN_PROGRESS -> inProgress += sign;
      case SUCCESSFUL -> successful += sign;
      case WARNING -> warning += sign;
      case FAILED -> failed += sign;
    }
    if (table.verification().isOfWhole()) {
      equal += sign;
    } else if (table.verification().isProof()) {
      preserved += sign;
    }
    rows += sign * table.rowsCopied();
    bytes += sign * table.bytesCopied();
    rowsExpected += sign * table.expected().rows();
    bytesExpected += sign * table.expected().bytes();
    bytesLeft += sign * left(table);
  }

  private static long left(TableRun table) {
    return switch (table.status()) {
      case NOT_STARTED, IN_PROGRESS -> Math.max(0, table.expected().bytes() - table.bytesCopied());
      case SUCCESSFUL, WARNING, FAILED -> 0;
    };
  }
}
