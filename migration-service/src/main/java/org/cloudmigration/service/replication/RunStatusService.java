package org.cloudmigration.service.replication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.SpeedLimit;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.security.Role;

/** Reads runs and their tables, a page at a time and without a query per row. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class RunStatusService {

  @PersistenceContext EntityManager entities;
  @Inject RunQueries runs;
  @Inject TableQuery tables;
  @Inject RunMeters meters;
  @Inject SpeedLimits limits;

  /** Newest first; the environment stands in the order as it does in the index. */
  public List<RunView> runs(UUID environmentId, int offset, int limit) {
    return entities
        .createQuery(
            "select r from ReplicationRun r where r.environmentId = :environment"
                + " order by r.environmentId desc, r.startTime desc, r.id",
            ReplicationRun.class)
        .setParameter("environment", environmentId)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(RunView::of)
        .toList();
  }

  public Optional<RunView> run(UUID runId) {
    return Optional.ofNullable(entities.find(ReplicationRun.class, runId)).map(RunView::of);
  }

  /** The newest run, or end of a migration if that came later. */
  public Optional<RunView> latestRun(UUID environmentId) {
    return runs.latest(environmentId).map(RunView::of);
  }

  /** Whether it is the newest run of its kind, which alone goes on. */
  public boolean isNewest(UUID runId) {
    ReplicationRun run = entities.find(ReplicationRun.class, runId);
    return run != null && runs.isNewest(run);
  }

  /** In the order of the plan. */
  public List<TableRunView> tables(UUID runId, TableFilter filter, int offset, int limit) {
    return tables.page(runId, filter, TableSort.PLAN, offset, limit);
  }

  public List<TableRunView> sortedTables(
      UUID runId, TableFilter filter, TableSort sort, int offset, int limit) {
    return tables.page(runId, filter, sort, offset, limit);
  }

  public int countTables(UUID runId, TableFilter filter) {
    return tables.count(runId, filter);
  }

  /** Empty if there is no such table. */
  public Optional<TableRunView> table(UUID tableRunId) {
    return Optional.ofNullable(entities.find(TableRun.class, tableRunId)).map(TableRunView::of);
  }

  /** Tables of a run as they stand over all runs: their ids there. */
  public List<UUID> tablesOverRuns(Set<UUID> tableRunIds) {
    return entities
        .createQuery(
            "select m.id from MigrationTable m, TableRun t, ReplicationRun r where t.id in :tables"
                + " and r.id = t.runId and m.environmentId = r.environmentId"
                + " and m.companyName = t.companyName and m.tableName = t.tableName"
                + " order by t.planOrder",
            UUID.class)
        .setParameter("tables", tableRunIds)
        .getResultList();
  }

  /** Companies of a run's tables by name; blank for per-database tables. */
  public List<String> companies(UUID runId) {
    return entities
        .createQuery(
            "select distinct t.companyName from TableRun t where t.runId = :run"
                + " order by t.companyName",
            String.class)
        .setParameter("run", runId)
        .getResultList();
  }

  /** How fast a run goes, and how long it will still take. */
  public RunPace pace(UUID runId) {
    ReplicationRun run = entities.find(ReplicationRun.class, runId);
    if (run == null) {
      return new RunPace(Throughput.NOTHING, true, null, Map.of(), SpeedLimit.NONE);
    }
    SpeedLimit limit = limits.of(run.environmentId());
    Instant now = Instant.now();
    Optional<RunMeter> meter =
        meters.find(runId).filter(m -> run.status() == RunStatus.IN_PROGRESS);
    if (meter.isEmpty()) {
      Duration time =
          Duration.between(run.startTime(), run.endTime() == null ? now : run.endTime());
      return new RunPace(
          Throughput.mean(run.rowsCopied(), run.bytesCopied(), time), true, null, Map.of(), limit);
    }
    Throughput pace = meter.get().ofRun(now);
    var sizes = new RemainingTime.Sizes(run.bytesExpected(), run.bytesLeft(), run.bytesCopied());
    Optional<RemainingTime> remaining =
        run.stopRequested() ? Optional.empty() : RemainingTime.of(pace, sizes);
    return new RunPace(pace, false, remaining.orElse(null), meter.get().ofTables(now), limit);
  }
}
