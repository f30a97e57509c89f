package org.cloudmigration.service.setup.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.cloudmigration.domain.pipeline.ActivityRunStatus;
import org.cloudmigration.domain.pipeline.PipelineRunStatus;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.AuditService;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.setup.PreparationView;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The companies take more than any disk holds: a person has to say that this is known. */
class WarningWaitsForAcceptanceTest {

  @TempDir Path directory;
  private final ObjectsAdapter adapter = new ObjectsAdapter();
  private PreparedSample sample;
  private PreparationView waiting;

  @BeforeEach
  void prepare() {
    adapter.bytes = Long.MAX_VALUE / 4;
    sample = new PreparedSample(directory, adapter);
    sample.connect();
    waiting = sample.prepare();
  }

  @AfterEach
  void close() {
    sample.close();
  }

  private PreparationView.Activity warning() {
    return waiting.activities().stream()
        .filter(PreparationView.Activity::waitsForAcceptance)
        .reduce(
            (one, other) -> {
              throw new AssertionError("Two warnings: " + one + other);
            })
        .orElseThrow();
  }

  @Test
  void nothingIsMadeAndTheLeaseIsGivenBackWhileItWaits() {
    assertThat(waiting.status()).isEqualTo(PipelineRunStatus.WAITING);
    assertThat(PreparedSample.byName(waiting).get("MakeTenantObjects").status())
        .isEqualTo(ActivityRunStatus.QUEUED);
    assertThat(sample.server.bean(CreatedObjects.class).of(sample.environmentId)).isEmpty();
    assertThat(sample.server.bean(MigrationSetups.class).of(sample.environmentId)).isEmpty();
    assertThat(sample.server.bean(LeaseKeeper.class).isFree(sample.environmentId)).isTrue();
  }

  @Test
  void acceptedItGoesOnAndTheTrailKnowsWhoAcceptedWhat() {
    sample.guide.acceptWarning(sample.environment, warning().id());
    PreparationView ended = sample.awaitEnd();
    assertThat(ended.id()).as("the same run").isEqualTo(waiting.id());
    assertThat(ended.status()).isEqualTo(PipelineRunStatus.SUCCEEDED);
    PreparationView.Activity accepted = PreparedSample.byName(ended).get(warning().name());
    assertThat(accepted.status()).isEqualTo(ActivityRunStatus.WARNING);
    assertThat(accepted.acceptedBy()).isEqualTo(TestServer.USER);
    assertThat(sample.view().step()).isEqualTo(GuideStep.COMPANIES);
    assertThat(sample.server.bean(AuditService.class).entries(0, 20))
        .anySatisfy(
            entry -> {
              assertThat(entry.command()).isEqualTo("Accept warning");
              assertThat(entry.before()).isEqualTo(warning().error().happened());
              assertThat(entry.after()).isEqualTo("accepted");
            });
  }

  @Test
  void onlyAWarningCanBeAcceptedAndOnlyOnce() {
    UUID passed = waiting.activities().getFirst().id();
    assertThatThrownBy(() -> sample.guide.acceptWarning(sample.environment, passed))
        .isInstanceOf(RefusedException.class);
    sample.guide.acceptWarning(sample.environment, warning().id());
    sample.awaitEnd();
    assertThatThrownBy(() -> sample.guide.acceptWarning(sample.environment, warning().id()))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void preparingAgainGivesTheWaitingRunUp() {
    PreparationView again = sample.prepare();
    assertThat(again.id()).isNotEqualTo(waiting.id());
    assertThat(sample.server.bean(Pipelines.class).run(waiting.id()).orElseThrow().status())
        .isEqualTo(PipelineRunStatus.CANCELLED);
  }
}
