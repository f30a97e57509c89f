package org.cloudmigration.service.upgrade.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.domain.upgrade.DataUpgrade;
import org.cloudmigration.domain.upgrade.LoggedChange;
import org.cloudmigration.domain.upgrade.StepStatus;
import org.cloudmigration.domain.upgrade.UpgradeFinding;
import org.cloudmigration.domain.upgrade.UpgradeFindingKind;
import org.cloudmigration.domain.upgrade.UpgradeStatus;
import org.cloudmigration.domain.upgrade.UpgradeStepRun;
import org.cloudmigration.domain.upgrade.UpgradedCompany;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.EntryKind;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.TimeLine;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.replication.RunUpgrades;
import org.cloudmigration.service.upgrade.RecordChange;
import org.cloudmigration.service.upgrade.RecordFailure;
import org.cloudmigration.service.upgrade.Review;
import org.cloudmigration.service.upgrade.StepReport;

/**
 * Writes how a data upgrade goes. Every write locks the upgrade and carries the fence of the lease
 * under which it is made; one with an older fence is refused.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class UpgradeJournal {

  @Inject Upgrades upgrades;
  @Inject ReviewBooks books;
  @Inject ReviewFindings findings;
  @Inject RunUpgrades runs;
  @Inject LeaseKeeper leases;
  @Inject TimeLine timeLine;
  @Inject Event<EnvironmentChanged> changes;
  @Inject Event<CompanyUpgraded> upgraded;

  /** A company that is worked on, as the source calls it too. */
  record Work(UUID environmentId, UUID companyId, String company, String sourceId) {}

  List<Work> left(UUID upgradeId, long fence) {
    DataUpgrade upgrade = lock(upgradeId, fence);
    return upgrades.toDo(upgrade.environmentId()).stream().map(upgrades::work).toList();
  }

  void begun(UUID upgradeId, long fence, UUID companyId, int steps) {
    DataUpgrade upgrade = lock(upgradeId, fence);
    UpgradedCompany company = upgrades.company(companyId);
    upgrades.forgetSteps(company);
    books.forget(company);
    company.begin(
        CompanyUpgradeStates.MACHINE.next(company.status(), CompanyUpgradeEvent.BEGUN),
        upgrade.id(),
        steps,
        Instant.now());
    changes.fire(new EnvironmentChanged(upgrade.environmentId()));
  }

  void entered(UUID upgradeId, long fence, UUID companyId, String title) {
    DataUpgrade upgrade = lock(upgradeId, fence);
    upgrades.company(companyId).enter(title);
    changes.fire(new EnvironmentChanged(upgrade.environmentId()));
  }

  void stepEnded(UUID upgradeId, long fence, UUID companyId, String title, StepReport report) {
    DataUpgrade upgrade = lock(upgradeId, fence);
    UpgradedCompany company = upgrades.company(companyId);
    var step = new UpgradeStepRun(company, report.step(), title, status(report.leftOut()));
    step.counted(
        report.rowsRead(),
        report.rowsWritten(),
        report.rowsSkipped(),
        report.failures().size(),
        report.duration());
    upgrades.add(step);
    Instant now = Instant.now();
    for (RecordFailure failure : report.failures()) {
      var finding = new UpgradeFinding(company, report.step(), UpgradeFindingKind.ERROR);
      finding.tell(failure.table(), failure.record(), told(failure.reason()), now);
      upgrades.add(finding);
    }
    company.stepEnded(report.rowsWritten(), report.failures().size());
    changes.fire(new EnvironmentChanged(upgrade.environmentId()));
  }

  private static StepStatus status(StepReport.LeftOut why) {
    return switch (why) {
      case NOT -> StepStatus.DONE;
      case BY_SETTINGS -> StepStatus.LEFT_OUT;
      case TENANT_OF_OTHERS -> StepStatus.TENANT_OF_OTHERS;
      case AFTER_ERRORS -> StepStatus.AFTER_ERRORS;
    };
  }

  /**
   * @param before how many changes of the company are logged already
   */
  void changed(
      UUID upgradeId, long fence, UUID companyId, long before, List<RecordChange> changes) {
    lock(upgradeId, fence);
    UpgradedCompany company = upgrades.company(companyId);
    long number = before;
    for (RecordChange change : changes) {
      number++;
      var logged = new LoggedChange(company, number, change.step());
      logged.tell(change.kind(), change.table(), change.record());
      upgrades.add(logged);
    }
  }

  /**
   * @param fails whether what differs from the source is an error
   */
  void reviewed(UUID upgradeId, long fence, UUID companyId, Review review, boolean fails) {
    DataUpgrade upgrade = lock(upgradeId, fence);
    UpgradedCompany company = upgrades.company(companyId);
    Instant now = Instant.now();
    findings.add(company, review.remarks(), fails);
    books.verdicts(company, review.verdicts());
    books.batches(company, review.batches(), now);
    changes.fire(new EnvironmentChanged(upgrade.environmentId()));
  }

  /** The company is through; records that failed make it a failed one. */
  CompanyUpgradeStatus companyEnded(UUID upgradeId, long fence, UUID companyId) {
    UpgradedCompany company = upgrades.company(companyId);
    return end(
        lock(upgradeId, fence),
        company,
        company.errors() == 0
            ? null
            : UpgradeErrors.records(company.companyName(), company.errors()));
  }

  /**
   * @param step id of the one that broke off; blank if it was none
   */
  void companyFailed(UUID upgradeId, long fence, UUID companyId, String step, ErrorReport why) {
    DataUpgrade upgrade = lock(upgradeId, fence);
    UpgradedCompany company = upgrades.company(companyId);
    var finding = new UpgradeFinding(company, step, UpgradeFindingKind.ERROR);
    finding.tell("", "", told(why), Instant.now());
    upgrades.add(finding);
    end(upgrade, company, why);
  }

  private static String told(ErrorReport why) {
    return why.happened() + "\n" + why.rawText();
  }

  private CompanyUpgradeStatus end(DataUpgrade upgrade, UpgradedCompany company, ErrorReport why) {
    CompanyUpgradeEvent event = why == null ? CompanyUpgradeEvent.DONE : CompanyUpgradeEvent.ERROR;
    company.end(CompanyUpgradeStates.MACHINE.next(company.status(), event), why, Instant.now());
    timeLine.record(
        upgrade.environmentId(),
        why == null ? EntryKind.COMPANY_UPGRADED : EntryKind.COMPANY_UPGRADE_FAILED,
        company.companyName(),
        "in progress",
        why == null ? "completed" : EntryOutcome.FAILED.mark(why.happened()));
    if (why == null) {
      upgraded.fire(
          new CompanyUpgraded(upgrade.environmentId(), company.id(), upgrade.startedBy()));
    }
    changes.fire(new EnvironmentChanged(upgrade.environmentId()));
    return company.status();
  }

  /** No company is left to be begun. */
  void ended(UUID upgradeId, long fence) {
    DataUpgrade upgrade = lock(upgradeId, fence);
    long failed = upgrades.count(upgrade.environmentId(), CompanyUpgradeStatus.FAILED);
    end(upgrade, failed == 0 ? null : UpgradeErrors.companiesFailed(failed));
  }

  void broken(UUID upgradeId, long fence, ErrorReport why) {
    end(lock(upgradeId, fence), why);
  }

  /** The server goes away in an orderly manner: another one may go on at once. */
  void letGo(UUID upgradeId, long fence) {
    DataUpgrade upgrade = lock(upgradeId, fence);
    leases.release(upgrade.environmentId(), fence);
  }

  private void end(DataUpgrade upgrade, ErrorReport why) {
    UpgradeEvent event = why == null ? UpgradeEvent.ALL_DONE : UpgradeEvent.BROKEN;
    upgrade.end(UpgradeStates.MACHINE.next(upgrade.status(), event), why, Instant.now());
    if (why == null) {
      runs.upgraded(upgrade.runId(), "The data upgrade of every company is completed.");
    } else {
      runs.broken(upgrade.runId(), why);
    }
    timeLine.record(
        upgrade.environmentId(),
        why == null ? EntryKind.UPGRADE_COMPLETED : EntryKind.UPGRADE_FAILED,
        upgrade.id().toString(),
        "in progress",
        why == null ? "completed" : EntryOutcome.FAILED.mark(why.happened()));
    leases.release(upgrade.environmentId(), upgrade.fence());
    changes.fire(new EnvironmentChanged(upgrade.environmentId()));
  }

  private DataUpgrade lock(UUID upgradeId, long fence) {
    DataUpgrade upgrade = upgrades.locked(upgradeId);
    if (upgrade == null
        || upgrade.fence() != fence
        || upgrade.status() != UpgradeStatus.IN_PROGRESS) {
      throw new LeaseLostException("Data upgrade " + upgradeId + " is another server's now.");
    }
    return upgrade;
  }
}
