package org.cloudmigration.service.upgrade.run;

import java.util.Map;
import java.util.stream.Collectors;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.security.SecretMask;
import org.cloudmigration.service.upgrade.SourceNotReplicatedException;

/** Says in plain words why a company was not upgraded, or not all of it. */
final class UpgradeErrors {

  private static final String SOURCE_SAFE = " The source is never touched.";

  private UpgradeErrors() {}

  static ErrorReport records(String company, int errors) {
    return new ErrorReport(
        "UPGRADE_RECORDS",
        errors == 1
            ? "1 record of " + company + " could not be migrated."
            : errors + " records of " + company + " could not be migrated.",
        "Everything else of the company is there." + SOURCE_SAFE,
        "Look at the errors of the data upgrade, correct the records in the source, replicate, then"
            + " run the data upgrade again: the company begins anew.",
        "");
  }

  static ErrorReport stepFailed(String company, String step, Exception e) {
    if (e instanceof SourceNotReplicatedException) {
      return new ErrorReport(
          "UPGRADE_SOURCE",
          "A table that the data upgrade of " + company + " needs is not in the tenant.",
          "The step “" + step + "” wrote nothing; those before it are done." + SOURCE_SAFE,
          "Run data replication, then the data upgrade again.",
          mask(e));
    }
    if (e instanceof UpgradeTooLongException) {
      return new ErrorReport(
          "UPGRADE_TOO_LONG",
          "The data upgrade has taken longer than the migration settings allow.",
          "Steps of " + company + " that are done stay; later ones did not begin." + SOURCE_SAFE,
          "Allow a longer duration in the migration settings, then run the data upgrade again.",
          "");
    }
    return new ErrorReport(
        "UPGRADE_STEP",
        "The step “" + step + "” of the data upgrade of " + company + " broke off.",
        "The step is undone; those before it are done, and later ones did not begin." + SOURCE_SAFE,
        "Read the message below, remove its cause, then run the data upgrade again: the company"
            + " begins anew.",
        mask(e));
  }

  static ErrorReport notSetUp(String company) {
    return new ErrorReport(
        "UPGRADE_SETUP",
        company + " is not completely set up in the tenant.",
        "Nothing of the company was upgraded; its copied tables stay." + SOURCE_SAFE,
        "Look at the status of the company, create it again, then run the data upgrade again.",
        "");
  }

  /**
   * @param held rows by what they are
   */
  static ErrorReport inUse(String company, Map<String, Long> held) {
    return new ErrorReport(
        "UPGRADE_NOT_EMPTY",
        company
            + " is in use already: it holds "
            + held.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "))
            + ".",
        "Nothing of the company was upgraded: its books would have been mixed." + SOURCE_SAFE,
        "Post or delete the lines of journals, and run the data upgrade again. A company with entries"
            + " takes no migration any more: delete it in Business Central, create and replicate it"
            + " anew.",
        "");
  }

  static ErrorReport brokeOff(Exception e) {
    return new ErrorReport(
        "UPGRADE_BROKEN",
        "The data upgrade broke off.",
        "Companies that are completed stay so; the others are as their status says." + SOURCE_SAFE,
        "Read the message below, remove its cause, then run the data upgrade again.",
        mask(e));
  }

  static ErrorReport companiesFailed(long failed) {
    return new ErrorReport(
        "UPGRADE_COMPANIES",
        failed == 1
            ? "The data upgrade of 1 company failed."
            : "The data upgrade of " + failed + " companies failed.",
        "Companies that are completed stay so." + SOURCE_SAFE,
        "Open the data upgrade, look at the failed companies and their errors, remove the causes,"
            + " then run it again: only failed and waiting companies are worked on.",
        "");
  }

  static ErrorReport notCompared(String company, Exception e) {
    return new ErrorReport(
        "NOT_COMPARED",
        "The balances of " + company + " could not be read.",
        "Nothing was changed.",
        "Check that the tenant can be reached and that the tables of the ledger were replicated, then"
            + " try again.",
        mask(e));
  }

  static ErrorReport notAsked(String company, Exception e) {
    return new ErrorReport(
        "TENANT_NOT_ASKED",
        "The tenant of " + company + " did not answer.",
        "Nothing was changed; what is shown is what was known before.",
        "Check that the tenant can be reached, then try again.",
        mask(e));
  }

  static ErrorReport notValidated(String company, Exception e) {
    return new ErrorReport(
        "VALIDATION_BROKE_OFF",
        company + " could not be compared with its source.",
        "Its data is as it was, and so are the results of its last comparison.",
        "Check that the tenant can be reached, then run the validation again.",
        mask(e));
  }

  static RefusedException nothingToCompare() {
    return RefusedException.because(
        "NOTHING_TO_VALIDATE",
        "There is no upgraded company that is still to be compared with its source.",
        "Choose companies that were compared already, too, or run the data upgrade first.");
  }

  static RefusedException noTests() {
    return RefusedException.because(
        "NO_VALIDATION_TESTS",
        "The product of this migration has no tests that compare companies with their source.",
        "Compare the trial balance of the data upgrade, and the counts of records, instead.");
  }

  static ErrorReport overtaken() {
    return new ErrorReport(
        "UPGRADE_OVERTAKEN",
        "The data upgrade did not begin: something else was started before its time came.",
        "Nothing was changed.",
        "Run the data upgrade when that has ended.",
        "");
  }

  private static String mask(Exception e) {
    return SecretMask.FORMS.mask(e.toString());
  }
}
