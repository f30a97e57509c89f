package org.cloudmigration.service.management;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.EntityList;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.service.replication.RunView;

/** Tables over all runs, as callers of the API filter and sort them. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class TableListService {

  private static final EntityList<MigrationTable> TABLES =
      new EntityList<>(MigrationTable.class)
          .column("id", "id")
          .column("companyName", "companyName")
          .column("tableName", "tableName")
          .column("sourceDatabase", "sourceDatabase")
          .column("sourceTableName", "sourceTable")
          .word("status", "status", TableStatus.class)
          .column("blocked", "blocked")
          .word("verification", "verification", Verification.class)
          .nullable("verifiedAt", "verifiedAt")
          .nullable("sourceRecords", "sourceRows")
          .nullable("tenantRecords", "tenantRows")
          .column("replications", "replications")
          .nullable("endTime", "endedAt")
          .column("errorCode", "error.code", "");

  @PersistenceContext EntityManager entities;
  @Inject RunStatusService runs;

  public List<OverviewTable> tables(UUID environmentId, ListRequest request) {
    RunView newest = runs.latestRun(environmentId).orElse(null);
    return TABLES.page(entities, of(environmentId), request).stream()
        .map(table -> OverviewTable.of(table, newest))
        .toList();
  }

  public long count(UUID environmentId, Condition condition) {
    return TABLES.count(entities, of(environmentId), condition);
  }

  private static EntityList.Scope<MigrationTable> of(UUID environmentId) {
    return (builder, query, table) -> builder.equal(table.get("environmentId"), environmentId);
  }
}
