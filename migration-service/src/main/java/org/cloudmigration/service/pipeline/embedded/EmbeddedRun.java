package org.cloudmigration.service.pipeline.embedded;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.NameClashException;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.pipeline.ActivityListener;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.ErrorReports;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.cloudmigration.service.security.SecretMask;

/** One run: its workers and its end. No thread of it waits for another; the last one ends it. */
final class EmbeddedRun {

  private final ReplicationPipeline pipeline;
  private final DatabaseAdapters adapters;
  private final Executor executor;
  private final Consumer<SwapStep> swapObserver;
  private final Runnable atEnd;
  private final RunSignal signal = new RunSignal();
  private final Faults faults;
  private final RunReport report;
  private final Queue<CopyActivity> waiting;
  private final AtomicInteger present = new AtomicInteger(1);

  /** What begin() found and made; written before the first worker starts. */
  private RunDatabases databases;

  private Fence fence;
  private TableCopy copy;
  private Set<UUID> clashing;

  /**
   * @param atEnd called after the last use of the databases, before the listener is told
   */
  EmbeddedRun(
      ReplicationPipeline pipeline,
      ActivityListener listener,
      DatabaseAdapters adapters,
      Executor executor,
      Consumer<SwapStep> swapObserver,
      Runnable atEnd) {
    this.pipeline = pipeline;
    this.adapters = adapters;
    this.executor = executor;
    this.swapObserver = swapObserver;
    this.atEnd = atEnd;
    var reports =
        new ErrorReports(
            SecretMask.knowing(pipeline.source().password(), pipeline.tenant().password()));
    faults = new Faults(reports, adapters, pipeline);
    report = new RunReport(listener, signal, reports);
    waiting = new ConcurrentLinkedQueue<>(pipeline.activities());
  }

  void stop() {
    signal.stop();
  }

  void begin() {
    try {
      open();
      int workers = Math.min(pipeline.workers(), pipeline.activities().size());
      for (int worker = 1; worker <= workers; worker++) {
        hire(worker);
      }
    } catch (LeaseLostException e) {
      signal.loseLease();
    } catch (SQLException | RuntimeException e) {
      signal.broken(faults.report(e));
    } finally {
      leave();
    }
  }

  private void open() throws SQLException {
    databases = RunDatabases.open(pipeline, adapters);
    Tenant tenant = databases.tenant();
    var state = new TenantState(tenant.dialect());
    state.ensure(tenant);
    fence = new Fence(tenant, state, pipeline.fence());
    fence.claim();
    var swap = new TableSwap(tenant, state, fence, swapObserver);
    swap.recover();
    copy = new TableCopy(databases, state, fence, swap, signal, pipeline.runId());
    clashing = clashing();
  }

  /** Of several that would be copied into one table, the first one is. */
  private Set<UUID> clashing() {
    var taken = new HashSet<TableName>();
    var refused = new HashSet<UUID>();
    for (CopyActivity activity : pipeline.activities()) {
      if (!taken.add(copy.liveTable(activity))) {
        refused.add(activity.id());
      }
    }
    return refused;
  }

  private void hire(int worker) {
    present.incrementAndGet();
    try {
      executor.execute(() -> work(worker));
    } catch (RejectedExecutionException e) {
      // Fewer workers do as well; with none at all, the run is broken.
      leave();
      if (worker == 1) {
        throw e;
      }
    }
  }

  private void work(int worker) {
    try {
      for (CopyActivity next = next(); next != null; next = next()) {
        copy(next, worker);
      }
    } finally {
      leave();
    }
  }

  private CopyActivity next() {
    return signal.goesOn() ? waiting.poll() : null;
  }

  private void copy(CopyActivity activity, int worker) {
    UUID id = activity.id();
    try {
      report.started(id, worker);
      if (clashing.contains(id)) {
        throw new NameClashException(copy.liveTable(activity));
      }
      CopyResult result = copy.copy(activity, new Progress(report, id, System::nanoTime));
      report.succeeded(id, result);
    } catch (RunEndedException e) {
      // The activity stays unfinished.
    } catch (LeaseLostException e) {
      signal.loseLease();
    } catch (SQLException | RuntimeException e) {
      fault(activity, e);
    } catch (Error e) {
      signal.broken(faults.report(new IllegalStateException(e)));
      throw e;
    }
  }

  private void fault(CopyActivity activity, Exception fault) {
    Trouble trouble = faults.trouble(fault);
    if (fence.lost()) {
      // Its tables were taken away from under this worker.
      signal.loseLease();
    } else if (trouble == Trouble.NO_CONNECTION && databases.bothReachable()
        || !trouble.concernsWholeDatabase()) {
      fail(activity, fault);
    } else {
      signal.broken(faults.report(fault));
    }
  }

  private void fail(CopyActivity activity, Exception fault) {
    try {
      report.failed(activity.id(), faults.report(fault));
    } catch (RunEndedException e) {
      // Nobody wants to hear it any more.
    }
  }

  private void leave() {
    if (present.decrementAndGet() == 0) {
      try {
        if (databases != null) {
          databases.close();
        }
      } finally {
        atEnd.run();
        report.ended(pipeline.runId());
      }
    }
  }
}
