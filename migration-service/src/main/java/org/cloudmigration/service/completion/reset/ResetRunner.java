package org.cloudmigration.service.completion.reset;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cloudmigration.domain.completion.DataResetCompany;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.pipeline.FencedWork;
import org.cloudmigration.service.pipeline.LeaseLostException;

/**
 * Works on resets, outside transactions. To remove a company twice does no harm: what is gone is
 * gone.
 */
@ApplicationScoped
class ResetRunner {

  /** A reset may be worked on; fired in the transaction that took the lease. */
  record ResetBegun(UUID resetId, long fence) {}

  @Resource ManagedExecutorService executor;
  @Inject ResetJournal journal;
  @Inject ResetScope scope;

  private final FencedWork background = new FencedWork("the reset of cloud data");

  void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) ResetBegun reset) {
    background.begin(executor, reset.resetId(), reset.fence(), () -> finish(reset));
  }

  boolean isWorkingOn(UUID resetId, long fence) {
    return background.isGoingOn(resetId, fence);
  }

  /** Its company in work is finished, no other is begun. */
  void leave(UUID resetId) {
    background.leave(resetId);
  }

  void leaveAll() {
    background.leaveAll();
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
