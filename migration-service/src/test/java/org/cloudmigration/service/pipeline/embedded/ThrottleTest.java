package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cloudmigration.domain.replication.SpeedLimit;
import org.junit.jupiter.api.Test;

/** The speed of a run, on a clock that goes only while somebody waits. */
class ThrottleTest {

  private long now;
  private int checks;
  private Runnable whenChecked = () -> {};
  private final Throttle throttle = new Throttle(() -> now, nanos -> now += nanos);

  private Throttle.Share share() {
    return throttle.share(
        () -> {
          checks++;
          whenChecked.run();
        });
  }

  private double seconds() {
    return now / 1e9;
  }

  @Test
  void withoutALimitNobodyWaits() {
    share().upTo(1_000_000_000, 1L << 50);
    assertThat(now).isZero();
    assertThat(checks).isZero();
  }

  @Property
  void overAnyBatchesTheRunIsNeitherFasterNorMuchSlowerThanItMay(
      @ForAll @IntRange(min = 500, max = 1_000_000) int limit,
      @ForAll @Size(min = 1, max = 10) List<@IntRange(min = 1, max = 5_000) Integer> batches) {
    now = 0;
    throttle.set(new SpeedLimit(limit, 0));
    Throttle.Share share = share();
    long rows = 0;
    for (int batch : batches) {
      rows += batch;
      share.upTo(rows, rows * 100);
      assertThat(rows).isLessThanOrEqualTo((long) Math.ceil(seconds() * limit) + 1);
    }
    assertThat(seconds()).isLessThanOrEqualTo((double) rows / limit + 0.2 * batches.size());
    throttle.set(SpeedLimit.NONE);
  }

  @Test
  void whoWasSlowMayNotCatchUpMoreThanASecond() {
    throttle.set(new SpeedLimit(1_000, 0));
    now = TimeUnit.HOURS.toNanos(1);
    share().upTo(11_000, 0);
    assertThat(seconds() - 3_600).isBetween(9.9, 10.2);
  }

  @Test
  void theSlowerOfTwoLimitsCountsAndNotTheirSum() {
    throttle.set(new SpeedLimit(1_000, 10_000));
    share().upTo(10_000, 100_000);
    assertThat(seconds()).isBetween(9.9, 10.2);
    share().upTo(10_000, 300_000);
    assertThat(seconds()).isBetween(38.9, 40.2);
  }

  @Test
  void allCopiesOfARunShareIt() {
    throttle.set(new SpeedLimit(0, 1_000));
    Throttle.Share one = share();
    Throttle.Share other = share();
    for (int i = 1; i <= 5; i++) {
      one.upTo(0, i * 1_000L);
      other.upTo(0, i * 1_000L);
    }
    assertThat(seconds()).isBetween(9.9, 10.2);
  }

  @Test
  void onlyWhatComesIsPaid() {
    throttle.set(new SpeedLimit(1_000, 0));
    Throttle.Share share = share();
    share.upTo(2_000, 0);
    share.from(1_000_000, 0);
    share.upTo(1_002_000, 0);
    share.from(0, 0);
    share.upTo(1_000, 0);
    assertThat(seconds()).isBetween(4.9, 5.3);
  }

  @Test
  void whoWaitsSeesAStopWithinATenthOfASecond() {
    throttle.set(new SpeedLimit(1, 0));
    whenChecked =
        () -> {
          if (checks == 4) {
            throw new RunEndedException();
          }
        };
    assertThatThrownBy(() -> share().upTo(5_000, 0)).isInstanceOf(RunEndedException.class);
    assertThat(now).isLessThanOrEqualTo(Duration.ofMillis(300).toNanos());
  }

  @Test
  void whoWaitsGoesByAnotherLimitAtOnce() {
    throttle.set(new SpeedLimit(1, 0));
    whenChecked = () -> throttle.set(new SpeedLimit(checks < 20 ? 1 : 1_000, 0));
    share().upTo(3_000, 0);
    assertThat(seconds()).isBetween(4.8, 5.3);
    whenChecked = () -> throttle.set(SpeedLimit.NONE);
    throttle.set(new SpeedLimit(1, 0));
    share().upTo(1_000_000, 0);
    assertThat(seconds()).isLessThan(5.5);
  }

  @Test
  void theSameLimitOnceMoreIsNoFreshStart() {
    var limit = new SpeedLimit(10, 0);
    throttle.set(limit);
    whenChecked = () -> throttle.set(new SpeedLimit(10, 0));
    share().upTo(20, 0);
    assertThat(seconds()).isBetween(1.9, 2.2);
  }
}
