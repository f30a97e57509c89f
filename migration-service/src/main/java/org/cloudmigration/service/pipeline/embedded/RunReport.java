package org.cloudmigration.service.pipeline.embedded;

import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.pipeline.ActivityListener;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.ErrorReports;
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

  void started(UUID activityId, int worker) {
    tell(() -> listener.started(activityId, worker));
  }

  void progress(UUID activityId, long rows, long bytes) {
    tell(() -> listener.progress(activityId, rows, bytes));
  }

  void succeeded(UUID activityId, CopyResult result) {
    tell(() -> listener.succeeded(activityId, result));
  }

  void failed(UUID activityId, ErrorReport error) {
    tell(() -> listener.failed(activityId, error));
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
