package org.cloudmigration.service.upgrade.run;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.pipeline.FencedWork;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.upgrade.RecordChange;
import org.cloudmigration.service.upgrade.Review;
import org.cloudmigration.service.upgrade.StepReport;
import org.cloudmigration.service.upgrade.UpgradeStep;

/** Upgrades one company after another, outside transactions. */
@ApplicationScoped
class UpgradeRunner {

  /** An upgrade may be worked on; fired in the transaction that took the lease. */
  record UpgradeBegun(UUID upgradeId, long fence, Instant begunAt) {}

  private static final Logger LOG = Logger.getLogger(UpgradeRunner.class.getName());

  @Resource ManagedExecutorService executor;
  @Inject UpgradeJournal journal;
  @Inject UpgradeConfiguration configuration;
  @Inject CompanyWorkshop workshop;

  private final FencedWork background = new FencedWork("the data upgrade");

  void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) UpgradeBegun upgrade) {
    background.begin(executor, upgrade.upgradeId(), upgrade.fence(), () -> finish(upgrade));
  }

  boolean isWorkingOn(UUID upgradeId, long fence) {
    return background.isGoingOn(upgradeId, fence);
  }

  /** Its step in work is finished, no other is begun. */
  void leave(UUID upgradeId) {
    background.leave(upgradeId);
  }

  void leaveAll() {
    background.leaveAll();
  }

  private void finish(UpgradeBegun upgrade) {
    try {
      for (UpgradeJournal.Work company : journal.left(upgrade.upgradeId(), upgrade.fence())) {
        CompanyUpgradeStatus end = new CompanyRun(upgrade, company).run();
        if (end == null) {
          journal.letGo(upgrade.upgradeId(), upgrade.fence());
          return;
        }
        if (end == CompanyUpgradeStatus.FAILED
            && !configuration.collectsAllErrors(company.environmentId())) {
          break;
        }
      }
    } catch (LeaseLostException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A data upgrade broke off.", e);
      journal.broken(upgrade.upgradeId(), upgrade.fence(), UpgradeErrors.brokeOff(e));
      return;
    }
    journal.ended(upgrade.upgradeId(), upgrade.fence());
  }

  /** One company, from its first step to its last or to the one that breaks off. */
  private final class CompanyRun implements CompanyWorkshop.Watcher {

    private final UUID id;
    private final long fence;
    private final UpgradeJournal.Work company;
    private final Instant latest;
    private UpgradeStep present;
    private long logged;

    CompanyRun(UpgradeBegun upgrade, UpgradeJournal.Work company) {
      this.id = upgrade.upgradeId();
      this.fence = upgrade.fence();
      this.company = company;
      this.latest = upgrade.begunAt().plus(configuration.longest(company.environmentId()));
    }

    /** Null if the server goes away. */
    CompanyUpgradeStatus run() {
      journal.begun(id, fence, company.companyId(), workshop.steps(company.environmentId()).size());
      try {
        return workshop.run(company, this)
            ? journal.companyEnded(id, fence, company.companyId())
            : null;
      } catch (LeaseLostException e) {
        throw e;
      } catch (Exception e) {
        LOG.log(Level.WARNING, "The upgrade of " + company.company() + " broke off.", e);
        journal.companyFailed(
            id,
            fence,
            company.companyId(),
            present == null ? "" : present.id(),
            e instanceof MigrationException refused
                ? refused.report()
                : UpgradeErrors.stepFailed(
                    company.company(), present == null ? "Beginning" : present.title(), e));
        return CompanyUpgradeStatus.FAILED;
      }
    }

    @Override
    public void enters(UpgradeStep step) {
      if (Instant.now().isAfter(latest)) {
        throw new UpgradeTooLongException();
      }
      present = step;
      journal.entered(id, fence, company.companyId(), step.title());
    }

    @Override
    public boolean mayGoOn() {
      return isWorkingOn(id, fence);
    }

    @Override
    public void ended(UpgradeStep step, StepReport report) {
      journal.stepEnded(id, fence, company.companyId(), step.title(), report);
    }

    @Override
    public void changed(List<RecordChange> changes) {
      journal.changed(id, fence, company.companyId(), logged, changes);
      logged += changes.size();
    }

    @Override
    public void reviewed(Review review) {
      boolean fails = configuration.validationFails(company.environmentId());
      journal.reviewed(id, fence, company.companyId(), review, fails);
    }
  }
}
