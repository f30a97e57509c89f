package org.cloudmigration.web.upgrade;

import java.time.Instant;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.domain.upgrade.UpgradeFindingKind;
import org.cloudmigration.domain.upgrade.UpgradeStatus;
import org.cloudmigration.service.upgrade.run.LoggedChangeView;
import org.cloudmigration.service.upgrade.run.UpgradeFigures;
import org.cloudmigration.service.upgrade.run.UpgradeFindingView;
import org.cloudmigration.service.upgrade.run.UpgradeStepView;
import org.cloudmigration.service.upgrade.run.UpgradeView;
import org.cloudmigration.service.upgrade.run.UpgradedCompanyView;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.Tone;

/** What the states of data upgrades are called. */
final class UpgradeWords {

  private UpgradeWords() {}

  static String headline(UpgradeStatus status) {
    return switch (status) {
      case SCHEDULED -> "Data upgrade begins soon";
      case IN_PROGRESS -> "Data upgrade in progress";
      case COMPLETED -> "Data upgrade completed";
      case FAILED -> "Data upgrade failed";
    };
  }

  static String guidance(UpgradeView upgrade, UpgradeFigures figures, Formats formats) {
    return switch (upgrade.status()) {
      case SCHEDULED ->
          "It begins by itself at "
              + formats.clock(upgrade.dueAt())
              + ", because the last run copied every table. You need not wait here.";
      case IN_PROGRESS ->
          "The copied tables are turned into Business Central's, company after company. You may"
              + " leave this page; the work goes on.";
      case COMPLETED ->
          "Every company is in Business Central's tables. "
              + leftToDo(figures, formats)
              + "Compare the balances, then complete the migration.";
      case FAILED -> "See the failed companies and their errors below.";
    };
  }

  /** A sentence with a space behind it; blank if nothing is left. */
  private static String leftToDo(UpgradeFigures figures, Formats formats) {
    if (figures.failedBatches() > 0) {
      return BatchWords.batches(figures.failedBatches(), formats)
          + " could not be posted: open Failed batches, and correct what each names. ";
    }
    return figures.batchesToPost() == 0
        ? ""
        : BatchWords.batches(figures.batchesToPost(), formats)
            + " are to be posted in Business Central: open Batches to post. ";
  }

  static Tone tone(UpgradeStatus status) {
    return switch (status) {
      case SCHEDULED, IN_PROGRESS -> Tone.ACTIVE;
      case COMPLETED -> Tone.GOOD;
      case FAILED -> Tone.BAD;
    };
  }

  static String of(UpgradedCompanyView company) {
    return switch (company.status()) {
      case PENDING -> "Pending";
      case STARTED -> "In progress";
      case COMPLETED -> "Completed";
      case FAILED -> "Failed";
    };
  }

  static Tone tone(UpgradedCompanyView company) {
    return switch (company.status()) {
      case PENDING -> Tone.NEUTRAL;
      case STARTED -> Tone.ACTIVE;
      case COMPLETED -> company.warnings() == 0 ? Tone.GOOD : Tone.WARNING;
      case FAILED -> Tone.BAD;
    };
  }

  static String of(UpgradeStepView step) {
    return switch (step.status()) {
      case TENANT_OF_OTHERS -> "Left to you";
      case LEFT_OUT -> "Left out by settings";
      case AFTER_ERRORS -> "Left out after errors";
      case DONE, FAILED -> step.errors() == 0 ? "Done" : "Done with errors";
    };
  }

  static Tone tone(UpgradeStepView step) {
    return switch (step.status()) {
      case TENANT_OF_OTHERS -> Tone.WARNING;
      case LEFT_OUT -> Tone.NEUTRAL;
      case AFTER_ERRORS -> Tone.BAD;
      case DONE, FAILED -> step.errors() == 0 ? Tone.GOOD : Tone.BAD;
    };
  }

  static String of(LoggedChangeView change) {
    return switch (change.kind()) {
      case INSERTED -> "Inserted";
      case MODIFIED -> "Modified";
      case DELETED -> "Deleted";
    };
  }

  static String of(UpgradeFindingView finding) {
    return switch (finding.kind()) {
      case ERROR -> "Error";
      case WARNING -> "Warning";
    };
  }

  static Tone tone(UpgradeFindingView finding) {
    return switch (finding.kind()) {
      case ERROR -> Tone.BAD;
      case WARNING -> Tone.WARNING;
    };
  }

  static String meaning(UpgradeFindingView finding) {
    if (finding.kind() == UpgradeFindingKind.WARNING) {
      return "The company is upgraded. This was found on the way, or when it was compared with its"
          + " source.";
    }
    if (ofSnapshot(finding)) {
      return finding.table().isEmpty()
          ? "The company is upgraded. This part of its history is not there; the other parts are."
          : "The company is upgraded. This record of its history is not there; all others are.";
    }
    return finding.table().isEmpty()
        ? "What the company's status says; its other steps are done or did not begin."
        : "This record of " + finding.table() + " is not migrated as it should be. All others are.";
  }

  /** Parts of the detail snapshot are called so in every product. */
  private static boolean ofSnapshot(UpgradeFindingView finding) {
    return finding.step().startsWith("snapshot");
  }

  static String advice(UpgradeFindingView finding) {
    if (ofSnapshot(finding)) {
      return "Remove the cause, then rerun the detail snapshot: it goes on behind the parts that are"
          + " done. Dismiss the error if the history is not needed.";
    }
    return finding.kind() == UpgradeFindingKind.WARNING
        ? "Look at the record, and enter in Business Central what is missing. Dismiss the warning when"
            + " that is done, or if it does not matter."
        : "Correct the record in the source, replicate, then run the data upgrade again: the company"
            + " begins anew. Dismiss the error if the record is not needed.";
  }

  static String progress(UpgradedCompanyView company) {
    if (company.stepsTotal() == 0) {
      return "";
    }
    String steps = company.stepsDone() + " of " + company.stepsTotal() + " steps";
    return company.status() == CompanyUpgradeStatus.STARTED && !company.step().isEmpty()
        ? steps + ": " + company.step()
        : steps;
  }

  static String duration(UpgradedCompanyView company, Formats formats) {
    return formats.duration(
        company.startTime(), company.endTime() == null ? Instant.now() : company.endTime());
  }
}
