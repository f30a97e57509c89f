package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.upgrade.run.UpgradeStatusService;
import org.cloudmigration.service.upgrade.run.UpgradeView;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/** The newest data upgrade, and how far it is: at most one entity. */
@ApplicationScoped
public class DataUpgrades extends MemorySet<UpgradeView> {

  private static final EntityShape<UpgradeView> SHAPE =
      new EntityShape<UpgradeView>(ApiNames.UPGRADES, "dataUpgrade")
          .guid("id", UpgradeView::id)
          .option("status", upgrade -> OptionName.of(upgrade.status()))
          .text("startedBy", UpgradeView::startedBy)
          .time("dueTime", UpgradeView::dueAt)
          .time("startTime", UpgradeView::startTime)
          .time("endTime", UpgradeView::endTime)
          .large("companiesPending", upgrade -> upgrade.count(CompanyUpgradeStatus.PENDING))
          .large("companiesStarted", upgrade -> upgrade.count(CompanyUpgradeStatus.STARTED))
          .large("companiesCompleted", upgrade -> upgrade.count(CompanyUpgradeStatus.COMPLETED))
          .large("companiesFailed", upgrade -> upgrade.count(CompanyUpgradeStatus.FAILED))
          .text("errors", upgrade -> ApiNames.text(upgrade.error()))
          .text("errorCode", upgrade -> ApiNames.code(upgrade.error()));

  @Inject UpgradeStatusService status;

  @Override
  public EntityShape<UpgradeView> shape() {
    return SHAPE;
  }

  @Override
  protected List<UpgradeView> rows(Scope scope) {
    return status.latest(scope.id()).stream().toList();
  }
}
