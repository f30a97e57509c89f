package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.cloudmigration.service.replication.RemainingTime.Sizes;
import org.junit.jupiter.api.Test;

class RemainingTimeTest {

  private static final long MEGA = 1L << 20;

  private static Throughput pace(double bytesPerSecond, double deviation) {
    return new Throughput(1, bytesPerSecond, deviation, Duration.ofMinutes(2));
  }

  @Test
  void aSteadyRateGivesOneFigure() {
    assertThat(RemainingTime.of(pace(MEGA, 0), new Sizes(1000 * MEGA, 600 * MEGA, 400 * MEGA)))
        .contains(new RemainingTime(Duration.ofSeconds(600), Duration.ofSeconds(600)));
  }

  @Test
  void nothingIsSaidBeforeItMeansSomething() {
    var known = new Sizes(100, 50, 50);
    var young = new Throughput(1, 1, 0, Duration.ofSeconds(9));
    assertThat(RemainingTime.of(young, known)).isEmpty();
    var first = new Throughput(1, 1, 0, Duration.ofSeconds(40));
    assertThat(RemainingTime.of(first, new Sizes(1000, 990, 10))).as("tiny tables").isEmpty();
    assertThat(RemainingTime.of(first, known)).isPresent();
    assertThat(RemainingTime.of(pace(0, 0), known)).as("stands still").isEmpty();
    assertThat(RemainingTime.of(pace(1, 0), new Sizes(0, 0, 50))).as("sizes unknown").isEmpty();
    assertThat(RemainingTime.of(pace(1, 0), new Sizes(100, 0, 100))).as("nothing left").isEmpty();
  }

  @Test
  void estimatesThatWereWrongForWhatIsDoneAreCorrectedForTheRest() {
    // What was taken for 500 MB was 1000 MB.
    var sizes = new Sizes(1000 * MEGA, 500 * MEGA, 1000 * MEGA);
    assertThat(RemainingTime.of(pace(MEGA, 0), sizes).orElseThrow().most())
        .isEqualTo(Duration.ofSeconds(1000));
  }

  @Property
  void theRangeHoldsTheMeanAndGrowsWithTheSpread(
      @ForAll @LongRange(min = 1, max = 1L << 45) long left,
      @ForAll @LongRange(min = 0, max = 1L << 45) long done,
      @ForAll @LongRange(min = 0, max = 1L << 46) long copied,
      @ForAll @DoubleRange(min = 1, max = 1e10) double rate,
      @ForAll @DoubleRange(min = 0, max = 1e10) double deviation) {
    var sizes = new Sizes(left + done, left, copied);
    RemainingTime steady = RemainingTime.of(pace(rate, 0), sizes).orElseThrow();
    RemainingTime spread = RemainingTime.of(pace(rate, deviation), sizes).orElseThrow();
    assertThat(spread.least()).isLessThanOrEqualTo(steady.least()).isPositive();
    assertThat(spread.most()).isGreaterThanOrEqualTo(steady.most());
    assertThat(spread.most()).isLessThanOrEqualTo(RemainingTime.LONGEST);
    assertThat(steady.least()).isEqualTo(steady.most());
  }

  @Property
  void moreWorkNeverTakesLess(
      @ForAll @LongRange(min = 1, max = 1L << 40) long left,
      @ForAll @LongRange(min = 1, max = 1L << 40) long more,
      @ForAll @DoubleRange(min = 1, max = 1e9) double rate) {
    var small = new Sizes(left, left, 0);
    var large = new Sizes(left + more, left + more, 0);
    assertThat(RemainingTime.of(pace(rate, rate / 3), large).orElseThrow().least())
        .isGreaterThanOrEqualTo(
            RemainingTime.of(pace(rate, rate / 3), small).orElseThrow().least());
  }

  @Property
  void theWindowForgetsWhatIsOlderThanAMinute(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 30) Integer> pauses) {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    var window = new RateWindow(now);
    long bytes = 0;
    for (int pause : pauses) {
      now = now.plusSeconds(pause);
      window.add(1, 100, now);
      bytes += 100;
      Throughput pace = window.at(now);
      assertThat(pace.bytesPerSecond() * 65).isLessThanOrEqualTo(bytes * 130.0);
      assertThat(pace.deviation()).isNotNegative();
    }
    Throughput later = window.at(now.plusSeconds(70));
    assertThat(later.bytesPerSecond()).isZero();
    assertThat(later.rowsPerSecond()).isZero();
  }

  @Test
  void aMeterToldTheSameTwiceCountsItOnce() {
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    var meter = new RunMeter(start);
    var table = new java.util.UUID(0, 1);
    meter.began(table, start);
    meter.reached(table, 10, 1000, start.plusSeconds(5));
    meter.reached(table, 10, 1000, start.plusSeconds(9));
    assertThat(meter.ofRun(start.plusSeconds(10)).bytesPerSecond()).isEqualTo(100);
    assertThat(meter.ofTables(start.plusSeconds(10)).get(table).rowsPerSecond()).isEqualTo(1);
    meter.left(table);
    assertThat(meter.ofTables(start.plusSeconds(10))).isEmpty();
    meter.began(table, start.plusSeconds(10));
    meter.reached(table, 10, 1000, start.plusSeconds(20));
    assertThat(meter.ofRun(start.plusSeconds(20)).bytesPerSecond()).as("again").isEqualTo(100);
  }
}
