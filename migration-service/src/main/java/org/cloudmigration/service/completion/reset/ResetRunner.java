package org.cloudmigration.service.completion.reset;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.domain.completion.DataResetCompany;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.pipeline.LeaseLostException;

/**
 * Works on resets, outside transactions. To remove a company twice does no harm: what is gone is
 * gone.
 */
@ApplicationScoped
class ResetRunner {

  /** A reset may be worked on; fired in the transaction that took the lease. */
  record ResetBegun(UUID resetId, long fence) {}

  private static final Logger LOG = Logger.getLogger(ResetRunner.class.getName());

  @Resource ManagedExecutorService executor;
  @Inject ResetJournal journal;
  @Inject ResetScope scope;

  /** Fences by reset; one that is no longer here ends before its next company. */
  private final Map<UUID, Long> working = new ConcurrentHashMap<>();

  void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) ResetBegun reset) {
    working.put(reset.resetId(), reset.fence());
    try {
      executor.execute(() -> work(reset));
    } catch (RejectedExecutionException e) {
      // The server is going down; another one takes the reset up when the lease runs out.
      leave(reset.resetId());
      throw e;
    }
  }

  boolean isWorkingOn(UUID resetId, long fence) {
    return Long.valueOf(fence).equals(working.get(resetId));
  }

  /** Its company in work is finished, no other is begun. */
  void leave(UUID resetId) {
    working.remove(resetId);
  }

  void leaveAll() {
    working.clear();
  }

  private void work(ResetBegun reset) {
    try {
      finish(reset);
    } catch (LeaseLostException e) {
      LOG.log(Level.INFO, "Another server resets the cloud data now: {0}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A reset of cloud data broke off; it will be taken up again.", e);
    } finally {
      working.remove(reset.resetId(), reset.fence());
    }
  }

  private void finish(ResetBegun reset) {
    try {
      ResetJournal.Work work = journal.work(reset.resetId());
      for (DataResetCompany company : work.left()) {
        if (!isWorkingOn(reset.resetId(), reset.fence())) {
          journal.letGo(reset.resetId(), reset.fence());
          return;
        }
        scope.remove(work.environment(), work.setup(), reset.fence(), company.companyName());
        journal.removed(reset.resetId(), reset.fence(), company.id());
      }
    } catch (LeaseLostException e) {
      throw e;
    } catch (MigrationException e) {
      fail(reset, e.report());
      return;
    } catch (RuntimeException e) {
      fail(reset, ResetErrors.unexpected(e));
      return;
    }
    journal.completed(reset.resetId(), reset.fence());
  }

  private void fail(ResetBegun reset, ErrorReport why) {
    journal.failed(reset.resetId(), reset.fence(), why);
  }
}
