package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.service.company.CompanyDifference;
import org.cloudmigration.service.company.CompanyService;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.web.odata.BoundAction;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/** What somebody has changed about companies in the tenant itself, which is asked each time. */
@ApplicationScoped
public class CompanyDifferences extends MemorySet<CompanyDifference> {

  private static final EntityShape<CompanyDifference> SHAPE =
      new EntityShape<CompanyDifference>(ApiNames.COMPANY_DIFFERENCES, "companyDifference")
          .text("name", CompanyDifference::name)
          .option("kind", difference -> OptionName.of(difference.kind()))
          .text("nameInTenant", CompanyDifference::nameInTenant);

  @Inject CompanyService companies;

  @Override
  public EntityShape<CompanyDifference> shape() {
    return SHAPE;
  }

  @Override
  protected List<CompanyDifference> rows(Scope scope) {
    return companies.differences(scope.id());
  }

  @Override
  public List<BoundAction<CompanyDifference>> actions() {
    return List.of(
        BoundAction.plain(
            "followRenamed",
            (scope, it) -> companies.renamed(scope.name(), it.name(), it.nameInTenant())),
        BoundAction.plain(
            "followDeleted", (scope, it) -> companies.deleted(scope.name(), it.name())));
  }
}
