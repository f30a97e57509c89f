package org.cloudmigration.service.setup.update;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.pipeline.Pipeline;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.pipeline.FactoryException;
import org.cloudmigration.service.runtime.BuiltInNode;
import org.cloudmigration.service.runtime.DataFactories;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.setup.SourceLocations;
import org.cloudmigration.service.setup.preparation.ReplicationPipelines;

/** Compares what is deployed with what this server would build. */
@ApplicationScoped
class PipelineChecks {

  @Inject Environments environments;
  @Inject MigrationSetups setups;
  @Inject SourceLocations sources;
  @Inject ReplicationPipelines pipelines;
  @Inject DataFactories factories;
  @Inject BuiltInNode server;

  /**
   * @throws RefusedException with the code {@code 50016} if no migration is on
   */
  MigrationSetup enabled(Environment environment) {
    return setups
        .of(environment.id())
        .filter(MigrationSetup::enabled)
        .orElseThrow(
            () ->
                RefusedException.because(
                    "50016",
                    "Cloud migration is not enabled for " + environment.name() + ".",
                    "Run the Cloud Migration Setup first: it deploys this server's pipelines."));
  }

  ReplicationPipelines.Ends ends(Environment environment, MigrationSetup setup) {
    return new ReplicationPipelines.Ends(
        () -> sources.of(setup), () -> environments.tenantOf(environment));
  }

  /**
   * What an update would change.
   *
   * @throws FactoryException if the factory does not answer, or refuses
   */
  List<PipelineChange> differences(Environment environment, MigrationSetup setup) {
    return pipelines
        .differences(
            environment, setup.runtimeId(), setup.serviceVersion(), ends(environment, setup))
        .stream()
        .map(PipelineChange::of)
        .toList();
  }

  /** A factory that does not answer is told of, not thrown; to be called without a transaction. */
  PipelineCheck check(Environment environment, MigrationSetup setup) {
    try {
      return told(environment, setup, differences(environment, setup), null);
    } catch (FactoryException e) {
      return told(environment, setup, List.of(), e.report());
    }
  }

  private PipelineCheck told(
      Environment environment,
      MigrationSetup setup,
      List<PipelineChange> changes,
      ErrorReport trouble) {
    return new PipelineCheck(
        setup.dataFactoryId() == null ? "" : factories.byId(setup.dataFactoryId()).name(),
        setup.serviceVersion(),
        server.version(),
        pipelines.deployed(environment.id()).map(Pipeline::createdAt).orElse(null),
        changes,
        trouble);
  }
}
