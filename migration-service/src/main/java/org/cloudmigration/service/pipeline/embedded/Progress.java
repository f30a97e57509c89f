package org.cloudmigration.service.pipeline.embedded;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.cloudmigration.service.pipeline.CopyStage;

/**
 * Where a copy says how far it is: reports let at most two a second through and every stage, the
 * watch hears of every sign of life, and the run's speed limit is kept.
 */
final class Progress {

  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

  private final RunReport report;
  private final UUID activityId;
  private final Pulse pulse;
  private final Throttle.Share share;
  private final LongSupplier nanos;
  private long last;

  Progress(
      RunReport report, UUID activityId, Pulse pulse, Throttle.Share share, LongSupplier nanos) {
    this.report = report;
    this.activityId = activityId;
    this.pulse = pulse;
    this.share = share;
    this.nanos = nanos;
    last = nanos.getAsLong();
  }

  /** Something was read or written, if only a row: to be said often, it costs next to nothing. */
  void alive() {
    pulse.beat();
  }

  void entered(CopyStage stage) {
    pulse.beat();
    report.entered(activityId, stage);
  }

  /** So much is there already, and was paid for. */
  void goesOnFrom(long rows, long bytes) {
    share.from(rows, bytes);
  }

  /** Of what is copied, all in all; waits if that was faster than the run may go. */
  void reached(long rows, long bytes) {
    pulse.beat();
    long now = nanos.getAsLong();
    if (now - last >= PAUSE) {
      last = now;
      report.progress(activityId, rows, bytes);
    }
    share.upTo(rows, bytes);
  }

  /** Of what is only read. */
  void compared(long rows, long bytes) {
    pulse.beat();
    share.upTo(rows, bytes);
  }
}
