package org.cloudmigration.service.upgrade.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.service.company.Companies;

/** The companies whose settings are settled, because their data upgrade is completed. */
@ApplicationScoped
@Transactional
class UpgradedCompanies {

  @PersistenceContext EntityManager entities;
  @Inject Companies companies;

  Set<UUID> of(UUID environmentId) {
    Set<String> names =
        new HashSet<>(
            entities
                .createQuery(
                    "select c.companyName from UpgradedCompany c"
                        + " where c.environmentId = :environment and c.status = :completed",
                    String.class)
                .setParameter("environment", environmentId)
                .setParameter("completed", CompanyUpgradeStatus.COMPLETED)
                .getResultList());
    return companies.of(environmentId).stream()
        .filter(company -> names.contains(company.name()))
        .map(HybridCompany::id)
        .collect(Collectors.toSet());
  }
}
