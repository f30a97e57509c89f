package org.cloudmigration.service.setup.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.pipeline.PipelineRun;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.mapping.TableMappings;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.pipeline.PipelineWork;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.security.SecretMask;
import org.cloudmigration.service.setup.SetupGuides;
import org.cloudmigration.service.setup.SourceLocations;
import org.cloudmigration.service.setup.SourceLocations.Located;
import org.cloudmigration.service.setup.check.ConnectionTroubles;

/** Gathers what a preparation works with. */
@ApplicationScoped
class PreparationContexts {

  /** Stands for questions that belong to no run. */
  static final UUID NO_RUN = new UUID(0, 0);

  @Inject Environments environments;
  @Inject SetupGuides guides;
  @Inject SourceLocations sources;
  @Inject ProductCatalogue products;
  @Inject DatabaseAdapters adapters;
  @Inject Installation installation;
  @Inject FootprintKeeper footprint;
  @Inject ServiceSteps service;
  @Inject TableMappings mappings;
  @Inject PreparationPipelines preparation;

  /** Opens nothing yet; to be closed. */
  PreparationContext open(PipelineRun run) {
    return open(environments.byId(run.environmentId()), run.id(), run.fence());
  }

  /** As above, for questions that belong to no run. */
  PreparationContext open(Environment environment, UUID runId, long fence) {
    SetupGuide guide = guides.of(environment.id()).orElseThrow();
    Product product = products.of(guide);
    return new PreparationContext(
        runId,
        fence,
        environment,
        guide,
        product,
        mappings.of(environment.id(), product),
        adapters,
        sources.locator(guide),
        () -> tenant(environment),
        preparation.line(environment, guide));
  }

  /** Over the setup that is in force, whatever the guide holds. */
  PreparationContext open(Environment environment, MigrationSetup setup) {
    Product product = products.of(setup);
    return new PreparationContext(
        NO_RUN,
        0,
        environment,
        guides.of(environment.id()).orElse(null),
        product,
        mappings.of(environment.id(), product),
        adapters,
        () -> new Located(sources.of(setup), false),
        () -> tenant(environment),
        preparation.line(environment, setup));
  }

  PipelineWork.Executor activities(PreparationContext context) {
    return new PreparationActivities(
        context,
        new CheckFacts(context, products.products(), footprint, installation.tenantDirectory()),
        footprint,
        service,
        new ConnectionTroubles(SecretMask.FORMS));
  }

  private Located tenant(Environment environment) {
    return new Located(
        environments.tenantOf(environment), environments.trustsTenantCertificate(environment));
  }
}
