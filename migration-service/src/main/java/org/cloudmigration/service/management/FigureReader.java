package org.cloudmigration.service.management;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.company.Companies;

/** Reads what the figures are made of: two queries, however many tables and runs there are. */
@ApplicationScoped
@Transactional
public class FigureReader {

  @PersistenceContext EntityManager entities;
  @Inject Companies companies;

  FigureSources read(UUID environmentId) {
    return new FigureSources(groups(environmentId), companies.of(environmentId));
  }

  private List<TableGroup> groups(UUID environmentId) {
    return entities
        .createQuery(
            "select new org.cloudmigration.service.management.TableGroup("
                + "t.companyName, t.status, t.blocked, t.mapped, count(t), max(t.endedAt))"
                + " from MigrationTable t where t.environmentId = :environment"
                + " group by t.companyName, t.status, t.blocked, t.mapped",
            TableGroup.class)
        .setParameter("environment", environmentId)
        .getResultList();
  }
}
