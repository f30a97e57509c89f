package org.cloudmigration.service.setup.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.pipeline.ActivityRunStatus;
import org.cloudmigration.domain.pipeline.PipelineKind;
import org.cloudmigration.domain.pipeline.PipelineRun;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.service.company.Companies;
import org.cloudmigration.service.mapping.TableMappings;
import org.cloudmigration.service.pipeline.ActivityDefinition.Place;
import org.cloudmigration.service.pipeline.ActivityOutcome;
import org.cloudmigration.service.pipeline.FactoryException;
import org.cloudmigration.service.pipeline.FactoryUse;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.runtime.BuiltInNode;
import org.cloudmigration.service.runtime.DataFactories;
import org.cloudmigration.service.runtime.FactoryChoice;
import org.cloudmigration.service.runtime.FactoryReadiness;
import org.cloudmigration.service.runtime.FactoryUses;
import org.cloudmigration.service.runtime.IntegrationRuntimes;
import org.cloudmigration.service.runtime.NodeRegistration;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.setup.SetupGuides;

/** What a preparation does in the service's own books. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ServiceSteps {

  @Inject Pipelines pipelines;
  @Inject ReplicationPipelines replication;
  @Inject PreparationPipelines preparation;
  @Inject SetupGuides guides;
  @Inject MigrationSetups setups;
  @Inject Companies companies;
  @Inject TableMappings mappings;
  @Inject PreparationFindings findings;
  @Inject DataFactories factories;
  @Inject IntegrationRuntimes runtimes;
  @Inject NodeRegistration nodes;
  @Inject FactoryUses uses;
  @Inject FactoryReadiness ofFactory;
  @Inject BuiltInNode builtIn;

  public String chooseFactory(PreparationContext context) {
    IntegrationRuntime runtime = runtimes.byId(context.guide.runtimeId());
    factories.choose(context.environment.id(), runtime);
    FactoryChoice choice = factories.explain(context.environment, runtime);
    return choice.factory().name() + ". " + choice.reason();
  }

  public String registerRuntime(PreparationContext context) {
    IntegrationRuntime runtime = runtimes.byId(context.guide.runtimeId());
    Optional<FactoryUse> factory = uses.of(context.environment, runtime.id());
    if (factory.isPresent()) {
      return ofFactory.standsReady(runtime, factory.get());
    }
    nodes.registerBuiltInNode(runtime.id());
    return runtime.name() + " is online: node " + builtIn.name() + ", built in";
  }

  public String createReplicationPipeline(PreparationContext context) {
    replication.deploy(
        context.environment,
        context.guide.runtimeId(),
        context.guide.dataFactoryId(),
        new ReplicationPipelines.Ends(
            () -> context.location(Place.SOURCE), () -> context.location(Place.TENANT)));
    return ReplicationPipelines.definition(context.environment).name() + ", idle";
  }

  /**
   * Puts the setup in force, together with all that was found: one transaction, so that a kill
   * leaves either the old setup or the whole new one.
   */
  public String markReady(PreparationContext context) throws SQLException {
    String systemDatabase = context.systemDatabase();
    PipelineRun run = pipelines.locked(context.runId);
    if (run.fence() != context.fence) {
      throw new LeaseLostException("Preparation " + run.id() + " is another server's now.");
    }
    UUID environmentId = context.environment.id();
    SetupGuide guide = guides.locked(environmentId);
    setups.ready(guide, guides.connectionString(guide), systemDatabase);
    mappings.follow(environmentId, context.product);
    companies.takeOver(environmentId, context.listed);
    findings.replace(context);
    replication.deleteOlder(environmentId);
    guides.prepared(guide);
    String output = context.environment.name() + " is ready for replication.";
    PreparationJournal.end(
        pipelines.activity(run.id(), PreparationPipeline.MARK_READY),
        new ActivityOutcome.Succeeded(output));
    return output;
  }

  /**
   * @throws FactoryException if the data factory does not answer, or refuses: the environment is
   *     ready all the same
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public String deletePreparation(PreparationContext context) {
    PipelineRun run = pipelines.run(context.runId).orElseThrow();
    String name = pipelines.pipeline(run.pipelineId()).name();
    try {
      preparation.remove(context.environment);
    } catch (FactoryException e) {
      throw new FactoryException(PreparationErrors.pipelineLeft(e.report()), e);
    }
    return name + "; what it found is kept.";
  }

  /** Written together with the setup: whether a run has come so far that nothing may be undone. */
  public boolean isReady(UUID runId) {
    return pipelines.activity(runId, PreparationPipeline.MARK_READY).status()
        == ActivityRunStatus.SUCCEEDED;
  }

  /** Takes the pipelines of replication of a preparation that came to nothing out of the books. */
  public void undo(UUID runId) {
    PipelineRun run = pipelines.locked(runId);
    pipelines.existing(run.environmentId(), PipelineKind.REPLICATION).stream()
        .filter(pipeline -> !pipeline.createdAt().isBefore(run.startTime()))
        .forEach(pipeline -> pipeline.delete(Instant.now()));
  }
}
