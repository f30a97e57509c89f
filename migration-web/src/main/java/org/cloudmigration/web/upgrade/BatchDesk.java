package org.cloudmigration.web.upgrade;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.domain.upgrade.BatchCause;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.upgrade.run.UnpostedBatchService;
import org.cloudmigration.service.upgrade.run.UnpostedBatchView;
import org.cloudmigration.service.upgrade.run.UpgradeStatusService;
import org.cloudmigration.service.upgrade.run.UpgradedCompanyView;
import org.cloudmigration.web.shell.LiveUpdates;

/** Reads what the page of unposted batches shows, and does what is asked for there. */
@Dependent
class BatchDesk {

  private static final List<Order> BY_PLACE = List.of(Order.by("companyName"), Order.by("number"));

  @Inject UnpostedBatchService batches;
  @Inject UpgradeStatusService status;
  @Inject LiveUpdates live;

  /** Of one company, or of all where it is blank. */
  private static Condition of(String company) {
    return company.isEmpty() ? Condition.ALL : Condition.equal("companyName", company);
  }

  /** How many batches stay for which reason. */
  Map<BatchCause, Long> counts(UUID environmentId, String company) {
    Map<BatchCause, Long> counts = new EnumMap<>(BatchCause.class);
    for (BatchCause cause : BatchCause.values()) {
      Condition because = Condition.equal("cause", OptionName.encode(OptionName.of(cause)));
      counts.put(cause, batches.countBatches(environmentId, because.and(of(company))));
    }
    return counts;
  }

  List<UnpostedBatchView> page(UUID environmentId, String company, int offset, int limit) {
    return batches.batches(environmentId, new ListRequest(of(company), BY_PLACE, offset, limit));
  }

  int count(UUID environmentId, String company) {
    return Math.toIntExact(batches.countBatches(environmentId, of(company)));
  }

  /** Those whose upgrade has ended: only they have journals. */
  List<String> companies(UUID environmentId) {
    return status.all(environmentId).stream()
        .filter(
            company ->
                company.status() == CompanyUpgradeStatus.COMPLETED
                    || company.status() == CompanyUpgradeStatus.FAILED)
        .map(UpgradedCompanyView::name)
        .toList();
  }

  /**
   * Asks the tenant again.
   *
   * @param company blank for all whose upgrade has ended
   */
  void lookAgain(EnvironmentView environment, String company) {
    List<String> wanted = company.isEmpty() ? companies(environment.id()) : List.of(company);
    wanted.forEach(name -> batches.lookAgain(environment.name(), name));
  }
}
