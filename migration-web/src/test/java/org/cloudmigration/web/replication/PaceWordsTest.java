package org.cloudmigration.web.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.cloudmigration.domain.replication.SpeedLimit;
import org.cloudmigration.service.replication.RemainingTime;
import org.cloudmigration.web.shell.Formats;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceWordsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, ''",
    "5000, 0, 'Limited to 5,000 rows/s'",
    "0, 2621440, Limited to 2.5 MB/s",
    "1, 1024, Limited to 1 rows/s and 1 KB/s"
  })
  void aLimitIsToldInTheUnitsThatItWasSetIn(long rows, long bytes, String words) {
    var formats = new Formats(Locale.ENGLISH, ZoneOffset.UTC);
    assertThat(PaceWords.limit(new SpeedLimit(rows, bytes), formats)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"-1, 0 s", "75, 75 s", "119, 119 s", "120, 2 min", "3700, 61 min"})
  void whoWaitsReadsForHowLong(long seconds, String words) {
    Instant since = Instant.EPOCH;
    assertThat(PaceWords.still(since, since.plusSeconds(seconds)))
        .isEqualTo("No progress for " + words);
  }

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
