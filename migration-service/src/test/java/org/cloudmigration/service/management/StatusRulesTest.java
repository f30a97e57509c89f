package org.cloudmigration.service.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cloudmigration.domain.completion.FollowUp;
import org.cloudmigration.domain.completion.ResetStatus;
import org.cloudmigration.domain.environment.EnvironmentStatus;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.setup.DisabledReason;
import org.cloudmigration.service.completion.reset.ResetView;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.replication.TableCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the status claims must be true, above all “verified”; a case for each row of the table. */
class StatusRulesTest {

  /** What is there; everything else is in order. */
  private static final class Facts {
    EnvironmentStatus environment = EnvironmentStatus.ACTIVE;
    boolean preparing;
    SetupState setup = SetupState.DONE;
    StatusFacts.Companies companies = StatusFacts.Companies.CREATED;
    DisabledReason reason;
    ResetView reset;
    RunView run;
    long failed;
    boolean upgradeFollows;

    StatusFacts facts() {
      return new StatusFacts(
          environment,
          preparing,
          setup,
          companies,
          reason,
          setup == SetupState.DISABLED ? "Ended." : "",
          reset,
          run,
          failed,
          upgradeFollows);
    }

    Facts disabled(DisabledReason why) {
      setup = SetupState.DISABLED;
      reason = why;
      return this;
    }

    Facts run(ReplicationType type, RunStatus status, EndedBy endedBy, TableCounts tables) {
      run = view(type, status, endedBy, false, tables);
      return this;
    }

    Facts full(RunStatus status, EndedBy endedBy) {
      return run(ReplicationType.FULL, status, endedBy, ALL_EQUAL);
    }

    Facts reset(ResetStatus status, FollowUp followUp) {
      reset =
          new ResetView(
              UUID.randomUUID(), status, "admin", Instant.EPOCH, null, followUp, null, 3, 1, 9, 99);
      return this;
    }

    Facts failedTables(int tables) {
      failed = tables;
      return this;
    }

    Facts withUpgrade() {
      upgradeFollows = true;
      return this;
    }
  }

  private static final TableCounts ALL_EQUAL = new TableCounts(3, 0, 0, 3, 0, 0, 3, 0, 9, 9, 0, 0);
  private static final TableCounts ONE_FAILED = new TableCounts(3, 0, 0, 2, 0, 1, 2, 0, 9, 9, 0, 0);
  private static final TableCounts ONE_SKIPPED =
      new TableCounts(3, 0, 0, 2, 1, 0, 2, 0, 9, 9, 0, 0);
  private static final TableCounts ONE_PRESERVED =
      new TableCounts(3, 0, 0, 3, 0, 0, 2, 1, 9, 9, 0, 0);
  private static final TableCounts NOT_PROVEN = new TableCounts(3, 0, 0, 3, 0, 0, 2, 0, 9, 9, 0, 0);

  private static RunView view(
      ReplicationType type, RunStatus status, EndedBy endedBy, boolean end, TableCounts tables) {
    return new RunView(
        UUID.randomUUID(),
        status,
        type,
        "Example",
        "operator",
        Instant.EPOCH,
        Instant.EPOCH,
        endedBy,
        false,
        false,
        "Details.",
        null,
        end,
        end ? DisabledReason.ABANDONED : null,
        tables);
  }

  private record Case(String text, StatusTone tone, UnaryOperator<Facts> given) {
    @Override
    public String toString() {
      return text + ", " + tone;
    }
  }

  private static Case when(String text, StatusTone tone, UnaryOperator<Facts> given) {
    return new Case(text, tone, given);
  }

  private static List<Case> cases() {
    return List.of(
        when(
            "Environment is being upgraded",
            StatusTone.ACTIVE,
            f -> {
              f.environment = EnvironmentStatus.UPGRADING;
              return f.disabled(null);
            }),
        when(
            "Preparing",
            StatusTone.ACTIVE,
            f -> {
              f.preparing = true;
              f.setup = SetupState.NONE;
              return f;
            }),
        when(
            "Not set up",
            StatusTone.NEUTRAL,
            f -> {
              f.setup = SetupState.NONE;
              return f;
            }),
        when("Migration completed", StatusTone.GOOD, f -> f.disabled(DisabledReason.COMPLETED)),
        when("Migration paused", StatusTone.WARNING, f -> f.disabled(DisabledReason.PAUSED)),
        when("Migration abandoned", StatusTone.NEUTRAL, f -> f.disabled(DisabledReason.ABANDONED)),
        when("Migration disabled", StatusTone.NEUTRAL, f -> f.disabled(null)),
        when(
            "Setup not finished",
            StatusTone.WARNING,
            f -> {
              f.setup = SetupState.UNFINISHED;
              return f;
            }),
        when(
            "Creating companies",
            StatusTone.ACTIVE,
            f -> {
              f.companies = StatusFacts.Companies.CREATING;
              return f;
            }),
        when(
            "Creating companies failed",
            StatusTone.BAD,
            f -> {
              f.companies = StatusFacts.Companies.FAILED;
              return f;
            }),
        when(
            "Resetting cloud data",
            StatusTone.ACTIVE,
            f -> f.reset(ResetStatus.IN_PROGRESS, FollowUp.WAITING)),
        when(
            "Resetting cloud data failed",
            StatusTone.BAD,
            f -> f.reset(ResetStatus.FAILED, FollowUp.NONE)),
        when(
            "Cloud data reset",
            StatusTone.ACTIVE,
            f -> f.reset(ResetStatus.COMPLETED, FollowUp.WAITING)),
        when(
            "Cloud data reset, full run not started",
            StatusTone.BAD,
            f -> f.reset(ResetStatus.COMPLETED, FollowUp.DROPPED)),
        when(
            "Cloud data reset",
            StatusTone.NEUTRAL,
            f -> f.reset(ResetStatus.COMPLETED, FollowUp.NONE)),
        when(
            "Replication in progress",
            StatusTone.ACTIVE,
            f -> f.full(RunStatus.IN_PROGRESS, null).failedTables(2)),
        when(
            "Diagnostic run in progress",
            StatusTone.ACTIVE,
            f -> f.run(ReplicationType.DIAGNOSTIC, RunStatus.IN_PROGRESS, null, ALL_EQUAL)),
        when(
            "Azure Data Lake run in progress",
            StatusTone.ACTIVE,
            f -> f.run(ReplicationType.AZURE_DATA_LAKE, RunStatus.IN_PROGRESS, null, ALL_EQUAL)),
        when("Repairing data", StatusTone.ACTIVE, f -> f.full(RunStatus.REPAIR_DATA_PENDING, null)),
        when(
            "Upgrade is in progress",
            StatusTone.ACTIVE,
            f -> f.full(RunStatus.UPGRADE_IN_PROGRESS, null)),
        when("Upgrade failed", StatusTone.BAD, f -> f.full(RunStatus.UPGRADE_FAILED, null)),
        when(
            "Last run: stopped",
            StatusTone.WARNING,
            f -> f.full(RunStatus.FAILED, EndedBy.STOPPED).failedTables(1)),
        when("Last run: paused", StatusTone.WARNING, f -> f.full(RunStatus.FAILED, EndedBy.PAUSED)),
        when(
            "Last run: interrupted",
            StatusTone.WARNING,
            f -> f.full(RunStatus.FAILED, EndedBy.INTERRUPTED)),
        when("Last run: failed", StatusTone.BAD, f -> f.full(RunStatus.FAILED, EndedBy.ERROR)),
        when("Last run: failed", StatusTone.BAD, f -> f.full(RunStatus.FAILED, null)),
        when(
            "Replication completed with failed tables",
            StatusTone.BAD,
            f ->
                f.run(ReplicationType.FULL, RunStatus.UPGRADE_PENDING, null, ONE_FAILED)
                    .failedTables(1)
                    .withUpgrade()),
        when(
            "Diagnostic run completed with failed tables",
            StatusTone.BAD,
            f -> f.run(ReplicationType.DIAGNOSTIC, RunStatus.COMPLETED, null, ONE_FAILED)),
        when(
            "Diagnostic run completed with warnings",
            StatusTone.WARNING,
            f ->
                f.run(ReplicationType.DIAGNOSTIC, RunStatus.COMPLETED, null, ONE_SKIPPED)
                    .withUpgrade()),
        when(
            "Diagnostic run completed",
            StatusTone.GOOD,
            f ->
                f.run(ReplicationType.DIAGNOSTIC, RunStatus.COMPLETED, null, ALL_EQUAL)
                    .withUpgrade()),
        when(
            "Upgrade completed successfully",
            StatusTone.GOOD,
            f -> f.full(RunStatus.COMPLETED, null).withUpgrade()),
        when(
            "Replicated and verified",
            StatusTone.GOOD,
            f -> f.full(RunStatus.UPGRADE_PENDING, null).withUpgrade()),
        when("Replicated and verified", StatusTone.GOOD, f -> f.full(RunStatus.COMPLETED, null)),
        when(
            "Replicated and verified",
            StatusTone.GOOD,
            f -> f.run(ReplicationType.FULL, RunStatus.COMPLETED, null, ONE_PRESERVED)),
        when(
            "Replicated with warnings",
            StatusTone.WARNING,
            f -> f.run(ReplicationType.FULL, RunStatus.COMPLETED, null, ONE_SKIPPED)),
        when(
            "Replicated with warnings",
            StatusTone.WARNING,
            f -> f.run(ReplicationType.NORMAL, RunStatus.UPGRADE_PENDING, null, NOT_PROVEN)),
        when("Ready for replication", StatusTone.NEUTRAL, f -> f));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theFirstRowThatHoldsIsTold(Case given) {
    MigrationStatus status = StatusRules.choose(given.given().apply(new Facts()).facts());
    assertThat(status.text()).isEqualTo(given.text());
    assertThat(status.tone()).isEqualTo(given.tone());
    assertThat(status.guidance()).endsWith(".");
  }

  @Test
  void everyRowIsReachedByACase() {
    Set<Integer> reached = new HashSet<>();
    List<StatusFacts> all =
        new ArrayList<>(
            cases().stream().map(each -> each.given().apply(new Facts()).facts()).toList());
    for (boolean pause : List.of(true, false)) {
      Facts ending = new Facts();
      ending.run = ending(ALL_EQUAL, pause);
      all.add(ending.facts());
    }
    for (StatusFacts facts : all) {
      for (int row = 0; row < StatusRules.RULES.size(); row++) {
        if (StatusRules.RULES.get(row).holds().test(facts)) {
          reached.add(row);
          break;
        }
      }
    }
    assertThat(reached).hasSize(StatusRules.RULES.size());
  }

  private static RunView ending(TableCounts tables, boolean pause) {
    return new RunView(
        UUID.randomUUID(),
        RunStatus.IN_PROGRESS,
        ReplicationType.FULL,
        "Example",
        "operator",
        Instant.EPOCH,
        null,
        null,
        true,
        pause,
        "Details.",
        null,
        false,
        null,
        tables);
  }

  @Test
  void aMigrationSetUpAgainAfterItsEndIsNotToldAsVerified() {
    Facts facts = new Facts();
    facts.run = view(ReplicationType.NORMAL, RunStatus.COMPLETED, null, true, ALL_EQUAL);
    assertThat(StatusRules.choose(facts.facts()).text()).isEqualTo("Ready for replication");
  }

  @Test
  void whatIsProvenIsSaidInTheWordsOfTheRun() {
    Facts facts = new Facts().full(RunStatus.COMPLETED, null);
    assertThat(StatusRules.choose(facts.facts()).guidance()).startsWith("Details. Run data");
    assertThat(StatusRules.choose(facts.withUpgrade().facts()).guidance())
        .isEqualTo("Look at the companies, then complete the migration.");
    facts = new Facts().full(RunStatus.UPGRADE_PENDING, null).withUpgrade();
    assertThat(StatusRules.choose(facts.facts()).guidance())
        .isEqualTo("Details. The data upgrade comes next.");
  }

  @Test
  void theReasonOfTheEndIsTold() {
    for (DisabledReason reason : EnumSet.allOf(DisabledReason.class)) {
      assertThat(StatusRules.choose(new Facts().disabled(reason).facts()).guidance())
          .startsWith("Ended.")
          .contains("Setup again");
    }
  }
}
