package org.cloudmigration.web.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.environment.EnvironmentStatus;
import org.cloudmigration.domain.environment.EnvironmentType;
import org.cloudmigration.domain.environment.TenantDatabaseType;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.setup.DisabledReason;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.completion.ChecklistView;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.replication.TableCounts;
import org.cloudmigration.service.setup.SetupView;
import org.junit.jupiter.api.Test;

/** What the headline claims must be true: above all “verified”. */
class MigrationStateTest {

  private static final EnvironmentView BOOKS =
      new EnvironmentView(
          UUID.randomUUID(),
          "Books",
          EnvironmentType.PRODUCTION,
          EnvironmentStatus.ACTIVE,
          "25.0",
          TenantDatabaseType.EMBEDDED,
          "");

  private static final SetupView READY =
      new SetupView(true, false, true, "Example", TaskStatus.COMPLETED, null, "");

  private static RunView run(RunStatus status, EndedBy endedBy, boolean endOfMigration) {
    return new RunView(
        UUID.randomUUID(),
        status,
        ReplicationType.FULL,
        "Example",
        "operator",
        Instant.EPOCH,
        Instant.EPOCH,
        endedBy,
        false,
        "Details.",
        null,
        endOfMigration,
        endOfMigration ? DisabledReason.ABANDONED : null,
        new TableCounts(1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0));
  }

  private static MigrationState state(SetupView setup, RunView latest) {
    return new MigrationState(
        BOOKS,
        Optional.ofNullable(setup),
        List.of(),
        Optional.ofNullable(latest),
        Optional.ofNullable(latest),
        Optional.empty(),
        new ChecklistView(List.of()));
  }

  @Test
  void aMigrationSetUpAgainAfterItsEndIsNotToldAsVerified() {
    MigrationState state = state(READY, run(RunStatus.COMPLETED, null, true));
    assertThat(state.headline().text()).isEqualTo("Ready for replication");
    assertThat(state.whyNoRun()).isEmpty();
    assertThat(Words.status(run(RunStatus.COMPLETED, null, true))).isEqualTo("Abandoned");
  }

  @Test
  void aRunThatCopiedEverythingIs() {
    assertThat(state(READY, run(RunStatus.UPGRADE_PENDING, null, false)).headline().text())
        .isEqualTo("Replicated and verified");
  }

  @Test
  void aDisabledMigrationSaysWhyItIsAndRefusesRuns() {
    SetupView disabled =
        new SetupView(false, false, true, "Example", TaskStatus.COMPLETED, null, "Upgraded to 26.");
    MigrationState state = state(disabled, run(RunStatus.UPGRADE_PENDING, null, false));
    assertThat(state.headline().text()).isEqualTo("Disabled");
    assertThat(state.headline().guidance()).isEqualTo("Upgraded to 26.");
    assertThat(state.whyNoRun()).get().asString().contains("disabled");
  }

  @Test
  void aGuideThatWasLeftIsToldBeforeAnythingElse() {
    SetupView unfinished =
        new SetupView(true, false, false, "Example", TaskStatus.COMPLETED, null, "");
    assertThat(state(unfinished, null).headline().text()).isEqualTo("Setup not finished");
    assertThat(state(unfinished, null).whyNoRun()).isPresent();
  }

  @Test
  void aPreparationIsToldWhetherOrNotThereWasASetupBefore() {
    SetupView first = new SetupView(false, true, false, "Example", TaskStatus.COMPLETED, null, "");
    SetupView again = new SetupView(true, true, true, "Example", TaskStatus.COMPLETED, null, "");
    assertThat(state(first, null).headline().text()).isEqualTo("Preparing");
    assertThat(state(again, null).headline().text()).isEqualTo("Preparing");
  }

  @Test
  void companiesThatAreNotThereYetKeepRunsBack() {
    for (TaskStatus status : List.of(TaskStatus.IN_PROGRESS, TaskStatus.FAILED)) {
      SetupView setup = new SetupView(true, false, true, "Example", status, null, "");
      assertThat(state(setup, null).headline().text()).startsWith("Creating companies");
      assertThat(state(setup, null).whyNoRun()).isPresent();
    }
  }

  @Test
  void withoutAnySetupTheGuideIsNamed() {
    assertThat(state(null, null).headline().guidance()).contains("Cloud Migration Setup");
  }
}
