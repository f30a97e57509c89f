package org.cloudmigration.service.scale;

import java.util.List;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.TableRun;

/** What goes wrong in a made-up migration, in the words of a real one. */
final class MadeUpTrouble {

  private static final String UNTOUCHED =
      "Nothing of this attempt is in use; what the table held in the cloud is unchanged.";

  static final List<ErrorReport> ERRORS =
      List.of(
          error(
              "50007",
              "The source closed the connection while rows were read.",
              "Retry the table; if it fails again, look at the source's own log.",
              "Connection reset by peer (Software caused connection abort: recv failed)"),
          error(
              "50004",
              "The source does not have this table any more.",
              "Skip the table, or restore it in the source and retry.",
              "Invalid object name 'dbo.SOP30300'."),
          error(
              "COPY",
              "A value does not fit into its column in the tenant.",
              "Correct the row in the source, then retry the table.",
              "Value too long for column \"Description_ VARCHAR(50)\": 'Customer deposit…' (63)"),
          error(
              "TIMEOUT",
              "The tenant database did not answer in time.",
              "Retry the table when the tenant database is less busy.",
              "Timeout expired. The timeout period elapsed prior to completion of the operation."));

  static final ErrorReport SKIPPED =
      new ErrorReport(
          "SKIPPED",
          "The table was skipped by operator: this run did not migrate it.",
          "Nothing of this run is in the cloud for it; what the table held there is unchanged.",
          "Retry the table if its data is wanted after all; the next run copies it anyway.",
          "");

  static final ErrorReport RUN_FAILED =
      error(
          "50005",
          "The source database could not be reached.",
          "Check that the source is running, then resume the run.",
          "The TCP/IP connection to the host gp-sql-01, port 1433 has failed.");

  private MadeUpTrouble() {}

  private static ErrorReport error(String code, String happened, String action, String raw) {
    return new ErrorReport(code, happened, UNTOUCHED, action, raw);
  }

  static String told(TableRun table) {
    return table.error() == null
        ? table.rowsCopied() + " rows copied and read back from the tenant, contents equal."
        : table.error().happened();
  }
}
