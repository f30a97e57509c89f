package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.cloudmigration.service.pipeline.ErrorReports;
import org.cloudmigration.service.security.SecretMask;
import org.junit.jupiter.api.Test;

class ProgressTest {

  @Test
  void tellsAtMostTwiceASecondHoweverFastTheBatchesAre() {
    var clock = new AtomicLong();
    var listener = new RecordingListener();
    var report = new RunReport(listener, new RunSignal(), new ErrorReports(SecretMask.FORMS));
    var progress =
        new Progress(
            report,
            UUID.randomUUID(),
            Pulse.unwatched(),
            new Throttle(clock::get, nanos -> {}).share(() -> {}),
            clock::get);
    for (int millis = 0; millis < 10_000; millis += 10) {
      clock.set(TimeUnit.MILLISECONDS.toNanos(millis));
      progress.reached(millis, 0);
    }
    assertThat(listener.progress).hasSize(19).startsWith(500L).doesNotHaveDuplicates();
  }
}
