package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatienceTest {

  @Test
  void isAMinuteAndFiveUnlessSomebodySaysOtherwise() {
    assertThat(Patience.configuredBy(Map.of()))
        .isEqualTo(new Patience(Duration.ofMinutes(1), Duration.ofMinutes(5)));
    assertThat(Patience.configuredBy(Map.of("MIGRATION_NO_PROGRESS_LIMIT", " PT1H ")))
        .isEqualTo(new Patience(Duration.ofMinutes(1), Duration.ofHours(1)));
  }

  @Test
  void refusesWhatWouldCutOffEveryCopy() {
    for (String wrong : new String[] {"5", "PT0S", "-PT1M", "PT30S"}) {
      assertThatIllegalArgumentException()
          .as(wrong)
          .isThrownBy(() -> Patience.configuredBy(Map.of("MIGRATION_NO_PROGRESS_LIMIT", wrong)))
          .withMessageContaining("MIGRATION_NO_PROGRESS_LIMIT");
    }
  }

  @Test
  void growsWithEachCopySoThatWhatIsOnlySlowGetsThrough() {
    assertThat(Patience.USUAL.limit(1)).isEqualTo(Duration.ofMinutes(5));
    assertThat(Patience.USUAL.limit(Retries.MOST)).isEqualTo(Duration.ofMinutes(40));
  }

  @Test
  void looksOftenEnoughToBeInTime() {
    assertThat(Patience.USUAL.lookUp()).isEqualTo(Duration.ofSeconds(5));
    var short1 = new Patience(Duration.ofMillis(200), Duration.ofMillis(400));
    assertThat(short1.lookUp()).isEqualTo(Duration.ofMillis(50));
  }
}
