package org.cloudmigration.web.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cloudmigration.service.replication.RemainingTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceWordsTest {

  @ParameterizedTest
  @CsvSource({
    "7, 22, 10–25 s",
    "11, 12, ≈ 15 s",
    "35, 400, 35 s–7 min",
    "61, 400, 2–7 min",
    "0, 3, ≈ 5 s",
    "3000, 7200, 50 min–2 h",
    "7200, 10800, 2–3 h",
    "172800, 8553600, 2–99 days"
  })
  void aRangeIsAsCoarseAsWhatIsKnown(long least, long most, String words) {
    var time = new RemainingTime(Duration.ofSeconds(least), Duration.ofSeconds(most));
    assertThat(PaceWords.range(time)).isEqualTo(words);
  }
}
