package org.cloudmigration.service.upgrade.run;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.domain.upgrade.UpgradedCompany;

/**
 * A company on its way, as page and API show it.
 *
 * @param step title of the one in work; blank if none is
 * @param errors records that could not be migrated
 * @param error null unless it failed
 */
public record UpgradedCompanyView(
    UUID id,
    String name,
    CompanyUpgradeStatus status,
    Instant startTime,
    Instant endTime,
    String step,
    int stepsDone,
    int stepsTotal,
    long rowsWritten,
    int errors,
    int warnings,
    ErrorReport error) {

  static UpgradedCompanyView of(UpgradedCompany company) {
    return new UpgradedCompanyView(
        company.id(),
        company.companyName(),
        company.status(),
        company.startTime(),
        company.endTime(),
        company.step(),
        company.stepsDone(),
        company.stepsTotal(),
        company.rowsWritten(),
        company.errors(),
        company.warnings(),
        company.error());
  }

  /** Null before it has ended. */
  public Duration duration() {
    return startTime == null || endTime == null ? null : Duration.between(startTime, endTime);
  }
}
