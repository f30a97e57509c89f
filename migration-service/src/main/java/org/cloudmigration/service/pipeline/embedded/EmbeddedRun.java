package org.cloudmigration.service.pipeline.embedded;

import static java.util.stream.Collectors.toSet;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.cloudmigration.domain.replication.SpeedLimit;
import org.cloudmigration.service.database.NameClashException;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.TableSize;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.pipeline.ActivityListener;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.ErrorReports;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.cloudmigration.service.security.SecretMask;

/** One run: its workers and its end. No thread of it waits for another; the last one ends it. */
final class EmbeddedRun implements EngineRun {

  private final ReplicationPipeline pipeline;
  private final EngineMeans means;
  private final Runnable atEnd;
  private final RunSignal signal = new RunSignal();
  private final Faults faults;
  private final Retries retries;
  private final RunReport report;
  private final WorkQueue queue;
  private final Watch watch;
  private final Throttle throttle = new Throttle(System::nanoTime, TimeUnit.NANOSECONDS::sleep);

  /** Which activity a place in the tenant belongs to: of several, the first one is copied. */
  private final Map<TableName, UUID> places = new ConcurrentHashMap<>();

  /** What begin() found and made; written before the first worker starts. */
  private RunDatabases databases;

  private Fence fence;
  private volatile TableCopy copy;

  /**
   * @param atEnd called after the last use of the databases, before the listener is told
   */
  EmbeddedRun(
      ReplicationPipeline pipeline, ActivityListener listener, EngineMeans means, Runnable atEnd) {
    this.pipeline = pipeline;
    this.means = means;
    this.atEnd = atEnd;
    var reports =
        new ErrorReports(
            SecretMask.knowing(pipeline.source().password(), pipeline.tenant().password()));
    faults = new Faults(reports, means.adapters(), pipeline);
    retries =
        new Retries(
            faults,
            () -> databases.bothReachable(),
            most -> ThreadLocalRandom.current().nextLong(most),
            TimeUnit.NANOSECONDS::sleep);
    report = new RunReport(listener, signal, reports);
    queue = new WorkQueue(pipeline.workers(), pipeline.activities());
    throttle.set(pipeline.limit());
    watch =
        new Watch(
            pipeline.runId(),
            means.watchman().patience(),
            report,
            System::nanoTime,
            Thread::startVirtualThread);
  }

  @Override
  public void stop() {
    signal.stop();
  }

  @Override
  public void limit(SpeedLimit limit) {
    throttle.set(limit);
  }

  @Override
  public boolean add(List<CopyActivity> activities) {
    Optional<List<Integer>> hired = signal.goesOn() ? queue.add(activities) : Optional.empty();
    hired.ifPresent(this::hire);
    return hired.isPresent();
  }

  @Override
  public void skip(Set<UUID> activityIds) {
    queue.skip(activityIds);
  }

  @Override
  public void begin() {
    try {
      watch.begin(means.watchman().rounds());
      watch.overOpening(
          pulse -> {
            open();
            return null;
          });
      hire(queue.open());
    } catch (LeaseLostException e) {
      signal.loseLease();
    } catch (SQLException | RuntimeException e) {
      signal.broken(faults.report(e));
    } finally {
      leave();
    }
  }

  private void open() throws SQLException {
    databases = RunDatabases.open(pipeline, means, signal::goesOn).watchedBy(watch);
    databases.tidySource();
    Tenant tenant = databases.tenant();
    var state = new TenantState(tenant.dialect());
    state.ensure(tenant);
    fence = new Fence(tenant, state, pipeline.fence());
    fence.claim();
    var swap = new TableSwap(tenant, state, fence, means.swapObserver());
    Map<UUID, TableSize> sizes = ExpectedSizes.of(databases, pipeline.activities());
    var opened = new TableCopy(databases, state, fence, swap, signal, sizes);
    Set<TableName> wanted = pipeline.activities().stream().map(opened::liveTable).collect(toSet());
    swap.recover(wanted::contains);
    pipeline.done().forEach(activity -> clashes(opened, activity));
    pipeline.activities().forEach(activity -> clashes(opened, activity));
    report.expected(sizes);
    if (databases.haulage().isEmpty()) {
      // Over a haulage each question takes seconds: there the copies tell it.
      new SourceShapes(databases, state, signal, report).tell(pipeline.activities());
    }
    copy = opened;
  }

  private boolean clashes(TableCopy copies, CopyActivity activity) {
    UUID first = places.putIfAbsent(copies.liveTable(activity), activity.id());
    return first != null && !first.equals(activity.id());
  }

  /** Fewer workers than wanted do as well; with none at all, the run is broken. */
  private void hire(List<Integer> workers) {
    for (int worker : workers) {
      try {
        means.executor().execute(() -> work(worker));
      } catch (RejectedExecutionException e) {
        queue.refuse(worker);
        if (worker == 1) {
          signal.broken(faults.report(e));
        }
        leave();
      }
    }
  }

  private void work(int worker) {
    try {
      var next = queue.next(worker, true, signal.goesOn());
      while (next.isPresent()) {
        copy(next.get(), worker);
        next = queue.next(worker, false, signal.goesOn());
      }
    } finally {
      leave();
    }
  }

  private void copy(CopyActivity activity, int worker) {
    UUID id = activity.id();
    try {
      if (!report.started(id, worker)) {
        return;
      }
      if (clashes(copy, activity)) {
        throw new NameClashException(copy.liveTable(activity));
      }
      CopyResult result =
          retries.run(
              number -> watch.over(id, number, pulse -> copy(activity, pulse)),
              () -> check(id),
              (fault, failed, pause) -> report.triesAgain(id, faults.report(fault), failed, pause));
      report.succeeded(id, result);
    } catch (RunEndedException e) {
      // The activity stays unfinished.
    } catch (CutOffException e) {
      skipped(id);
    } catch (LeaseLostException e) {
      signal.loseLease();
    } catch (SQLException | RuntimeException e) {
      fault(activity, e);
    } catch (Error e) {
      signal.broken(faults.report(new IllegalStateException(e)));
      throw e;
    }
  }

  private CopyResult copy(CopyActivity activity, Pulse pulse) throws SQLException {
    UUID id = activity.id();
    Runnable check =
        () -> {
          pulse.beat();
          check(id);
        };
    var progress = new Progress(report, id, pulse, throttle.share(check), System::nanoTime);
    return copy.copy(activity, progress, check);
  }

  private void check(UUID activityId) {
    signal.check();
    if (queue.isUnwanted(activityId)) {
      throw new CutOffException();
    }
  }

  private void skipped(UUID activityId) {
    try {
      report.skipped(activityId);
    } catch (RunEndedException e) {
      // Nobody wants to hear it any more.
    }
  }

  private void fault(CopyActivity activity, Exception fault) {
    Trouble trouble = faults.trouble(fault);
    if (!signal.goesOn() && databases.haulage().isPresent()) {
      return; // It was cut off because the run ends: the activity stays unfinished.
    }
    if (fence.lost()) {
      // Its tables were taken away from under this worker.
      signal.loseLease();
    } else if (fault instanceof HaulException haul && haul.reach() == HaulException.Reach.RUN) {
      signal.broken(haul.report());
    } else if (trouble == Trouble.NO_CONNECTION && databases.bothReachable()
        || !trouble.concernsWholeDatabase()) {
      fail(activity, fault);
    } else {
      signal.broken(faults.report(fault));
    }
  }

  private void fail(CopyActivity activity, Exception fault) {
    try {
      report.failed(activity.id(), faults.report(fault, new SourceValues(databases), activity));
    } catch (RunEndedException e) {
      // Nobody wants to hear it any more.
    }
  }

  private void leave() {
    if (queue.leave()) {
      watch.close();
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
