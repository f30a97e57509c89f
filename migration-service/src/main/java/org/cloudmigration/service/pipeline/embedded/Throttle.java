package org.cloudmigration.service.pipeline.embedded;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.cloudmigration.domain.replication.SpeedLimit;

/**
 * The speed limit of a run, which its workers share. What is copied is paid for afterwards, a batch
 * at a time; whoever waits looks up again and again, so that a stop or another limit is seen soon.
 */
final class Throttle {

  private static final long LOOK_UP = TimeUnit.MILLISECONDS.toNanos(100);

  /** A bucket may say 0 where its sums are rounded. */
  private static final long SHORTEST_REST = TimeUnit.MILLISECONDS.toNanos(1);

  /** A batch may be more than a second's worth: it is paid for in parts. */
  private static final int PARTS_OF_SECOND = 10;

  private final LongSupplier nanos;
  private final Retries.Sleep sleep;
  private volatile Lanes lanes = new Lanes(SpeedLimit.NONE, null, null);

  /**
   * @param rows null if they are not limited, as the bytes
   */
  private record Lanes(SpeedLimit limit, Bucket rows, Bucket bytes) {}

  Throttle(LongSupplier nanos, Retries.Sleep sleep) {
    this.nanos = nanos;
    this.sleep = sleep;
  }

  /** Whoever waits for the one before goes by this one at once. */
  synchronized void set(SpeedLimit limit) {
    if (!limit.equals(lanes.limit())) {
      lanes = new Lanes(limit, bucket(limit.rowsPerSecond()), bucket(limit.bytesPerSecond()));
    }
  }

  private Bucket bucket(long perSecond) {
    if (perSecond == 0) {
      return null;
    }
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(perSecond)
                    .refillGreedy(perSecond, Duration.ofSeconds(1))
                    .initialTokens(0))
        .withCustomTimePrecision(
            new TimeMeter() {
              @Override
              public long currentTimeNanos() {
                return nanos.getAsLong();
              }

              @Override
              public boolean isWallClockBased() {
                return false;
              }
            })
        .build();
  }

  /** For one copy of a table. */
  Share share(Runnable check) {
    return new Share(check);
  }

  final class Share {
    private final Runnable check;
    private long rows;
    private long bytes;

    /**
     * @param check throws what ends the copy before its time
     */
    private Share(Runnable check) {
      this.check = check;
    }

    /** What follows is counted from there. */
    void from(long rowsThere, long bytesThere) {
      rows = rowsThere;
      bytes = bytesThere;
    }

    /** Waits until so much may have been copied, all in all. */
    void upTo(long rowsNow, long bytesNow) {
      take(Math.max(0, rowsNow - rows), Math.max(0, bytesNow - bytes), check);
      from(rowsNow, bytesNow);
    }
  }

  private void take(long rows, long bytes, Runnable check) {
    long rowsLeft = rows;
    long bytesLeft = bytes;
    while (true) {
      Lanes now = lanes;
      Payment forRows = pay(now.rows(), now.limit().rowsPerSecond(), rowsLeft);
      Payment forBytes = pay(now.bytes(), now.limit().bytesPerSecond(), bytesLeft);
      rowsLeft = forRows.left();
      bytesLeft = forBytes.left();
      if (rowsLeft == 0 && bytesLeft == 0) {
        return;
      }
      check.run();
      rest(Math.clamp(Math.max(forRows.nanos(), forBytes.nanos()), SHORTEST_REST, LOOK_UP));
    }
  }

  /**
   * @param nanos to wait before more can be paid
   */
  private record Payment(long left, long nanos) {}

  private static Payment pay(Bucket bucket, long perSecond, long amount) {
    long left = bucket == null ? 0 : amount;
    while (left > 0) {
      long part = Math.min(left, Math.max(1, perSecond / PARTS_OF_SECOND));
      ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(part);
      if (!probe.isConsumed()) {
        return new Payment(left, probe.getNanosToWaitForRefill());
      }
      left -= part;
    }
    return new Payment(0, 0);
  }

  private void rest(long time) {
    try {
      sleep.nanos(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunEndedException();
    }
  }
}
