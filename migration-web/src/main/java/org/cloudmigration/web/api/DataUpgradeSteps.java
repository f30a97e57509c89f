package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.upgrade.run.UpgradeStatusService;
import org.cloudmigration.service.upgrade.run.UpgradeStepView;
import org.cloudmigration.web.odata.EntitySet;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.Scope;

/** What each step of a company's last data upgrade did. */
@ApplicationScoped
public class DataUpgradeSteps extends EntitySet<UpgradeStepView> {

  private static final String NUMBER = "number";

  private static final EntityShape<UpgradeStepView> SHAPE =
      new EntityShape<UpgradeStepView>(ApiNames.UPGRADE_STEPS, "dataUpgradeStep")
          .guid("id", UpgradeStepView::id)
          .guid("companyId", UpgradeStepView::companyId)
          .whole(NUMBER, UpgradeStepView::place)
          .text("step", UpgradeStepView::step)
          .text("title", UpgradeStepView::title)
          .option("status", step -> OptionName.of(step.status()))
          .large("recordsRead", UpgradeStepView::rowsRead)
          .large("recordsWritten", UpgradeStepView::rowsWritten)
          .large("recordsSkipped", UpgradeStepView::rowsSkipped)
          .whole("errors", UpgradeStepView::errors)
          .large("durationMilliseconds", step -> step.duration().toMillis())
          .one(
              ApiNames.UPGRADE_COMPANIES,
              ApiNames.UPGRADE_COMPANIES,
              step -> Condition.equal("id", step.companyId()));

  @Inject UpgradeStatusService status;

  @Override
  public EntityShape<UpgradeStepView> shape() {
    return SHAPE;
  }

  @Override
  public Order order() {
    return Order.by(NUMBER);
  }

  @Override
  public List<UpgradeStepView> page(Scope scope, ListRequest request) {
    return status.steps(scope.id(), request);
  }

  @Override
  public long count(Scope scope, Condition condition) {
    return status.countSteps(scope.id(), condition);
  }
}
