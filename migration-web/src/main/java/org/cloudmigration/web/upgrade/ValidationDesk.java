package org.cloudmigration.web.upgrade;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.upgrade.TestOutcome;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.upgrade.run.TestVerdictService;
import org.cloudmigration.service.upgrade.run.TestVerdictView;
import org.cloudmigration.service.upgrade.run.UpgradeFindingView;
import org.cloudmigration.service.upgrade.run.UpgradeStatusService;
import org.cloudmigration.service.upgrade.run.UpgradedCompanyView;
import org.cloudmigration.service.upgrade.run.ValidationService;
import org.cloudmigration.web.shell.LiveUpdates;

/** Reads what the page of validation tests shows, and does what is asked for there. */
@Dependent
class ValidationDesk {

  private static final List<Order> BY_TEST =
      List.of(Order.by("companyName"), Order.by("suite"), Order.by("entity"), Order.by("testCode"));

  @Inject TestVerdictService verdicts;
  @Inject ValidationService validations;
  @Inject UpgradeStatusService status;
  @Inject LiveUpdates live;

  /** How many tests have which result. */
  Map<TestOutcome, Long> counts(UUID environmentId, String company) {
    Condition one = company.isEmpty() ? Condition.ALL : Condition.equal("companyName", company);
    Map<TestOutcome, Long> counts = new EnumMap<>(TestOutcome.class);
    for (TestOutcome outcome : TestOutcome.values()) {
      Condition result = Condition.equal("result", VerdictQuery.word(outcome));
      counts.put(outcome, verdicts.countVerdicts(environmentId, result.and(one)));
    }
    return counts;
  }

  List<String> companies(UUID environmentId) {
    return status.all(environmentId).stream().map(UpgradedCompanyView::name).toList();
  }

  List<TestVerdictView> tests(UUID environmentId, VerdictQuery query, int offset, int limit) {
    return verdicts.verdicts(environmentId, new ListRequest(query.tests(), BY_TEST, offset, limit));
  }

  int countTests(UUID environmentId, VerdictQuery query) {
    return Math.toIntExact(verdicts.countVerdicts(environmentId, query.tests()));
  }

  List<UpgradeFindingView> differences(
      UUID environmentId, Condition condition, int offset, int limit) {
    return status.findings(
        environmentId,
        new ListRequest(
            condition,
            List.of(
                Order.by("companyName"),
                Order.by("testCode"),
                Order.by("recordKey"),
                Order.by("id")),
            offset,
            limit));
  }

  int countDifferences(UUID environmentId, Condition condition) {
    return Math.toIntExact(status.countFindings(environmentId, condition));
  }

  /** Whether the product has tests. */
  boolean hasTests(UUID environmentId) {
    return verdicts.hasTests(environmentId);
  }

  /** How many upgraded companies no comparison has looked at. */
  long notCompared(UUID environmentId) {
    return validations.countNotCompared(environmentId);
  }

  /**
   * @param again also companies that were compared before
   */
  void runAll(EnvironmentView environment, boolean again) {
    validations.runAll(environment.name(), Set.of(), again);
  }

  void ignore(EnvironmentView environment, TestVerdictView test) {
    verdicts.ignore(environment.name(), test.suite(), test.test());
  }

  void heed(EnvironmentView environment, TestVerdictView test) {
    verdicts.heed(environment.name(), test.suite(), test.test());
  }
}
