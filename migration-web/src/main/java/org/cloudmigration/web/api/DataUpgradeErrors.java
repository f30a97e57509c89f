package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.upgrade.run.DataUpgradeService;
import org.cloudmigration.service.upgrade.run.UpgradeFindingView;
import org.cloudmigration.service.upgrade.run.UpgradeStatusService;
import org.cloudmigration.web.odata.BoundAction;
import org.cloudmigration.web.odata.EntitySet;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.Scope;

/** Records that data upgrades could not migrate, and those to look at. */
@ApplicationScoped
public class DataUpgradeErrors extends EntitySet<UpgradeFindingView> {

  private static final String FOUND = "foundAt";

  private static final EntityShape<UpgradeFindingView> SHAPE =
      new EntityShape<UpgradeFindingView>(ApiNames.UPGRADE_ERRORS, "dataUpgradeError")
          .guid("id", UpgradeFindingView::id)
          .text("companyName", UpgradeFindingView::company)
          .option("kind", error -> OptionName.of(error.kind()))
          .text("step", UpgradeFindingView::step)
          .text("tableName", UpgradeFindingView::table)
          .text("recordKey", UpgradeFindingView::record)
          .text("message", UpgradeFindingView::reason)
          .text("testCode", UpgradeFindingView::test)
          .text("expected", UpgradeFindingView::expected)
          .text("actual", UpgradeFindingView::actual)
          .time(FOUND, UpgradeFindingView::foundAt)
          .text("dismissedBy", UpgradeFindingView::dismissedBy);

  @Inject UpgradeStatusService status;
  @Inject DataUpgradeService upgrades;

  @Override
  public List<BoundAction<UpgradeFindingView>> actions() {
    return List.of(
        BoundAction.plain("dismiss", (scope, error) -> upgrades.dismiss(scope.name(), error.id())));
  }

  @Override
  public EntityShape<UpgradeFindingView> shape() {
    return SHAPE;
  }

  @Override
  public Order order() {
    return Order.by(FOUND);
  }

  @Override
  public List<UpgradeFindingView> page(Scope scope, ListRequest request) {
    return status.findings(scope.id(), request);
  }

  @Override
  public long count(Scope scope, Condition condition) {
    return status.countFindings(scope.id(), condition);
  }
}
