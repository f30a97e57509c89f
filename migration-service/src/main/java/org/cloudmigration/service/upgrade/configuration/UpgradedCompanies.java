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
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.company.Companies;

/** The companies whose settings are settled, because their data upgrade is completed. */
@ApplicationScoped
@Transactional
class UpgradedCompanies {

  @PersistenceContext EntityManager entities;
  @Inject Companies companies;

  /** A run of a product with a data upgrade is completed once that is. */
  Set<UUID> of(UUID environmentId) {
    Set<String> names =
        new HashSet<>(
            entities
                .createQuery(
                    "select distinct t.companyName from TableRun t, ReplicationRun r"
                        + " where t.runId = r.id and r.environmentId = :environment"
                        + " and r.status = :completed and r.replicationType <> :diagnostic"
                        + " and t.status = :successful",
                    String.class)
                .setParameter("environment", environmentId)
                .setParameter("completed", RunStatus.COMPLETED)
                .setParameter("diagnostic", ReplicationType.DIAGNOSTIC)
                .setParameter("successful", TableStatus.SUCCESSFUL)
                .getResultList());
    return companies.of(environmentId).stream()
        .filter(company -> names.contains(company.name()))
        .map(HybridCompany::id)
        .collect(Collectors.toSet());
  }
}
