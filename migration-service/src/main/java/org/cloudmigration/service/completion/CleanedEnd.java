package org.cloudmigration.service.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.pipeline.PipelineKind;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.pipeline.TenantData;
import org.cloudmigration.service.security.SecretMask;
import org.cloudmigration.service.setup.preparation.FootprintRemoval;
import org.cloudmigration.service.setup.preparation.Pipelines;

/**
 * Ends a migration and takes away what setup has made for it: the pipelines, and the objects in
 * both databases. The companies' data, the settings and the log stay; over a pause, so does what
 * the tenant remembers of its copies.
 */
@ApplicationScoped
@Transactional
public class CleanedEnd {

  private static final Logger LOG = Logger.getLogger(CleanedEnd.class.getName());

  @Inject EnvironmentUse use;
  @Inject Environments environments;
  @Inject TenantData data;
  @Inject FootprintRemoval footprint;
  @Inject Pipelines pipelines;
  @Inject MigrationEnd end;

  /**
   * Part of a command, which is audited by who runs it.
   *
   * @param setup of an enabled migration
   * @return what could not be removed, because a database did not answer; empty if all is gone
   * @throws org.cloudmigration.service.operation.RefusedException while a run, however old, or
   *     other work is in progress
   */
  public List<String> end(
      Environment environment, MigrationSetup setup, String userName, Ending ending) {
    long fence = use.take(environment);
    if (!ending.keepsTenantState()) {
      discardLoads(environment, fence);
    }
    List<String> left = endUnderLease(environment, setup, userName, ending);
    use.release(environment, fence);
    return left;
  }

  /** While the tenant still remembers them. If it does not answer, the state stays there too. */
  private void discardLoads(Environment environment, long fence) {
    try {
      data.discardLoads(environments.tenantOf(environment), fence);
    } catch (SQLException e) {
      LOG.log(
          Level.WARNING,
          "Tables that were being loaded are left in the tenant: {0}",
          SecretMask.FORMS.mask(String.valueOf(e.getMessage())));
    }
  }

  /** As {@link #end}, for who keeps others from beginning work already. */
  List<String> endUnderLease(
      Environment environment, MigrationSetup setup, String userName, Ending ending) {
    List<String> left =
        ending.keepsTenantState()
            ? footprint.removeAllButState(environment, setup)
            : footprint.removeAll(environment, setup);
    pipelines
        .existing(environment.id(), PipelineKind.REPLICATION)
        .forEach(pipeline -> pipeline.delete(Instant.now()));
    end.disable(setup, userName, ending.reason(), ending.text(left));
    return left;
  }
}
