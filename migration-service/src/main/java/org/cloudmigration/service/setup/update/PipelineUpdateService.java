package org.cloudmigration.service.setup.update;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.environment.Approvals;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.pipeline.FactoryException;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.runtime.BuiltInNode;
import org.cloudmigration.service.setup.GuideGuards;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.setup.preparation.PreparationPipelines;
import org.cloudmigration.service.setup.preparation.ReplicationPipelines;

/**
 * Check for update: replaces the pipelines that another version of this product has deployed
 * (completion.md §8). What was synced stays synced: that is remembered in the tenant.
 */
@Stateless
@RolesAllowed(Role.ADMIN)
public class PipelineUpdateService {

  @Inject Commands commands;
  @Inject Approvals approvals;
  @Inject Environments environments;
  @Inject GuideGuards guides;
  @Inject EnvironmentUse use;
  @Inject MigrationSetups setups;
  @Inject ProductCatalogue products;
  @Inject BuiltInNode server;
  @Inject PipelineChecks checks;
  @Inject ReplicationPipelines pipelines;
  @Inject PreparationPipelines preparation;

  /**
   * What an update would change. Asks the data factory, if the environment is on one, which takes
   * some seconds; one that does not answer is told of in the result.
   *
   * @throws RefusedException if there is no such environment, or no migration is on
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public PipelineCheck check(String environmentName) {
    Environment environment = environments.required(environmentName);
    return checks.check(environment, checks.enabled(environment));
  }

  /**
   * Deploys this server's pipelines, whatever is deployed, and removes what is not used any more. A
   * line in the Migration Log tells it. Audited.
   *
   * @return what has changed
   * @throws RefusedException if no migration is on, a run or other work is in progress, or the data
   *     factory does not answer: then part of it may be replaced, and doing it again does the rest
   */
  public List<PipelineChange> update(String environmentName) {
    return commands.run(
        environmentName,
        "Update pipelines",
        "",
        () -> {
          approvals.approved(environmentName, commands.userName());
          Environment environment = guides.changeable(environmentName);
          MigrationSetup setup = checks.enabled(environment);
          long fence = use.take(environment);
          String before = setup.serviceVersion().isEmpty() ? "unknown" : setup.serviceVersion();
          List<PipelineChange> changes = replace(environment, setup);
          setups.updated(
              setup,
              products.of(setup).displayName(),
              commands.userName(),
              "Pipelines updated from version %s to %s. %s"
                  .formatted(before, server.version(), told(changes)));
          use.release(environment, fence);
          guides.changed(environment);
          return new Outcome<>(
              changes,
              "Version " + before,
              "Version " + setup.serviceVersion() + ". " + told(changes));
        });
  }

  private List<PipelineChange> replace(Environment environment, MigrationSetup setup) {
    try {
      List<PipelineChange> changes = checks.differences(environment, setup);
      pipelines.deploy(
          environment, setup.runtimeId(), setup.dataFactoryId(), checks.ends(environment, setup));
      pipelines.deleteOlder(environment.id());
      preparation.remove(environment);
      return changes;
    } catch (FactoryException e) {
      throw new RefusedException(e.report());
    }
  }

  private static String told(List<PipelineChange> changes) {
    return changes.isEmpty()
        ? "Nothing else has changed."
        : changes.stream().map(PipelineChange::toString).collect(Collectors.joining(", ", "", "."));
  }
}
