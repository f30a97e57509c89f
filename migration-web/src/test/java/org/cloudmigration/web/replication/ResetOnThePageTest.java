package org.cloudmigration.web.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cloudmigration.domain.completion.FollowUp;
import org.cloudmigration.domain.completion.ResetStatus;
import org.cloudmigration.domain.environment.EnvironmentStatus;
import org.cloudmigration.domain.environment.EnvironmentType;
import org.cloudmigration.domain.environment.TenantDatabaseType;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.setup.DisabledReason;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.completion.ChecklistView;
import org.cloudmigration.service.completion.reset.ResetView;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.replication.TableCounts;
import org.cloudmigration.service.setup.SetupView;
import org.junit.jupiter.api.Test;

/** Data that was taken away is never told as replicated. */
class ResetOnThePageTest {

  private static final Instant EARLY = Instant.EPOCH;
  private static final Instant LATER = EARLY.plusSeconds(60);
  private static final Instant LAST = LATER.plusSeconds(60);
  private static final ErrorReport ERROR =
      new ErrorReport("RESET", "It broke.", "Part.", "Do.", "");

  private static SetupView setup(boolean enabled) {
    return new SetupView(
        enabled, false, true, "Example", TaskStatus.COMPLETED, null, enabled ? "" : "Why.");
  }

  private static RunView run(Instant start, DisabledReason stopped) {
    return new RunView(
        UUID.randomUUID(),
        RunStatus.UPGRADE_PENDING,
        ReplicationType.FULL,
        "Example",
        "operator",
        start,
        start,
        null,
        false,
        "",
        null,
        stopped != null,
        stopped,
        new TableCounts(1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0));
  }

  private static ResetView reset(ResetStatus status, FollowUp followUp, ErrorReport error) {
    return new ResetView(
        UUID.randomUUID(), status, "admin", LATER, null, followUp, error, 3, 1, 127, 12_366);
  }

  private static MigrationState state(SetupView setup, RunView latest, ResetView reset) {
    ChecklistView checklist =
        new ChecklistView(
            IntStream.range(0, 4)
                .mapToObj(i -> new ChecklistView.Item("i" + i, "", "", i == 0 ? "me" : null, null))
                .toList());
    return new MigrationState(
        new EnvironmentView(
            UUID.randomUUID(),
            "Books",
            EnvironmentType.PRODUCTION,
            EnvironmentStatus.ACTIVE,
            "25.0",
            TenantDatabaseType.EMBEDDED,
            ""),
        Optional.of(setup),
        List.of(),
        Optional.of(latest),
        Optional.of(latest),
        Optional.ofNullable(reset),
        checklist);
  }

  private static MigrationState after(ResetStatus status, FollowUp followUp, ErrorReport error) {
    return state(setup(true), run(EARLY, null), reset(status, followUp, error));
  }

  @Test
  void whileItGoesOnNothingElseCanBegin() {
    MigrationState state = after(ResetStatus.IN_PROGRESS, FollowUp.WAITING, null);
    assertThat(state.headline().text()).isEqualTo("Resetting cloud data");
    assertThat(state.headline().guidance()).contains("1 of 3 steps", "A full run starts by itself");
    assertThat(state.whyNoRun()).contains("The cloud data is being reset.");
  }

  @Test
  void theRunBeforeItIsNoLongerWhatIsInTheCloud() {
    MigrationState state = after(ResetStatus.COMPLETED, FollowUp.NONE, null);
    assertThat(state.headline().text()).isEqualTo("Cloud data reset");
    assertThat(state.presentRun()).isEmpty();
    assertThat(state.whyNoRun()).isEmpty();
  }

  @Test
  void aRunAfterItIs() {
    MigrationState state =
        state(setup(true), run(LAST, null), reset(ResetStatus.COMPLETED, FollowUp.STARTED, null));
    assertThat(state.headline().text()).isEqualTo("Replicated and verified");
    assertThat(state.presentRun()).isPresent();
  }

  @Test
  void whatKeptItOrTheRunAfterItBackIsTold() {
    MigrationState failed = after(ResetStatus.FAILED, FollowUp.NONE, ERROR);
    assertThat(failed.headline().text()).isEqualTo("Resetting cloud data failed");
    assertThat(failed.error()).contains(ERROR);
    MigrationState dropped = after(ResetStatus.COMPLETED, FollowUp.DROPPED, ERROR);
    assertThat(dropped.headline().text()).contains("full run not started");
    assertThat(dropped.error()).contains(ERROR);
  }

  @Test
  void openItemsAreRecalledAfterTheEndButNotAfterGivingUp() {
    assertThat(state(setup(true), run(LAST, null), null).openAfterTheEnd()).isZero();
    assertThat(state(setup(false), run(LAST, DisabledReason.COMPLETED), null).openAfterTheEnd())
        .isEqualTo(3);
    assertThat(state(setup(false), run(LAST, DisabledReason.ABANDONED), null).openAfterTheEnd())
        .isZero();
  }
}
