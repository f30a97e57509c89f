package org.cloudmigration.service.pipeline.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.TableSize;
import org.cloudmigration.service.pipeline.ActivityListener;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.CopyStage;
import org.cloudmigration.service.pipeline.ErrorReports;
import org.cloudmigration.service.pipeline.Examination;
import org.cloudmigration.service.pipeline.LeaseLostException;

/**
 * Tells the listener, one call at a time, and nothing at all once the lease is lost: with calls in
 * parallel, one could still be under way when another learns of the loss.
 */
final class RunReport {

  private final ActivityListener listener;
  private final RunSignal signal;
  private final ErrorReports errors;
  private final ReentrantLock lock = new ReentrantLock();

  RunReport(ActivityListener listener, RunSignal signal, ErrorReports errors) {
    this.listener = listener;
    this.signal = signal;
    this.errors = errors;
  }

  void expected(Map<UUID, TableSize> sizes) {
    if (!sizes.isEmpty()) {
      tell(() -> listener.expected(sizes));
    }
  }

  /**
   * @return false if nobody wants it any more
   */
  boolean started(UUID activityId, int worker) {
    var wanted = new AtomicBoolean();
    tell(() -> wanted.set(listener.started(activityId, worker)));
    return wanted.get();
  }

  void entered(UUID activityId, CopyStage stage) {
    tell(() -> listener.entered(activityId, stage));
  }

  void triesAgain(UUID activityId, ErrorReport error, int failed, Duration pause) {
    tell(() -> listener.triesAgain(activityId, error, failed, pause));
  }

  void stands(UUID activityId, Duration still) {
    tell(() -> listener.stands(activityId, still));
  }

  void moves(UUID activityId) {
    tell(() -> listener.moves(activityId));
  }

  void progress(UUID activityId, long rows, long bytes) {
    tell(() -> listener.progress(activityId, rows, bytes));
  }

  void succeeded(UUID activityId, CopyResult result) {
    tell(() -> listener.succeeded(activityId, result));
  }

  void columns(Map<UUID, List<String>> columns) {
    tell(() -> listener.columns(columns));
  }

  void examined(UUID activityId, Examination examination) {
    tell(() -> listener.examined(activityId, examination));
  }

  void failed(UUID activityId, ErrorReport error) {
    tell(() -> listener.failed(activityId, error));
  }

  void skipped(UUID activityId) {
    tell(() -> listener.skipped(activityId));
  }

  void ended(UUID runId) {
    lock.lock();
    try {
      if (!signal.leaseLost()) {
        listener.ended(runId, signal.end());
      }
    } catch (LeaseLostException e) {
      signal.loseLease();
    } finally {
      lock.unlock();
    }
  }

  private void tell(Runnable call) {
    lock.lock();
    try {
      if (signal.leaseLost()) {
        throw new RunEndedException();
      }
      call.run();
    } catch (LeaseLostException e) {
      signal.loseLease();
      throw new RunEndedException();
    } catch (RunEndedException e) {
      throw e;
    } catch (RuntimeException e) {
      // Copying on without anybody learning of it helps nobody.
      signal.broken(errors.other(e));
      throw new RunEndedException();
    } finally {
      lock.unlock();
    }
  }
}
