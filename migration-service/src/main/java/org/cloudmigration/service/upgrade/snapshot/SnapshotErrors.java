package org.cloudmigration.service.upgrade.snapshot;

import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.security.SecretMask;
import org.cloudmigration.service.upgrade.SourceNotReplicatedException;
import org.cloudmigration.service.upgrade.run.UpgradeTooLongException;

/** Says in plain words why a company's history was not copied, or not all of it. */
public final class SnapshotErrors {

  private static final String DATA =
      "The company itself is upgraded and stays as it is. Parts of the snapshot that are done stay;"
          + " this one is undone.";

  private SnapshotErrors() {}

  /**
   * @param part its title
   */
  static ErrorReport broken(String company, String part, Exception e) {
    if (e instanceof UpgradeTooLongException) {
      return new ErrorReport(
          "SNAPSHOT_TOO_LONG",
          "The detail snapshot of " + company + " has taken longer than the settings allow.",
          DATA,
          "Allow a longer duration in the migration settings, then rerun the detail snapshot: it"
              + " goes on behind the parts that are done.",
          "");
    }
    return new ErrorReport(
        "SNAPSHOT_STEP",
        "The part “" + part + "” of the detail snapshot of " + company + " broke off.",
        DATA,
        e instanceof SourceNotReplicatedException
            ? "Run data replication, as a table is missing, then rerun the detail snapshot."
            : "Read the message below, remove its cause, then rerun the detail snapshot: it goes on"
                + " behind the parts that are done.",
        SecretMask.FORMS.mask(e.toString()));
  }

  public static RefusedException nothingUpgraded() {
    return RefusedException.because(
        "NOT_UPGRADED",
        "No company is upgraded yet.",
        "Run the data upgrade: the detail snapshot of a company follows it by itself.");
  }

  static RefusedException switchedOff() {
    return RefusedException.because(
        "SNAPSHOT_OFF",
        "The settings of the chosen companies leave out all history.",
        "There is nothing to copy: the historical transactions of a company are switched on before"
            + " its data upgrade.");
  }
}
