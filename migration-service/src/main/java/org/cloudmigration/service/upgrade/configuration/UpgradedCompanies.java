package org.cloudmigration.service.upgrade.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;

/** The companies whose settings are settled, because their data upgrade is completed. */
@ApplicationScoped
@Transactional
class UpgradedCompanies {

  @PersistenceContext EntityManager entities;

  Set<UUID> of(UUID environmentId) {
    return Set.copyOf(
        entities
            .createQuery(
                "select c.id from HybridCompany c, UpgradedCompany u"
                    + " where c.environmentId = :environment and u.environmentId = c.environmentId"
                    + " and u.companyName = c.name and u.status = :completed",
                UUID.class)
            .setParameter("environment", environmentId)
            .setParameter("completed", CompanyUpgradeStatus.COMPLETED)
            .getResultList());
  }
}
