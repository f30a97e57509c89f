package org.cloudmigration.service.upgrade.run;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.environment.LeasedWork;
import org.cloudmigration.service.environment.Takeover;
import org.cloudmigration.service.pipeline.FencedWork;
import org.cloudmigration.service.pipeline.LeaseLostException;

/**
 * Compares companies one after the other, outside transactions. Nobody goes on with what a server
 * that went away has left: nothing is half done by it, and whoever wants can ask again.
 */
@ApplicationScoped
public class ValidationRunner implements LeasedWork {

  /** Companies may be compared; fired in the transaction that took the lease. */
  record ValidationBegun(UUID environmentId, long fence, List<UpgradeJournal.Work> companies) {}

  private static final Logger LOG = Logger.getLogger(ValidationRunner.class.getName());

  @Resource ManagedExecutorService executor;
  @Inject CompanyWorkshop workshop;
  @Inject ValidationJournal journal;
  @Inject LeaseKeeper leases;

  private final FencedWork background = new FencedWork("the validation");

  void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) ValidationBegun validation) {
    background.begin(
        executor, validation.environmentId(), validation.fence(), () -> compare(validation));
  }

  private void compare(ValidationBegun validation) {
    try {
      for (UpgradeJournal.Work company : validation.companies()) {
        if (!background.isGoingOn(validation.environmentId(), validation.fence())) {
          return;
        }
        compare(validation, company);
      }
    } finally {
      journal.ended(validation);
    }
  }

  private void compare(ValidationBegun validation, UpgradeJournal.Work company) {
    try {
      journal.compared(validation, company, workshop.compare(company));
    } catch (LeaseLostException e) {
      throw e;
    } catch (Exception e) {
      LOG.log(Level.WARNING, "Comparing " + company.company() + " broke off.", e);
      journal.brokeOff(validation, company, UpgradeErrors.notValidated(company.company(), e));
    }
  }

  @Override
  public void tick() {
    background.check(
        (environment, fence) -> {
          boolean[] held = {true};
          Takeover.guarded(environment, () -> held[0] = leases.renew(environment, fence));
          return held[0];
        });
  }

  @Override
  public void handOver() {
    background.leaveAll();
  }
}
