package org.cloudmigration.service.completion.reset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.completion.DataReset;
import org.cloudmigration.domain.completion.DataResetCompany;
import org.cloudmigration.domain.completion.FollowUp;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.completion.CompletionGuards;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.pipeline.TenantData.Holding;

/**
 * Begins resets, and takes up those whose server went away. A reset is worked on under the
 * environment's lease: of two servers only one does, and never beside a run.
 */
@ApplicationScoped
@Transactional
public class ResetTasks {

  @Inject Resets resets;
  @Inject ResetScope scope;
  @Inject CompletionGuards guards;
  @Inject EnvironmentUse use;
  @Inject LeaseKeeper leases;
  @Inject Event<ResetRunner.ResetBegun> begun;
  @Inject Event<EnvironmentChanged> changes;

  /**
   * Part of a command. What goes is written down company by company before anything does.
   *
   * @param typedName the environment's name, typed by who decides
   * @param setup of an enabled migration
   * @param followUp {@code WAITING} if a full run is to start when the reset has ended
   * @return what goes, for the audit trail
   * @throws RefusedException while a run, a preparation, a creation of companies, a data upgrade or
   *     another reset is in progress
   */
  public String begin(
      Environment environment,
      String typedName,
      MigrationSetup setup,
      String startedBy,
      FollowUp followUp) {
    guards.refuseUnlessTyped(environment, typedName);
    List<Holding> holdings = scope.holdings(environment, setup);
    long fence = use.take(environment);
    var reset = new DataReset(environment.id(), startedBy, fence, followUp, Instant.now());
    resets.add(reset);
    int order = 0;
    for (Holding holding : holdings) {
      order++;
      resets.add(
          new DataResetCompany(
              reset.id(), order, holding.company(), holding.tables(), holding.rows()));
    }
    begun.fire(new ResetRunner.ResetBegun(reset.id(), fence));
    changes.fire(new EnvironmentChanged(environment.id()));
    return ResetTexts.told(holdings);
  }

  /** Goes on, if the lease is free. */
  void takeUp(UUID resetId) {
    DataReset reset = resets.locked(resetId);
    boolean open = reset != null && ResetStates.MACHINE.allows(reset.status(), ResetEvent.TAKEN_UP);
    if (open) {
      leases
          .acquireIfFree(reset.environmentId())
          .ifPresent(
              fence -> {
                reset.workUnder(fence);
                begun.fire(new ResetRunner.ResetBegun(resetId, fence));
              });
    }
  }
}
