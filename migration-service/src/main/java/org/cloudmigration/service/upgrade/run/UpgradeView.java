package org.cloudmigration.service.upgrade.run;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.domain.upgrade.DataUpgrade;
import org.cloudmigration.domain.upgrade.UpgradeStatus;

/**
 * The newest data upgrade of an environment, with all its companies.
 *
 * @param dueAt when it begins by itself, while it is scheduled
 * @param error null unless it failed
 * @param companies by name
 */
public record UpgradeView(
    UUID id,
    UpgradeStatus status,
    String startedBy,
    Instant dueAt,
    Instant startTime,
    Instant endTime,
    ErrorReport error,
    List<UpgradedCompanyView> companies) {

  static UpgradeView of(DataUpgrade upgrade, List<UpgradedCompanyView> companies) {
    return new UpgradeView(
        upgrade.id(),
        upgrade.status(),
        upgrade.startedBy(),
        upgrade.dueAt(),
        upgrade.startTime(),
        upgrade.endTime(),
        upgrade.error(),
        companies);
  }

  public boolean inProgress() {
    return status == UpgradeStatus.IN_PROGRESS;
  }

  public long count(CompanyUpgradeStatus wanted) {
    return companies.stream().filter(company -> company.status() == wanted).count();
  }
}
