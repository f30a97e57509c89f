package org.cloudmigration.service.setup.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.pipeline.Pipeline;
import org.cloudmigration.domain.pipeline.PipelineKind;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.pipeline.ActivityDefinition;
import org.cloudmigration.service.pipeline.ActivityDefinition.Place;
import org.cloudmigration.service.pipeline.ActivityKind;
import org.cloudmigration.service.pipeline.DefinitionChange;
import org.cloudmigration.service.pipeline.FactoryException;
import org.cloudmigration.service.pipeline.FactoryGate;
import org.cloudmigration.service.pipeline.PipelineDefinition;
import org.cloudmigration.service.pipeline.PipelineDifferences;
import org.cloudmigration.service.pipeline.PipelineJson;
import org.cloudmigration.service.runtime.FactoryUses;

/**
 * The pipelines by which the runs of an environment copy: one in the books, and where a data
 * factory carries the rows, those that it executes.
 */
@ApplicationScoped
@Transactional
public class ReplicationPipelines {

  @Inject Pipelines pipelines;
  @Inject FactoryUses factories;
  @Inject FactoryGate gate;

  /**
   * Where both databases are. Asked for by a data factory alone.
   *
   * @param source may take a while: a sample is generated when it is first asked for
   */
  public record Ends(Supplier<DatabaseLocation> source, Supplier<DatabaseLocation> tenant) {}

  /** As this server would build it. */
  static PipelineDefinition definition(Environment environment) {
    return new PipelineDefinition(
        "replicate-" + environment.name(),
        List.of(
            new ActivityDefinition(
                "ListTables",
                "List the tables of the run",
                ActivityKind.LIST,
                Place.SERVICE,
                List.of()),
            new ActivityDefinition(
                "CopyTables",
                "Copy and verify each table",
                ActivityKind.COPY,
                Place.TENANT,
                List.of("ListTables"))));
  }

  /** The newest; empty before a preparation. */
  public Optional<Pipeline> deployed(UUID environmentId) {
    List<Pipeline> existing = pipelines.existing(environmentId, PipelineKind.REPLICATION);
    return existing.isEmpty() ? Optional.empty() : Optional.of(existing.getLast());
  }

  /**
   * How those that are deployed differ from those that this server would build.
   *
   * @param runtimeId null if there is none
   * @param deployedBy version that has built the one in the books; blank where nobody knows
   * @return empty if nothing differs
   * @throws FactoryException if the factory does not answer, or refuses
   */
  public List<DefinitionChange> differences(
      Environment environment, UUID runtimeId, String deployedBy, Ends ends) {
    List<DefinitionChange> changes =
        new ArrayList<>(
            PipelineDifferences.between(
                deployed(environment.id()).map(Pipeline::definition).orElse(null),
                deployedBy,
                definition(environment)));
    factories
        .of(environment, runtimeId)
        .map(use -> gate.differences(use, ends.source().get(), ends.tenant().get()))
        .ifPresent(changes::addAll);
    return changes;
  }

  /**
   * Builds them; those that are there stay in the books until {@link #deleteOlder}.
   *
   * @param runtimeId null if there is none
   * @throws FactoryException if the factory does not answer, or refuses; to do it again repairs
   *     what is missing then
   */
  public void deploy(Environment environment, UUID runtimeId, UUID dataFactoryId, Ends ends) {
    factories
        .of(environment, runtimeId)
        .ifPresent(use -> gate.deploy(use, ends.source().get(), ends.tenant().get()));
    PipelineDefinition definition = definition(environment);
    pipelines.add(
        new Pipeline(
            environment.id(),
            PipelineKind.REPLICATION,
            definition.name(),
            dataFactoryId,
            PipelineJson.write(definition),
            Instant.now()));
  }

  /** All but the newest. */
  public void deleteOlder(UUID environmentId) {
    List<Pipeline> existing = pipelines.existing(environmentId, PipelineKind.REPLICATION);
    existing
        .subList(0, Math.max(0, existing.size() - 1))
        .forEach(older -> older.delete(Instant.now()));
  }
}
