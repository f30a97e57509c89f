package org.cloudmigration.service.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.setup.SourceLocations;

/** Finds tables at both ends. */
@ApplicationScoped
@Transactional
public class EndFinder {

  @PersistenceContext EntityManager entities;
  @Inject Environments environments;
  @Inject MigrationSetups setups;
  @Inject SourceLocations sources;
  @Inject DatabaseAdapters adapters;

  /**
   * @throws RefusedException if there is no such table, or no source any more
   */
  TableEnds of(UUID environmentId, UUID tableId) {
    MigrationTable table = table(environmentId, tableId);
    Environment environment = environments.byId(environmentId);
    DatabaseLocation source =
        setups
            .of(environmentId)
            .map(sources::of)
            .orElseThrow(
                () ->
                    RefusedException.because(
                        "50016",
                        "Cloud migration is not set up for " + environment.name() + ".",
                        "Run the Cloud Migration Setup first."));
    DatabaseLocation tenant = environments.tenantOf(environment);
    return new TableEnds(
        source,
        new TableName(table.sourceDatabase(), table.sourceTable()),
        tenant,
        adapters
            .of(tenant.type())
            .dialect()
            .tenantTable(table.companyName(), table.tableName(), table.appId()));
  }

  MigrationTable table(UUID environmentId, UUID tableId) {
    MigrationTable table = entities.find(MigrationTable.class, tableId, LockModeType.NONE);
    if (table == null || !table.environmentId().equals(environmentId)) {
      throw RefusedException.because(
          "TABLE",
          "There is no such table in this environment.",
          "Choose one from the overview of tables.");
    }
    return table;
  }

  boolean isBeingCopied(UUID environmentId, UUID tableId) {
    return entities
            .createQuery(
                "select count(t) from TableRun t, ReplicationRun r, MigrationTable m"
                    + " where m.id = :table and m.environmentId = :environment"
                    + " and r.environmentId = m.environmentId and t.runId = r.id"
                    + " and t.companyName = m.companyName and t.tableName = m.tableName"
                    + " and t.status = :status",
                Long.class)
            .setParameter("table", tableId)
            .setParameter("environment", environmentId)
            .setParameter("status", TableStatus.IN_PROGRESS)
            .getSingleResult()
        > 0;
  }
}
