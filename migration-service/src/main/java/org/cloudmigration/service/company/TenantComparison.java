package org.cloudmigration.service.company;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.service.company.CompanyDifference.Kind;

/**
 * Compares the companies that a tenant lists with those that we know; changes neither. A company is
 * known again by its id there, which survives a renaming.
 */
@ApplicationScoped
public class TenantComparison {

  @Inject Companies companies;
  @Inject TenantCompanies tenants;

  /**
   * @throws org.cloudmigration.service.operation.MigrationException if the tenant does not answer
   */
  public List<CompanyDifference> compare(UUID environmentId) {
    List<HybridCompany> known = companies.of(environmentId);
    return known.isEmpty() ? List.of() : compare(known, tenants.list(environmentId));
  }

  static List<CompanyDifference> compare(List<HybridCompany> known, List<TenantCompany> tenant) {
    Map<String, TenantCompany> byName =
        tenant.stream().collect(toMap(TenantCompany::name, identity(), (one, other) -> one));
    Map<UUID, TenantCompany> byId =
        tenant.stream().collect(toMap(TenantCompany::id, identity(), (one, other) -> one));
    List<CompanyDifference> differences = new ArrayList<>();
    for (HybridCompany company : known) {
      difference(company, byName, byId).ifPresent(differences::add);
    }
    return differences;
  }

  private static Optional<CompanyDifference> difference(
      HybridCompany company, Map<String, TenantCompany> byName, Map<UUID, TenantCompany> byId) {
    String name = company.name();
    String sameName = byName.containsKey(name) ? name : "";
    if (!company.creation().created()) {
      // What a tenant may hold under the name of its own company is not this one.
      return sameName.isEmpty() || CompanyNames.isMyCompany(name)
          ? Optional.empty()
          : Optional.of(new CompanyDifference(Kind.APPEARED, name, name));
    }
    TenantCompany sameId = byId.get(company.creation().tenantCompanyId());
    if (sameId == null) {
      return Optional.of(new CompanyDifference(Kind.DELETED, name, sameName));
    }
    return sameId.name().equals(name)
        ? Optional.empty()
        : Optional.of(new CompanyDifference(Kind.RENAMED, name, sameId.name()));
  }
}
