package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.cloudmigration.service.pipeline.ErrorReports;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.pipeline.PipelineEnd;
import org.cloudmigration.service.security.SecretMask;
import org.junit.jupiter.api.Test;

/** What the engine may tell, and when it must be silent. */
class RunReportTest {

  private final RunSignal signal = new RunSignal();

  private RunReport report(RecordingListener listener) {
    return new RunReport(listener, signal, new ErrorReports(SecretMask.FORMS));
  }

  @Test
  void isSilentOnceTheLeaseIsLost() {
    var listener = new RecordingListener();
    RunReport report = report(listener);
    signal.loseLease();
    assertThatThrownBy(() -> report.started(UUID.randomUUID(), 1))
        .isInstanceOf(RunEndedException.class);
    report.ended(UUID.randomUUID());
    assertThat(listener.started).isEmpty();
    assertThat(listener.ends).isEmpty();
  }

  @Test
  void theLossOutranksAStop() {
    signal.stop();
    signal.loseLease();
    signal.stop();
    assertThat(signal.leaseLost()).isTrue();
  }

  @Test
  void theListenersOwnLossEndsTheRun() {
    var listener =
        new RecordingListener() {
          @Override
          public boolean started(UUID activityId, int worker) {
            throw new LeaseLostException("gone");
          }
        };
    assertThatThrownBy(() -> report(listener).started(UUID.randomUUID(), 1))
        .isInstanceOf(RunEndedException.class);
    assertThat(signal.leaseLost()).isTrue();
  }

  @Test
  void aListenerThatFailsBreaksTheRun() {
    var listener =
        new RecordingListener() {
          @Override
          public boolean started(UUID activityId, int worker) {
            throw new IllegalStateException("no application database");
          }
        };
    RunReport report = report(listener);
    assertThatThrownBy(() -> report.started(UUID.randomUUID(), 1))
        .isInstanceOf(RunEndedException.class);
    report.ended(UUID.randomUUID());
    assertThat(listener.ends.getFirst()).isInstanceOf(PipelineEnd.Broken.class);
  }

  @Test
  void theFirstReasonIsTheOneThatIsTold() {
    signal.stop();
    signal.broken(null);
    assertThat(signal.end()).isInstanceOf(PipelineEnd.Stopped.class);
  }
}
