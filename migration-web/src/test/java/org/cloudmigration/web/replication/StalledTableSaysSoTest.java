package org.cloudmigration.web.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.replication.TableRunView;
import org.cloudmigration.web.shell.Tone;
import org.junit.jupiter.api.Test;

class StalledTableSaysSoTest {

  private static TableRunView row(Instant stalledSince, boolean cutOffWanted) {
    return new TableRunView(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "CRONUS",
        "Customer",
        "RM00101",
        TableStatus.IN_PROGRESS,
        1,
        1,
        null,
        null,
        0,
        0,
        0,
        0,
        null,
        null,
        Verification.NOT_CHECKED,
        null,
        null,
        true,
        null,
        null,
        stalledSince,
        cutOffWanted);
  }

  @Test
  void inItsRowAndInWarningColours() {
    TableRunView stalled = row(Instant.now().minusSeconds(75), false);
    assertThat(RunWords.status(stalled)).isEqualTo("No progress");
    assertThat(RunWords.tone(stalled)).isEqualTo(Tone.WARNING);
    assertThat(RunWords.trouble(stalled)).matches("No progress for 7[5-9] s\\.");
  }

  @Test
  void whoeverSkipsItIsToldThatThisIsUnderWay() {
    assertThat(RunWords.status(row(Instant.now(), true))).isEqualTo("Being skipped");
  }

  @Test
  void otherTablesSayNothingOfIt() {
    assertThat(RunWords.status(row(null, false))).isEqualTo("In progress");
    assertThat(RunWords.tone(row(null, false))).isEqualTo(Tone.ACTIVE);
    assertThat(RunWords.trouble(row(null, false))).isEmpty();
  }
}
