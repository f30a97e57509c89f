package org.cloudmigration.service.setup.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.pipeline.Pipeline;
import org.cloudmigration.domain.pipeline.PipelineKind;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.pipeline.FactoryException;
import org.cloudmigration.service.pipeline.FactoryGate;
import org.cloudmigration.service.pipeline.FactoryUse;
import org.cloudmigration.service.runtime.FactoryUses;
import org.cloudmigration.service.setup.SetupGuides;

/**
 * The pipelines of preparations: one in the books for each run, and in a data factory one by which
 * its source is asked, from the first question until the environment is ready or the preparation is
 * given up (decision 046). Without a transaction of its own: Azure may take its time.
 */
@ApplicationScoped
public class PreparationPipelines {

  private static final Logger LOG = Logger.getLogger(PreparationPipelines.class.getName());

  @Inject Pipelines pipelines;
  @Inject Environments environments;
  @Inject SetupGuides guides;
  @Inject FactoryUses factories;
  @Inject FactoryGate gate;

  /** How the source of a guide is asked; empty where this server does it itself. */
  Optional<Function<DatabaseLocation, DatabasePool>> line(
      Environment environment, SetupGuide guide) {
    boolean ready = isReady(environment, guide);
    return factories
        .of(environment, guide.runtimeId())
        .map(use -> source -> ready ? gate.source(use, source) : gate.preparation(use, source));
  }

  /** How the source of the setup in force is asked; empty where this server does it itself. */
  Optional<Function<DatabaseLocation, DatabasePool>> line(
      Environment environment, MigrationSetup setup) {
    return factories
        .of(environment, setup.runtimeId())
        .map(use -> source -> gate.source(use, source));
  }

  /** With what the guide holds now; then pipelines of replication are there to ask by. */
  private boolean isReady(Environment environment, SetupGuide guide) {
    return guide.step().compareTo(GuideStep.PREPARATION) > 0
        && !pipelines.existing(environment.id(), PipelineKind.REPLICATION).isEmpty();
  }

  /**
   * Removes all that the environment has, from the factories first.
   *
   * @throws FactoryException if a factory does not answer, or refuses; then they stay in the books
   */
  public void remove(Environment environment) {
    remove(environment, gate::removePreparation);
  }

  private void remove(Environment environment, Consumer<FactoryUse> fromFactory) {
    List<Pipeline> existing = existing(environment);
    places(environment).forEach(fromFactory);
    pipelines.deleted(existing);
  }

  private List<Pipeline> existing(Environment environment) {
    return pipelines.existing(environment.id(), PipelineKind.PREPARATION);
  }

  /** Factories of Azure in which there may be one. */
  List<FactoryUse> places(Environment environment) {
    return Stream.concat(
            existing(environment).stream().map(Pipeline::dataFactoryId),
            guides.of(environment.id()).map(SetupGuide::dataFactoryId).stream())
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(factory -> factories.in(factory, environment).stream())
        .toList();
  }

  /** Of an environment that is gone; what cannot be reached stays there. */
  void removeFrom(List<FactoryUse> places) {
    unlessUnreached(() -> places.forEach(gate::removePreparation));
  }

  /** As {@link #remove}; what cannot be reached now, the next end of a preparation removes. */
  void removeIfReached(Environment environment) {
    unlessUnreached(() -> remove(environment));
  }

  /** As {@link #removeIfReached}, unless a preparation goes on or waits, which does it itself. */
  void removeIfUnused(UUID environmentId) {
    Environment environment = environments.byId(environmentId);
    boolean ready = guides.of(environmentId).filter(g -> isReady(environment, g)).isPresent();
    if (!ready && !pipelines.isOpen(environmentId)) {
      removeIfReached(environment);
    }
  }

  /** After a preparation came to nothing: with pipelines of replication that nobody uses. */
  void removeUndone(Environment environment) {
    boolean used = !pipelines.existing(environment.id(), PipelineKind.REPLICATION).isEmpty();
    unlessUnreached(() -> remove(environment, used ? gate::removePreparation : gate::removeAll));
  }

  private static void unlessUnreached(Runnable removal) {
    try {
      removal.run();
    } catch (FactoryException e) {
      LOG.log(
          Level.WARNING,
          "The pipeline of a preparation is left in the data factory: {0}",
          e.getMessage());
    }
  }
}
