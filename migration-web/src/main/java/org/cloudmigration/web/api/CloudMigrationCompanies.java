package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.cloudmigration.domain.company.CompanySetupStatus;
import org.cloudmigration.service.company.CompanyService;
import org.cloudmigration.service.company.CompanyView;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.web.odata.ApiRefusal;
import org.cloudmigration.web.odata.Body;
import org.cloudmigration.web.odata.BoundAction;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/** The companies of the source: which are migrated, and how far they are. */
@ApplicationScoped
public class CloudMigrationCompanies extends MemorySet<CompanyView> {

  private static final BigDecimal GIGABYTE = BigDecimal.valueOf(1L << 30);

  private static final EntityShape<CompanyView> SHAPE =
      new EntityShape<CompanyView>(ApiNames.MIGRATION_COMPANIES, "cloudMigrationCompany")
          .guid("id", CompanyView::id)
          .text("name", CompanyView::name)
          .text("displayName", CompanyView::displayName)
          .flag("replicate", CompanyView::replicate)
          .writable()
          .decimal("estimatedSize", CloudMigrationCompanies::gigabytes)
          .option("status", company -> name(company.status()))
          .flag("created", CompanyView::created)
          .option(
              "companyInitializationStatus",
              company -> OptionName.of(company.initializationStatus()))
          .text(
              "companyInitializationError", company -> ApiNames.text(company.initializationError()))
          .text("creationError", company -> ApiNames.text(company.creationError()))
          .flag("listed", CompanyView::listed)
          .flag("replicated", CompanyView::replicated)
          .option(
              "dataType",
              company -> company.dataType() == null ? "" : OptionName.of(company.dataType()))
          .flag("initializing", CompanyView::initializing)
          .text("nameFinding", CompanyView::nameFinding)
          .flag("selectable", CompanyView::canBeSelected);

  @Inject CompanyService companies;

  @Override
  public EntityShape<CompanyView> shape() {
    return SHAPE;
  }

  @Override
  protected List<CompanyView> rows(Scope scope) {
    return companies.list(scope.id());
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.UPDATE);
  }

  @Override
  public CompanyView change(Scope scope, CompanyView present, Body body) {
    boolean replicate =
        body.flag("replicate")
            .orElseThrow(() -> ApiRefusal.badRequest("Send “replicate”, true or false."));
    companies.mark(scope.name(), present.id(), replicate, present.replicate());
    return rows(scope).stream()
        .filter(company -> company.id().equals(present.id()))
        .findFirst()
        .orElseThrow(ApiRefusal::changedMeanwhile);
  }

  @Override
  public List<BoundAction<CompanyView>> actions() {
    return List.of(
        BoundAction.plain(
            "createCompaniesMarkedForReplication",
            (scope, any) -> companies.createSelected(scope.name())),
        BoundAction.plain("retryCreation", (scope, any) -> companies.retryCreation(scope.name())),
        BoundAction.plain(
            "initializeCompany",
            (scope, company) -> companies.scheduleInitialization(scope.name(), company.id())),
        mark("markInitialized", true),
        mark("markNotInitialized", false));
  }

  private BoundAction<CompanyView> mark(String name, boolean initialized) {
    return BoundAction.plain(
        name,
        (scope, company) -> companies.markInitialized(scope.name(), company.id(), initialized));
  }

  private static BigDecimal gigabytes(CompanyView company) {
    return company.estimatedSize() == null
        ? null
        : BigDecimal.valueOf(company.estimatedSize()).divide(GIGABYTE, 5, RoundingMode.HALF_UP);
  }

  /** Business Central's first option of this kind is a blank. */
  private static String name(CompanySetupStatus status) {
    return status == CompanySetupStatus.BLANK ? " " : OptionName.of(status);
  }
}
