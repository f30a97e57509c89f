package org.cloudmigration.service.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.pipeline.Pipeline;
import org.cloudmigration.domain.pipeline.PipelineKind;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.completion.CompletionView.RemovedObject;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.setup.preparation.CreatedObjects;
import org.cloudmigration.service.setup.preparation.Pipelines;

/** Gathers what is told before a migration ends; asks the application database alone. */
@ApplicationScoped
@Transactional
public class CompletionViews {

  @Inject MigrationSetups setups;
  @Inject ProductCatalogue products;
  @Inject CompletionChecks checks;
  @Inject Pipelines pipelines;
  @Inject CreatedObjects objects;

  CompletionView of(Environment environment) {
    return setups
        .of(environment.id())
        .map(setup -> view(environment, setup))
        .orElse(CompletionView.NOTHING_SET_UP);
  }

  private CompletionView view(Environment environment, MigrationSetup setup) {
    return new CompletionView(
        setup.enabled(),
        products.product(setup.productId()).displayName(),
        setup.disabledReason(),
        setup.disabledText(),
        setup.enabled() ? checks.of(setup) : List.of(),
        pipelines.existing(environment.id(), PipelineKind.REPLICATION).stream()
            .map(Pipeline::name)
            .toList(),
        objects.of(environment.id()).stream()
            .map(
                object ->
                    new RemovedObject(
                        object.inTenant(),
                        object.databaseName(),
                        object.kind(),
                        object.name(),
                        CreatedObjects.isTenantState(object)))
            .toList());
  }
}
