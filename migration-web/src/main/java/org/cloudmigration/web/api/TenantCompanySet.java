package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cloudmigration.service.company.CompanyService;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/**
 * The companies of the tenant, {@code My Company} first. Every other set can be reached through any
 * of them, as in Business Central, and is the same there.
 */
@ApplicationScoped
public class TenantCompanySet extends MemorySet<TenantCompanySet.Company> {

  /** A company that the tenant has. */
  public record Company(UUID id, String systemVersion, String name, String displayName) {}

  private static final String OWN = "My Company";

  private static final EntityShape<Company> SHAPE =
      new EntityShape<Company>(ApiNames.COMPANIES, "company")
          .guid("id", Company::id)
          .text("systemVersion", Company::systemVersion)
          .text("name", Company::name)
          .text("displayName", Company::displayName)
          .text("businessProfileId", company -> "")
          .time("systemCreatedAt", company -> null)
          .guid("systemCreatedBy", company -> null)
          .time("systemModifiedAt", company -> null)
          .guid("systemModifiedBy", company -> null);

  static {
    for (String set : ApiNames.UNDER_COMPANIES) {
      SHAPE.many(set, set, company -> Condition.ALL);
    }
  }

  @Inject CompanyService companies;

  @Override
  public EntityShape<Company> shape() {
    return SHAPE;
  }

  @Override
  protected List<Company> rows(Scope scope) {
    String version = scope.environment().applicationVersion();
    byte[] ownName = (scope.id() + "/" + OWN).getBytes(StandardCharsets.UTF_8);
    return Stream.concat(
            Stream.of(new Company(UUID.nameUUIDFromBytes(ownName), version, OWN, OWN)),
            companies.created(scope.id()).stream()
                .map(
                    company ->
                        new Company(company.id(), version, company.name(), company.displayName())))
        .toList();
  }
}
