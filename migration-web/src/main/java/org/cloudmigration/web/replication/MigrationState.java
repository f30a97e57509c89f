package org.cloudmigration.web.replication;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.setup.DisabledReason;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.company.CompanyView;
import org.cloudmigration.service.completion.ChecklistView;
import org.cloudmigration.service.completion.reset.ResetView;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.setup.SetupView;
import org.cloudmigration.web.shell.Tone;

/**
 * What the page shows of an environment at one moment.
 *
 * @param shownRun the run chosen in the address, otherwise the newest whose data is still there
 * @param reset the newest one
 */
record MigrationState(
    EnvironmentView environment,
    Optional<SetupView> setup,
    List<CompanyView> companies,
    Optional<RunView> latestRun,
    Optional<RunView> shownRun,
    Optional<ResetView> reset,
    ChecklistView checklist) {

  /** One sentence on how things stand, and what to do next. */
  record Headline(String text, Tone tone, String guidance) {}

  boolean runInProgress() {
    return latestRun.filter(RunView::inProgress).isPresent();
  }

  boolean resetting() {
    return reset.filter(ResetView::inProgress).isPresent();
  }

  /** The newest run, unless its data was taken away since. */
  Optional<RunView> presentRun() {
    return latestRun.filter(run -> !isGone(run, reset));
  }

  static boolean isGone(RunView run, Optional<ResetView> reset) {
    return reset.filter(last -> last.startTime().isAfter(run.startTime())).isPresent();
  }

  /** A reset of which no run has followed. */
  private Optional<ResetView> lastReset() {
    return presentRun().isPresent() ? Optional.empty() : reset;
  }

  /**
   * Items of the setup checklist that were left open when the migration was disabled; 0 if none.
   */
  long openAfterTheEnd() {
    boolean ended = setup.filter(known -> !known.enabled()).isPresent() && !preparing();
    boolean abandoned =
        latestRun.filter(line -> line.stoppedReason() == DisabledReason.ABANDONED).isPresent();
    return ended && !abandoned ? checklist.open() : 0;
  }

  private boolean preparing() {
    return setup.filter(SetupView::preparing).isPresent();
  }

  /** Empty if a run can be started now, otherwise why not. */
  Optional<String> whyNoRun() {
    if (preparing()) {
      return Optional.of("The migration is being prepared.");
    }
    if (resetting()) {
      return Optional.of("The cloud data is being reset.");
    }
    if (setup.isEmpty()) {
      return Optional.of("Cloud migration is not set up for this environment.");
    }
    if (!setup.get().enabled()) {
      return Optional.of("Cloud migration is disabled; set it up again.");
    }
    if (!setup.get().finished()) {
      return Optional.of("The setup guide was not done to its end.");
    }
    return switch (setup.get().companyTask()) {
      case IN_PROGRESS -> Optional.of("The companies are still being created.");
      case FAILED -> Optional.of("Not all companies could be created.");
      case COMPLETED -> runInProgress() ? Optional.of("A run is in progress.") : Optional.empty();
    };
  }

  Optional<ErrorReport> error() {
    return setup
        .map(SetupView::companyTaskError)
        .or(() -> lastReset().map(ResetView::error))
        .or(() -> shownRun.map(RunView::error));
  }

  Headline headline() {
    if (preparing()) {
      return new Headline(
          "Preparing",
          Tone.ACTIVE,
          "Both databases are being checked and prepared; the setup guide shows how far it is. A"
              + " large sample takes minutes the first time.");
    }
    if (resetting()) {
      return ResetWords.headline(reset.orElseThrow());
    }
    if (setup.isEmpty() || !setup.get().enabled()) {
      return new Headline(
          "Disabled",
          Tone.NEUTRAL,
          setup
              .map(SetupView::disabledText)
              .filter(text -> !text.isBlank())
              .orElse("Run the Cloud Migration Setup first."));
    }
    if (!setup.get().finished()) {
      return new Headline(
          "Setup not finished", Tone.WARNING, "Go on with the Cloud Migration Setup.");
    }
    if (setup.get().companyTask() == TaskStatus.IN_PROGRESS) {
      return new Headline(
          "Creating companies", Tone.ACTIVE, "Data can be replicated once the companies exist.");
    }
    if (setup.get().companyTask() == TaskStatus.FAILED) {
      return new Headline(
          "Creating companies failed",
          Tone.BAD,
          "See the error below, and retry on the page Companies.");
    }
    return lastReset()
        .map(ResetWords::headline)
        .or(() -> latestRun.filter(run -> !run.endOfMigration()).map(MigrationState::headline))
        .orElse(READY);
  }

  private static final Headline READY =
      new Headline(
          "Ready for replication",
          Tone.NEUTRAL,
          "Nothing has been copied since the migration was set up. Run data replication to copy all"
              + " tables of the chosen companies.");

  private static Headline headline(RunView run) {
    if (run.inProgress()) {
      return run.stopRequested()
          ? new Headline(
              "Stopping", Tone.WARNING, "Tables being copied are left; finished ones stay.")
          : new Headline(
              "Replication in progress",
              Tone.ACTIVE,
              "You may leave this page; the run goes on. Stop it at any time: finished tables stay.");
    }
    if (run.endedBy() != null) {
      return new Headline(
          "Last run: " + Words.status(run).toLowerCase(Locale.ROOT),
          Words.tone(run),
          run.details());
    }
    if (run.tables().failed() > 0) {
      return new Headline(
          "Replication completed with failed tables",
          Tone.BAD,
          "Open a failed table to see what to do, then run data replication again.");
    }
    return new Headline(
        "Replicated and verified",
        Tone.GOOD,
        "Every row was read back from the tenant, and the contents are equal. The data upgrade comes"
            + " next; it is not part of this version yet.");
  }
}
