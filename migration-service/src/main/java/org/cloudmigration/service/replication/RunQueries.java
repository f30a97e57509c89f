package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.environment.EnvironmentStatus;
import org.cloudmigration.domain.replication.LogKind;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;

/** Finds runs and their tables, for the other classes of this room. */
@ApplicationScoped
@Transactional
class RunQueries {

  @PersistenceContext EntityManager entities;

  ReplicationRun byId(UUID runId) {
    return entities.find(ReplicationRun.class, runId);
  }

  /** At most one for each environment. */
  List<ReplicationRun> allInProgress() {
    return entities
        .createQuery(
            "select r from ReplicationRun r where r.status = :status", ReplicationRun.class)
        .setParameter("status", RunStatus.IN_PROGRESS)
        .getResultList();
  }

  /** As the database has it now, whatever this transaction has read before. */
  EnvironmentStatus statusNow(UUID environmentId) {
    return entities
        .createQuery(
            "select e.status from Environment e where e.id = :environment", EnvironmentStatus.class)
        .setParameter("environment", environmentId)
        .getSingleResult();
  }

  boolean isEnabledNow(UUID environmentId) {
    return entities
        .createQuery(
            "select s.enabled from MigrationSetup s where s.environmentId = :environment",
            Boolean.class)
        .setParameter("environment", environmentId)
        .getSingleResult();
  }

  /** The newest run, or end of a migration if that came later. */
  Optional<ReplicationRun> latest(UUID environmentId) {
    return entities
        .createQuery(
            "select r from ReplicationRun r where r.environmentId = :environment"
                + " and r.kind in :kinds order by r.environmentId desc, r.startTime desc",
            ReplicationRun.class)
        .setParameter("environment", environmentId)
        .setParameter("kinds", List.of(LogKind.RUN, LogKind.END))
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * The newest run that copies tables, or end of a migration if that came later: a diagnostic run
   * stands in the way of nothing.
   */
  Optional<ReplicationRun> latestThatReplicates(UUID environmentId) {
    return entities
        .createQuery(
            "select r from ReplicationRun r where r.environmentId = :environment"
                + " and r.kind in :kinds and r.replicationType <> :diagnostic"
                + " order by r.environmentId desc, r.startTime desc",
            ReplicationRun.class)
        .setParameter("environment", environmentId)
        .setParameter("kinds", List.of(LogKind.RUN, LogKind.END))
        .setParameter("diagnostic", ReplicationType.DIAGNOSTIC)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The one that may go on if this may; a diagnostic run only until anything else has run. */
  boolean isNewest(ReplicationRun run) {
    Optional<ReplicationRun> newest =
        run.replicates() ? latestThatReplicates(run.environmentId()) : latest(run.environmentId());
    return newest.filter(latest -> latest.id().equals(run.id())).isPresent();
  }

  /** Tables of the run among these. */
  List<TableRun> tables(UUID runId, Set<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select t from TableRun t where t.runId = :run and t.id in :ids order by t.planOrder",
            TableRun.class)
        .setParameter("run", runId)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** Tables whose copy somebody wants cut off. */
  Set<UUID> unwanted(UUID runId) {
    return Set.copyOf(
        entities
            .createQuery(
                "select t.id from TableRun t where t.runId = :run and t.status = :status"
                    + " and t.skipBy is not null",
                UUID.class)
            .setParameter("run", runId)
            .setParameter("status", TableStatus.IN_PROGRESS)
            .getResultList());
  }

  /** How a run ended whose tables were all tried. */
  String ended(ReplicationRun run) {
    return run.replicates()
        ? new RunEnd(TableCounts.of(run), preserved(run)).text()
        : RunTexts.examined(run.tablesFailed(), run.tablesWarning());
  }

  private List<String> preserved(ReplicationRun run) {
    if (run.tablesPreserved() == 0) {
      return List.of();
    }
    return entities
        .createQuery(
            "select t.tableName from TableRun t where t.runId = :run"
                + " and t.verification = :inserted order by t.planOrder",
            String.class)
        .setParameter("run", run.id())
        .setParameter("inserted", Verification.INSERTED_EQUAL)
        .setMaxResults(RunEnd.NAMES)
        .getResultList();
  }

  /** In the order of the plan. */
  List<TableRun> tables(UUID runId) {
    return entities
        .createQuery(
            "select t from TableRun t where t.runId = :run order by t.planOrder", TableRun.class)
        .setParameter("run", runId)
        .getResultList();
  }
}
