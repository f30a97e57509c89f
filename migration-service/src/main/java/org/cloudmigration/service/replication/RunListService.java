package org.cloudmigration.service.replication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.EntityList;
import org.cloudmigration.service.listing.ListRequest;

/**
 * Runs and the tables of runs, as callers of the API filter and sort them: by the names of the
 * properties of {@code cloudMigrationStatus} and {@code cloudMigrationStatusDetails}.
 */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class RunListService {

  /** What Business Central answers where there is no time: the first instant of its calendar. */
  public static final Instant NO_TIME = Instant.parse("0001-01-01T00:00:00Z");

  private static final EntityList<ReplicationRun> RUNS =
      new EntityList<>(ReplicationRun.class)
          .column("id", "id")
          .column("runId", "id")
          .column("startTime", "startTime")
          .column("endTime", "endTime", NO_TIME)
          .word("replicationType", "replicationType", ReplicationType.class)
          .word("status", "status", RunStatus.class, RunStatusName::of)
          .column("source", "source")
          .column("details", "details")
          .column("startedBy", "startedBy")
          .column("tablesSuccessful", "counts.successful")
          .column("tablesFailed", "counts.failed")
          .column("rowsCopied", "counts.rows");

  private static final EntityList<TableRun> TABLES =
      new EntityList<>(TableRun.class)
          .column("id", "id")
          .column("runId", "runId")
          .column("companyName", "companyName")
          .column("tableName", "tableName")
          .column("sourceTableName", "sourceTable")
          .word("status", "status", TableStatus.class)
          .column("recordsCopied", "rowsCopied")
          .column("attempts", "attempts")
          .nullable("startTime", "startTime")
          .nullable("endTime", "endTime")
          .nullable("noProgressSince", "stalledSince")
          .word("verification", "verification", Verification.class)
          .column("errorCode", "error.code", "");

  @PersistenceContext EntityManager entities;

  public List<RunView> runs(UUID environmentId, ListRequest request) {
    return RUNS.page(entities, runsOf(environmentId), request).stream().map(RunView::of).toList();
  }

  public long countRuns(UUID environmentId, Condition condition) {
    return RUNS.count(entities, runsOf(environmentId), condition);
  }

  public List<TableRunView> tables(UUID environmentId, ListRequest request) {
    return TABLES.page(entities, tablesOf(environmentId), request).stream()
        .map(TableRunView::of)
        .toList();
  }

  public long countTables(UUID environmentId, Condition condition) {
    return TABLES.count(entities, tablesOf(environmentId), condition);
  }

  private static EntityList.Scope<ReplicationRun> runsOf(UUID environmentId) {
    return (builder, query, run) -> builder.equal(run.get("environmentId"), environmentId);
  }

  private static EntityList.Scope<TableRun> tablesOf(UUID environmentId) {
    return RunScope.of(environmentId, table -> table.get("runId"));
  }
}
