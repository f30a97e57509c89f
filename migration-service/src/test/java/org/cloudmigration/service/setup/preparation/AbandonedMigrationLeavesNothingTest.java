package org.cloudmigration.service.setup.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.setup.DisabledReason;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.completion.CompletionService;
import org.cloudmigration.service.completion.CompletionView;
import org.cloudmigration.service.environment.DeletionInput;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.setup.MigrationSetups;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator ends a migration that was set up. */
class AbandonedMigrationLeavesNothingTest {

  @TempDir Path directory;
  private final ObjectsAdapter adapter = new ObjectsAdapter();
  private PreparedSample sample;
  private CompletionService completion;

  @BeforeEach
  void prepare() {
    sample = new PreparedSample(directory, adapter);
    sample.connect();
    sample.prepare();
    completion = sample.server.bean(CompletionService.class);
  }

  @AfterEach
  void close() {
    sample.close();
  }

  private MigrationSetup setup() {
    return sample.server.bean(MigrationSetups.class).of(sample.environmentId).orElseThrow();
  }

  private int objects() {
    return sample.server.bean(CreatedObjects.class).of(sample.environmentId).size();
  }

  @Test
  void theObjectsAreRemovedAndTheReasonIsKept() {
    assertThat(objects()).isEqualTo(3);
    assertThat(completion.abandon(sample.environment, sample.environment, "Another product."))
        .isEmpty();
    assertThat(objects()).isZero();
    assertThat(sample.view().hasRuns()).as("the line of the end is no run").isFalse();
    assertThat(setup().enabled()).isFalse();
    assertThat(setup().disabledReason()).isEqualTo(DisabledReason.ABANDONED);
    assertThat(setup().disabledText()).isEqualTo("Abandoned. Another product.");
  }

  @Test
  void whatGoesIsToldBeforeAndPausingRemovesItWithThePipeline() {
    CompletionView before = completion.view(sample.environment);
    assertThat(before.enabled()).isTrue();
    assertThat(before.objects()).hasSize(3).allMatch(object -> object.inTenant());
    assertThat(before.pipelines()).singleElement().asString().startsWith("replicate-");

    completion.pause(sample.environment, sample.environment, " Until March. ");

    assertThat(objects()).isZero();
    assertThat(setup().disabledReason()).isEqualTo(DisabledReason.PAUSED);
    assertThat(setup().disabledText()).isEqualTo("Paused. Until March.");
    CompletionView after = completion.view(sample.environment);
    assertThat(after.enabled()).isFalse();
    assertThat(after.checks()).isEmpty();
    assertThat(after.objects()).isEmpty();
    assertThat(after.pipelines()).isEmpty();
    ReplicationRun line =
        sample.database.inTransaction(
            entities ->
                entities
                    .createQuery("select r from ReplicationRun r", ReplicationRun.class)
                    .getSingleResult());
    assertThat(line.stoppedReason()).isEqualTo(DisabledReason.PAUSED);
    assertThat(line.details()).isEqualTo("Paused. Until March.");
  }

  @Test
  void aMigrationIsNotCompletedBeforeItsDataUpgradeIs() {
    CompletionView view = completion.view(sample.environment);
    assertThat(view.canBeCompleted()).isFalse();
    assertThat(view.checks()).filteredOn(check -> !check.holds()).hasSize(1);
    assertThatThrownBy(() -> completion.complete(sample.environment, sample.environment))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("No company is upgraded yet");
    assertThat(setup().enabled()).isTrue();
    assertThat(objects()).isEqualTo(3);
  }

  @Test
  void disabledAsTheApiDoesItEverythingStays() {
    completion.disable(sample.environment);
    assertThat(setup().enabled()).isFalse();
    assertThat(setup().disabledReason()).isNull();
    assertThat(objects()).isEqualTo(3);
  }

  @Test
  void anotherNameTypedEndsNothing() {
    assertThatThrownBy(() -> completion.abandon(sample.environment, "sandbox", ""))
        .isInstanceOf(InvalidInputException.class);
    assertThat(objects()).isEqualTo(3);
    assertThat(setup().enabled()).isTrue();
  }

  @Test
  void whatIsNotEnabledCannotBeAbandoned() {
    completion.abandon(sample.environment, sample.environment, "");
    assertThatThrownBy(() -> completion.abandon(sample.environment, sample.environment, ""))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("not enabled");
  }

  @Test
  void theEnvironmentCanBeDeletedAfterItAndLeavesNothingEither() {
    completion.abandon(sample.environment, sample.environment, "");
    EnvironmentService environments = sample.server.bean(EnvironmentService.class);
    environments.delete(
        sample.environment, new DeletionInput(sample.environment, false), present -> true);
    assertThat(environments.find(sample.environment)).isEmpty();
  }

  @Test
  void setUpAgainItIsEnabledAgain() {
    completion.abandon(sample.environment, sample.environment, "");
    sample.prepare();
    assertThat(setup().enabled()).isTrue();
    assertThat(setup().disabledReason()).isNull();
    assertThat(objects()).isEqualTo(3);
  }
}
