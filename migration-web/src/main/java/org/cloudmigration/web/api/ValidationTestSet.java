package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.upgrade.run.TestVerdictService;
import org.cloudmigration.service.upgrade.run.TestVerdictView;
import org.cloudmigration.web.odata.BoundAction;
import org.cloudmigration.web.odata.EntitySet;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.Scope;

/** What each test found when a company was compared with its source. */
@ApplicationScoped
public class ValidationTestSet extends EntitySet<TestVerdictView> {

  private static final String COMPANY = "companyName";
  private static final String TEST = "testCode";

  private static final EntityShape<TestVerdictView> SHAPE =
      new EntityShape<TestVerdictView>(ApiNames.VALIDATION_TESTS, "validationTest")
          .guid("id", TestVerdictView::id)
          .text(COMPANY, TestVerdictView::company)
          .text("suite", TestVerdictView::suite)
          .text(TEST, TestVerdictView::test)
          .text("entity", TestVerdictView::entity)
          .text("description", TestVerdictView::about)
          .option("result", test -> OptionName.of(test.outcome()))
          .large("errors", TestVerdictView::errors)
          .large("warnings", TestVerdictView::warnings)
          .many(
              ApiNames.UPGRADE_ERRORS,
              ApiNames.UPGRADE_ERRORS,
              test ->
                  Condition.equal(COMPANY, test.company()).and(Condition.equal(TEST, test.test())));

  @Inject TestVerdictService verdicts;

  @Override
  public List<BoundAction<TestVerdictView>> actions() {
    return List.of(
        BoundAction.plain(
            "ignore", (scope, test) -> verdicts.ignore(scope.name(), test.suite(), test.test())),
        BoundAction.plain(
            "makeAgain", (scope, test) -> verdicts.heed(scope.name(), test.suite(), test.test())));
  }

  @Override
  public EntityShape<TestVerdictView> shape() {
    return SHAPE;
  }

  @Override
  public Order order() {
    return Order.by(COMPANY);
  }

  @Override
  public List<TestVerdictView> page(Scope scope, ListRequest request) {
    return verdicts.verdicts(scope.id(), request);
  }

  @Override
  public long count(Scope scope, Condition condition) {
    return verdicts.countVerdicts(scope.id(), condition);
  }
}
