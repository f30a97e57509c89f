package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.pipeline.FactoryUse;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.cloudmigration.service.runtime.FactoryUses;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.setup.SourceLocations;

/** Makes the pipeline of a run: its unfinished tables, and where both databases are. */
@ApplicationScoped
class PipelineBuilder {

  /** Two cores are the smallest server that we promise to work on; more workers only wait there. */
  private static final int WORKERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);

  /**
   * Of runs over a data factory: they wait, and what waits together is asked and carried together.
   */
  private static final int WAITING_WORKERS = 20;

  @Inject RunQueries runs;
  @Inject UntouchedTables untouched;
  @Inject MigrationTables migrationTables;
  @Inject Environments environments;
  @Inject SpeedLimits limits;
  @Inject MigrationSetups setups;
  @Inject CopyActivities activities;
  @Inject SourceLocations sources;
  @Inject FactoryUses factories;

  ReplicationPipeline build(UUID runId) {
    ReplicationRun run = runs.byId(runId);
    Environment environment = environments.byId(run.environmentId());
    List<TableRun> planned = runs.tables(runId);
    List<TableRun> left = untouched.of(environment.id(), planned);
    List<TableRun> tables = planned.stream().filter(table -> !left.contains(table)).toList();
    MigrationSetup setup = setups.of(environment.id()).orElseThrow();
    Optional<FactoryUse> factory = factories.of(environment, setup.runtimeId());
    Set<UUID> differing = migrationTables.differing(environment.id(), tables);
    return new ReplicationPipeline(
        runId,
        run.fence(),
        sources.of(setup),
        environments.tenantOf(environment),
        factory.isPresent() ? WAITING_WORKERS : WORKERS,
        activities.of(environment.id(), those(tables, TableStatus.NOT_STARTED), differing),
        activities.of(environment.id(), those(tables, TableStatus.SUCCESSFUL), differing),
        limits.of(environment.id()),
        factory);
  }

  private static List<TableRun> those(List<TableRun> tables, TableStatus status) {
    return tables.stream().filter(table -> table.status() == status).toList();
  }

  boolean stopWasRequested(UUID runId) {
    return runs.byId(runId).stopRequested();
  }
}
