package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.upgrade.run.UnpostedBatchService;
import org.cloudmigration.service.upgrade.run.UpgradeStatusService;
import org.cloudmigration.service.upgrade.run.UpgradedCompanyView;
import org.cloudmigration.service.upgrade.run.ValidationService;
import org.cloudmigration.service.upgrade.snapshot.SnapshotService;
import org.cloudmigration.web.odata.BoundAction;
import org.cloudmigration.web.odata.BoundAction.Parameter;
import org.cloudmigration.web.odata.EntitySet;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.Scope;

/** How far each company is on its way from the source's tables to Business Central's. */
@ApplicationScoped
public class DataUpgradeCompanies extends EntitySet<UpgradedCompanyView> {

  private static final String NAME = "companyName";

  private static final EntityShape<UpgradedCompanyView> SHAPE =
      new EntityShape<UpgradedCompanyView>(ApiNames.UPGRADE_COMPANIES, "dataUpgradeCompany")
          .guid("id", UpgradedCompanyView::id)
          .text(NAME, UpgradedCompanyView::name)
          .option("upgradeStatus", company -> OptionName.of(company.status()))
          .time("startTime", UpgradedCompanyView::startTime)
          .time("endTime", UpgradedCompanyView::endTime)
          .text("currentStep", UpgradedCompanyView::step)
          .whole("stepsDone", UpgradedCompanyView::stepsDone)
          .whole("stepsTotal", UpgradedCompanyView::stepsTotal)
          .large("recordsWritten", UpgradedCompanyView::rowsWritten)
          .whole("errors", UpgradedCompanyView::errors)
          .whole("warnings", UpgradedCompanyView::warnings)
          .text("failure", company -> ApiNames.text(company.error()))
          .text("errorCode", company -> ApiNames.code(company.error()))
          .many(
              ApiNames.UPGRADE_STEPS,
              ApiNames.UPGRADE_STEPS,
              company -> Condition.equal("companyId", company.id()))
          .many(
              ApiNames.UPGRADE_ERRORS,
              ApiNames.UPGRADE_ERRORS,
              company -> Condition.equal(NAME, company.name()))
          .many(
              ApiNames.VALIDATION_TESTS,
              ApiNames.VALIDATION_TESTS,
              company -> Condition.equal(NAME, company.name()))
          .many(
              ApiNames.UNPOSTED_BATCHES,
              ApiNames.UNPOSTED_BATCHES,
              company -> Condition.equal(NAME, company.name()))
          .many(
              ApiNames.RECORD_CHANGES,
              ApiNames.RECORD_CHANGES,
              company -> Condition.equal(NAME, company.name()))
          .one(
              ApiNames.SNAPSHOTS,
              ApiNames.SNAPSHOTS,
              company -> Condition.equal("id", company.id()));

  private static final String ANEW = "fromTheBeginning";

  @Inject UpgradeStatusService status;
  @Inject UnpostedBatchService batches;
  @Inject SnapshotService snapshots;
  @Inject ValidationService validations;

  @Override
  public List<BoundAction<UpgradedCompanyView>> actions() {
    return List.of(
        BoundAction.plain(
            "lookAtBatches", (scope, company) -> batches.lookAgain(scope.name(), company.name())),
        BoundAction.plain(
            "runValidation",
            (scope, company) -> validations.runAll(scope.name(), Set.of(company.id()), true)),
        new BoundAction<>(
            "rerunDetailSnapshot",
            List.of(new Parameter(ANEW, EdmPrimitiveTypeKind.Boolean)),
            null,
            (scope, company, arguments) -> {
              if (arguments.flag(ANEW)) {
                snapshots.rerunAnew(scope.name(), Set.of(company.id()), scope.name());
              } else {
                snapshots.rerun(scope.name(), Set.of(company.id()));
              }
              return Map.of();
            }));
  }

  @Override
  public EntityShape<UpgradedCompanyView> shape() {
    return SHAPE;
  }

  @Override
  public Order order() {
    return Order.by(NAME);
  }

  @Override
  public List<UpgradedCompanyView> page(Scope scope, ListRequest request) {
    return status.companies(scope.id(), request);
  }

  @Override
  public long count(Scope scope, Condition condition) {
    return status.countCompanies(scope.id(), condition);
  }
}
