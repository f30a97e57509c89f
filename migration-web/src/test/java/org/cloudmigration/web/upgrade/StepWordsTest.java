package org.cloudmigration.web.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.cloudmigration.domain.upgrade.StepStatus;
import org.cloudmigration.service.upgrade.run.UpgradeStepView;
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
  void recordsThatFailedAreToldOfTheirStep() {
    assertThat(UpgradeWords.of(step(StepStatus.DONE, 2))).isEqualTo("Done with errors");
    assertThat(UpgradeWords.tone(step(StepStatus.DONE, 2))).isEqualTo(Tone.BAD);
    assertThat(UpgradeWords.of(step(StepStatus.DONE, 0))).isEqualTo("Done");
  }
}
