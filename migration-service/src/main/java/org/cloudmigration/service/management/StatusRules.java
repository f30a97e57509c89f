package org.cloudmigration.service.management;

import static org.cloudmigration.service.management.StatusTone.ACTIVE;
import static org.cloudmigration.service.management.StatusTone.BAD;
import static org.cloudmigration.service.management.StatusTone.GOOD;
import static org.cloudmigration.service.management.StatusTone.NEUTRAL;
import static org.cloudmigration.service.management.StatusTone.WARNING;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cloudmigration.domain.completion.FollowUp;
import org.cloudmigration.domain.completion.ResetStatus;
import org.cloudmigration.domain.environment.EnvironmentStatus;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.setup.DisabledReason;
import org.cloudmigration.service.completion.reset.ResetView;
import org.cloudmigration.service.management.StatusFacts.Companies;

/**
 * Chooses the status of a migration: the first row that holds (management-page.md §5). Differently
 * from Business Central, the reason of an end is told, a failed upgrade is red, and what came to an
 * end before its time is not told as a failure.
 */
final class StatusRules {

  /** One row. */
  record Rule(Predicate<StatusFacts> holds, Function<StatusFacts, MigrationStatus> status) {}

  private static final String SET_UP = "Run the Cloud Migration Setup to begin.";
  private static final String SET_UP_AGAIN =
      "To migrate again, run the Cloud Migration Setup again.";

  static final List<Rule> RULES =
      List.of(
          row(
              facts -> facts.environment() == EnvironmentStatus.UPGRADING,
              "Environment is being upgraded",
              ACTIVE,
              "The target is updated to a new version. Set up the migration again when that has"
                  + " ended."),
          row(
              StatusFacts::preparing,
              "Preparing",
              ACTIVE,
              "Both databases are being checked and prepared; the setup guide shows how far it is. A"
                  + " large sample takes minutes the first time."),
          row(facts -> facts.has(SetupState.NONE), "Not set up", NEUTRAL, SET_UP),
          ended(DisabledReason.COMPLETED, "Migration completed", GOOD),
          ended(DisabledReason.PAUSED, "Migration paused", WARNING),
          ended(DisabledReason.ABANDONED, "Migration abandoned", NEUTRAL),
          ended(null, "Migration disabled", NEUTRAL),
          row(
              facts -> facts.has(SetupState.UNFINISHED),
              "Setup not finished",
              WARNING,
              "Go on with the Cloud Migration Setup."),
          row(
              facts -> facts.companies() == Companies.CREATING,
              "Creating companies",
              ACTIVE,
              "Data can be replicated once the companies exist."),
          row(
              facts -> facts.companies() == Companies.FAILED,
              "Creating companies failed",
              BAD,
              "See the error below. Remove its cause, or take the failed companies out of the"
                  + " selection; then retry on the page Companies."),
          new Rule(
              facts -> facts.wasReset(ResetStatus.IN_PROGRESS),
              facts -> new MigrationStatus("Resetting cloud data", ACTIVE, howFar(facts.reset()))),
          row(
              facts -> facts.wasReset(ResetStatus.FAILED),
              "Resetting cloud data failed",
              BAD,
              "See the error below, then reset the cloud data again."),
          row(
              facts -> facts.wasReset(ResetStatus.COMPLETED) && facts.reset().runIsDue(),
              "Cloud data reset",
              ACTIVE,
              "A full run starts by itself in a moment."),
          row(
              facts ->
                  facts.wasReset(ResetStatus.COMPLETED)
                      && facts.reset().followUp() == FollowUp.DROPPED,
              "Cloud data reset, full run not started",
              BAD,
              "See why below, then run data replication."),
          row(
              facts -> facts.wasReset(ResetStatus.COMPLETED),
              "Cloud data reset",
              NEUTRAL,
              "No replicated data is left in the tenant. Run data replication to copy all tables of"
                  + " the chosen companies."),
          row(
              facts -> facts.running() && facts.run().pauseRequested(),
              "Pausing",
              WARNING,
              "Tables being copied are left; finished ones stay, and the run can go on later."),
          row(
              facts -> facts.running() && facts.run().stopRequested(),
              "Stopping",
              WARNING,
              "Tables being copied are left; finished ones stay."),
          row(
              facts -> facts.running() && replicates(facts.run().type()),
              "Replication in progress",
              ACTIVE,
              "You may leave this page; the run goes on. Pause or stop it at any time: finished tables"
                  + " stay."),
          new Rule(
              StatusFacts::running,
              facts ->
                  new MigrationStatus(
                      kind(facts) + " run in progress", ACTIVE, "Wait until it has ended.")),
          afterCopy(
              RunStatus.REPAIR_DATA_PENDING,
              "Repairing data",
              ACTIVE,
              "Missing rows are being inserted. Wait until that has ended."),
          afterCopy(
              RunStatus.UPGRADE_IN_PROGRESS,
              "Upgrade is in progress",
              ACTIVE,
              "The copied tables are turned into those of the tenant. Wait until that has ended."),
          afterCopy(
              RunStatus.UPGRADE_FAILED,
              "Upgrade failed",
              BAD,
              "Look at the error of the run, remove its cause, then run the data upgrade again."),
          left(EndedBy.STOPPED, "Last run: stopped", WARNING),
          left(EndedBy.PAUSED, "Last run: paused", WARNING),
          left(EndedBy.INTERRUPTED, "Last run: interrupted", WARNING),
          new Rule(
              facts -> facts.ran() && facts.run().status() == RunStatus.FAILED,
              facts -> new MigrationStatus("Last run: failed", BAD, facts.run().details())),
          row(
              facts -> facts.ran() && replicates(facts.run().type()) && facts.failedTables() > 0,
              "Replication completed with failed tables",
              BAD,
              "Open the failed tables to see what to do, then run data replication again."),
          new Rule(
              facts -> facts.ran() && facts.run().tables().failed() > 0,
              facts ->
                  new MigrationStatus(
                      kind(facts) + " run completed with failed tables",
                      BAD,
                      "Look at the errors of its tables and remove their causes, then start a new"
                          + " one.")),
          row(
              facts ->
                  facts.ran()
                      && replicates(facts.run().type())
                      && facts.upgradeFollows()
                      && facts.run().status() == RunStatus.COMPLETED,
              "Upgrade completed successfully",
              GOOD,
              "Look at the companies, then complete the migration."),
          row(
              facts -> examined(facts) && facts.run().tables().warnings() > 0,
              "Diagnostic run completed with warnings",
              WARNING,
              "Every table can be copied, some of them with a loss: look at the findings in amber."
                  + " Nothing was copied by this run; run data replication when you are ready."),
          row(
              StatusRules::examined,
              "Diagnostic run completed",
              GOOD,
              "Every table can be copied. Nothing was copied by this run; run data replication when"
                  + " you are ready."),
          new Rule(
              facts ->
                  facts.ran()
                      && replicates(facts.run().type())
                      && facts.run().tables().areAllProven(),
              facts ->
                  new MigrationStatus(
                      "Replicated and verified",
                      GOOD,
                      facts.run().details()
                          + (facts.upgradeFollows()
                              ? " The data upgrade comes next."
                              : " Run data replication again to bring over what has changed"
                                  + " since."))),
          row(
              facts -> facts.ran() && replicates(facts.run().type()),
              "Replicated with warnings",
              WARNING,
              "Some tables were not copied or not proven: look at their warnings."),
          row(
              facts -> true,
              "Ready for replication",
              NEUTRAL,
              "Nothing has been copied since the migration was set up. Run data replication to copy"
                  + " all tables of the chosen companies."));

  private StatusRules() {}

  static MigrationStatus choose(StatusFacts facts) {
    return RULES.stream()
        .filter(rule -> rule.holds().test(facts))
        .findFirst()
        .orElseThrow()
        .status()
        .apply(facts);
  }

  private static Rule row(
      Predicate<StatusFacts> holds, String text, StatusTone tone, String guidance) {
    return new Rule(holds, facts -> new MigrationStatus(text, tone, guidance));
  }

  private static Rule ended(DisabledReason reason, String text, StatusTone tone) {
    return new Rule(
        facts -> facts.has(SetupState.DISABLED) && facts.disabledReason() == reason,
        facts ->
            new MigrationStatus(text, tone, (facts.disabledText() + " " + SET_UP_AGAIN).strip()));
  }

  private static Rule afterCopy(RunStatus status, String text, StatusTone tone, String guidance) {
    return row(facts -> facts.ran() && facts.run().status() == status, text, tone, guidance);
  }

  private static Rule left(EndedBy endedBy, String text, StatusTone tone) {
    return new Rule(
        facts -> facts.ran() && facts.run().endedBy() == endedBy,
        facts -> new MigrationStatus(text, tone, facts.run().details()));
  }

  private static String howFar(ResetView reset) {
    return "%d of %d steps are done. Nothing else can begin meanwhile.%s"
        .formatted(
            reset.companiesRemoved(),
            reset.companies(),
            reset.runIsDue() ? " A full run starts by itself afterwards." : "");
  }

  private static boolean replicates(ReplicationType type) {
    return type.replicates();
  }

  private static boolean examined(StatusFacts facts) {
    return facts.ran() && facts.run().type() == ReplicationType.DIAGNOSTIC;
  }

  private static String kind(StatusFacts facts) {
    return facts.run().type() == ReplicationType.DIAGNOSTIC ? "Diagnostic" : "Azure Data Lake";
  }
}
