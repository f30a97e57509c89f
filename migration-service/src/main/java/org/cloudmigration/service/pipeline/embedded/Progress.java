package org.cloudmigration.service.pipeline.embedded;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.cloudmigration.service.pipeline.CopyStage;

/** Lets at most two reports a second through, and every stage. */
final class Progress {

  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

  private final RunReport report;
  private final UUID activityId;
  private final LongSupplier nanos;
  private long last;

  Progress(RunReport report, UUID activityId, LongSupplier nanos) {
    this.report = report;
    this.activityId = activityId;
    this.nanos = nanos;
    last = nanos.getAsLong();
  }

  void entered(CopyStage stage) {
    report.entered(activityId, stage);
  }

  void reached(long rows, long bytes) {
    long now = nanos.getAsLong();
    if (now - last >= PAUSE) {
      last = now;
      report.progress(activityId, rows, bytes);
    }
  }
}
