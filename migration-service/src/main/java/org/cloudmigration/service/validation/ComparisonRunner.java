package org.cloudmigration.service.validation;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.pipeline.LeaseLostException;

/** Works on comparisons, one table after the other, outside transactions. */
@ApplicationScoped
class ComparisonRunner {

  /** A job may be worked on; fired in the transaction that took the lease. */
  record JobBegun(UUID jobId, UUID environmentId, long fence) {}

  /** Somebody has stopped a job; fired in the transaction that noted it. */
  record JobStopped(UUID jobId) {}

  /** A comparison is given up: somebody wants it, or the lease is lost. */
  private static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final Logger LOG = Logger.getLogger(ComparisonRunner.class.getName());

  @Resource ManagedExecutorService executor;
  @Inject Comparisons comparisons;
  @Inject ComparisonJournal journal;
  @Inject EndFinder ends;
  @Inject DatabaseAdapters adapters;
  @Inject LeaseKeeper leases;

  /** Jobs; one that is no longer among the wanted ones ends within a few thousand rows. */
  private final Set<UUID> working = ConcurrentHashMap.newKeySet();

  private final Set<UUID> wanted = ConcurrentHashMap.newKeySet();

  void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobBegun job) {
    working.add(job.jobId());
    wanted.add(job.jobId());
    try {
      executor.execute(() -> work(job));
    } catch (RejectedExecutionException e) {
      // The server is going down; without its lease the job is closed as interrupted.
      working.remove(job.jobId());
      wanted.remove(job.jobId());
      throw e;
    }
  }

  void stop(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobStopped job) {
    leave(job.jobId());
  }

  boolean isWorkingOn(UUID jobId) {
    return working.contains(jobId);
  }

  void leave(UUID jobId) {
    wanted.remove(jobId);
  }

  void leaveAll() {
    wanted.clear();
  }

  private void work(JobBegun job) {
    try {
      Optional<UUID> next = comparisons.next(job.jobId());
      while (next.isPresent() && wanted.contains(job.jobId())) {
        compare(job, next.get());
        next = comparisons.next(job.jobId());
      }
    } catch (LeaseLostException e) {
      LOG.log(Level.INFO, "A comparison was closed meanwhile: {0}", e.getMessage());
    } catch (GivenUp e) {
      LOG.log(Level.FINE, "A comparison was given up.");
    } finally {
      working.remove(job.jobId());
      wanted.remove(job.jobId());
      leases.release(job.environmentId(), job.fence());
    }
  }

  private void compare(JobBegun job, UUID comparison) {
    UUID table = journal.begin(comparison, job.fence());
    try (OpenEnds open =
        new OpenEnds(
            adapters,
            ends.of(job.environmentId(), table),
            rows -> {
              if (!wanted.contains(job.jobId())) {
                throw new GivenUp();
              }
              journal.progress(comparison, job.fence(), rows);
            })) {
      journal.compared(comparison, job.fence(), open.compare());
    } catch (LeaseLostException | GivenUp e) {
      throw e;
    } catch (MigrationException e) {
      journal.broken(comparison, job.fence(), e.report());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A comparison broke off.", e);
      journal.broken(comparison, job.fence(), ComparisonErrors.unforeseen(e));
    }
  }
}
