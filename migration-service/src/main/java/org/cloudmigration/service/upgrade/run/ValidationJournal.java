package org.cloudmigration.service.upgrade.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.upgrade.TestOutcome;
import org.cloudmigration.domain.upgrade.UpgradedCompany;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.EntryKind;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.TimeLine;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.upgrade.Remarks;
import org.cloudmigration.service.upgrade.Review;

/** Keeps what comparisons have found that people asked for; only under the lease they took. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ValidationJournal {

  @Inject Upgrades upgrades;
  @Inject ReviewBooks books;
  @Inject ReviewFindings findings;
  @Inject UpgradeConfiguration configuration;
  @Inject LeaseKeeper leases;
  @Inject TimeLine timeLine;
  @Inject Event<EnvironmentChanged> changes;

  /** In place of what the last comparison of the company has found. */
  void compared(
      ValidationRunner.ValidationBegun validation, UpgradeJournal.Work work, Review review) {
    UUID environment = refuseUnlessHeld(validation);
    UpgradedCompany company = upgrades.company(work.companyId());
    findings.forgetDifferences(company);
    findings.add(
        company,
        review.remarks().stream().filter(Remarks.Remark::differs).toList(),
        configuration.validationFails(environment));
    books.verdicts(company, review.verdicts());
    books.batches(company, review.batches(), Instant.now());
    long failed =
        review.verdicts().stream()
            .filter(verdict -> verdict.outcome() == TestOutcome.FAILED)
            .count();
    timeLine.record(
        environment,
        EntryKind.VALIDATION_COMPLETED,
        company.companyName(),
        "",
        failed == 0 ? "no test failed" : failed + " tests failed");
    changes.fire(new EnvironmentChanged(environment));
  }

  void brokeOff(
      ValidationRunner.ValidationBegun validation, UpgradeJournal.Work work, ErrorReport why) {
    UUID environment = refuseUnlessHeld(validation);
    timeLine.record(
        environment,
        EntryKind.VALIDATION_BROKE_OFF,
        work.company(),
        "",
        EntryOutcome.FAILED.mark(why.happened() + " " + why.rawText()));
    changes.fire(new EnvironmentChanged(environment));
  }

  void ended(ValidationRunner.ValidationBegun validation) {
    leases.release(validation.environmentId(), validation.fence());
    changes.fire(new EnvironmentChanged(validation.environmentId()));
  }

  private UUID refuseUnlessHeld(ValidationRunner.ValidationBegun validation) {
    if (!leases.renew(validation.environmentId(), validation.fence())) {
      throw new LeaseLostException("the validation of companies");
    }
    return validation.environmentId();
  }
}
