package org.cloudmigration.web.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cloudmigration.domain.upgrade.StepStatus;
import org.cloudmigration.domain.upgrade.UpgradeStatus;
import org.cloudmigration.service.upgrade.run.UpgradeFigures;
import org.cloudmigration.service.upgrade.run.UpgradeStepView;
import org.cloudmigration.service.upgrade.run.UpgradeView;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.Tone;
import org.junit.jupiter.api.Test;

class StepWordsTest {

  private static UpgradeStepView step(StepStatus status, int errors) {
    return new UpgradeStepView(
        UUID.randomUUID(), UUID.randomUUID(), 1, "s", "S", status, 0, 0, 0, errors, Duration.ZERO);
  }

  @Test
  void aStepThatErrorsKeptBackIsNotCalledLeftOutBySettings() {
    assertThat(UpgradeWords.of(step(StepStatus.AFTER_ERRORS, 0)))
        .isEqualTo("Left out after errors");
    assertThat(UpgradeWords.tone(step(StepStatus.AFTER_ERRORS, 0))).isEqualTo(Tone.BAD);
    assertThat(UpgradeWords.of(step(StepStatus.LEFT_OUT, 0))).isEqualTo("Left out by settings");
    assertThat(UpgradeWords.tone(step(StepStatus.LEFT_OUT, 0))).isEqualTo(Tone.NEUTRAL);
  }

  @Test
  void unpostedBatchesAreToldBeforeTheEndOfTheMigration() {
    var done =
        new UpgradeView(
            UUID.randomUUID(),
            UpgradeStatus.COMPLETED,
            "admin",
            Instant.EPOCH,
            Instant.EPOCH,
            Instant.EPOCH,
            null,
            List.of());
    var formats = new Formats(Locale.ENGLISH, ZoneOffset.UTC);
    assertThat(UpgradeWords.guidance(done, figures(0, 0), formats))
        .isEqualTo(
            "Every company is in Business Central's tables. Compare the balances, then complete the"
                + " migration.");
    assertThat(UpgradeWords.guidance(done, figures(1, 2), formats))
        .contains("1 batch could not be posted: open Failed batches");
    assertThat(UpgradeWords.guidance(done, figures(0, 142), formats))
        .contains("142 batches are to be posted in Business Central: open Batches to post");
  }

  private static UpgradeFigures figures(long failedBatches, long batchesToPost) {
    return new UpgradeFigures(0, 1, 0, 0, 0, failedBatches, batchesToPost);
  }

  @Test
  void recordsThatFailedAreToldOfTheirStep() {
    assertThat(UpgradeWords.of(step(StepStatus.DONE, 2))).isEqualTo("Done with errors");
    assertThat(UpgradeWords.tone(step(StepStatus.DONE, 2))).isEqualTo(Tone.BAD);
    assertThat(UpgradeWords.of(step(StepStatus.DONE, 0))).isEqualTo("Done");
  }
}
