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
import org.cloudmigration.domain.completion.ResetStatus;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.completion.CloudDataReset;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.EntryKind;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.TimeLine;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.setup.MigrationSetups;

/**
 * Writes how a reset goes. Every write locks the reset and carries the fence of the lease under
 * which it is made; one with an older fence is refused.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ResetJournal {

  @Inject Resets resets;
  @Inject Environments environments;
  @Inject MigrationSetups setups;
  @Inject ProductCatalogue products;
  @Inject LeaseKeeper leases;
  @Inject TimeLine timeLine;
  @Inject Event<CloudDataReset> gone;
  @Inject Event<EnvironmentChanged> changes;

  /**
   * What is to be done.
   *
   * @param left companies whose tables are not known to be gone
   */
  record Work(Environment environment, MigrationSetup setup, List<DataResetCompany> left) {}

  Work work(UUID resetId) {
    DataReset reset = resets.locked(resetId);
    return new Work(
        environments.byId(reset.environmentId()),
        setups.of(reset.environmentId()).orElseThrow(),
        resets.steps(resetId).stream().filter(company -> company.removedAt() == null).toList());
  }

  void removed(UUID resetId, long fence, UUID stepId) {
    DataReset reset = lock(resetId, fence);
    resets.steps(resetId).stream()
        .filter(company -> company.id().equals(stepId))
        .forEach(company -> company.removed(Instant.now()));
    changes.fire(new EnvironmentChanged(reset.environmentId()));
  }

  void completed(UUID resetId, long fence) {
    DataReset reset = lock(resetId, fence);
    gone.fire(new CloudDataReset(reset.environmentId()));
    end(reset, ResetEvent.ALL_REMOVED, null);
  }

  /** A full run that was wanted afterwards is given up: not all tables are ready for it. */
  void failed(UUID resetId, long fence, ErrorReport why) {
    DataReset reset = lock(resetId, fence);
    if (reset.followUp() == FollowUp.WAITING) {
      reset.followUpIs(FollowUpStates.MACHINE.next(reset.followUp(), FollowUpEvent.REFUSED), null);
    }
    end(reset, ResetEvent.BROKEN, why);
  }

  /** The server goes away in an orderly manner: another one may go on at once. */
  void letGo(UUID resetId, long fence) {
    DataReset reset = lock(resetId, fence);
    leases.release(reset.environmentId(), fence);
  }

  private void end(DataReset reset, ResetEvent event, ErrorReport why) {
    Instant now = Instant.now();
    reset.end(ResetStates.MACHINE.next(reset.status(), event), why, now);
    resets.add(line(reset, why, now));
    leases.release(reset.environmentId(), reset.fence());
    changes.fire(new EnvironmentChanged(reset.environmentId()));
    timeLine.record(
        reset.environmentId(),
        why == null ? EntryKind.RESET_COMPLETED : EntryKind.RESET_FAILED,
        reset.id().toString(),
        "in progress",
        why == null ? removed(reset) : EntryOutcome.FAILED.mark(why.happened()));
  }

  private ReplicationRun line(DataReset reset, ErrorReport why, Instant now) {
    MigrationSetup setup = setups.of(reset.environmentId()).orElseThrow();
    return ReplicationRun.reset(
        reset.environmentId(),
        products.product(setup.productId()).displayName(),
        reset.startedBy(),
        reset.startTime(),
        why == null ? removed(reset) + "." : why.happened() + " " + why.action(),
        why,
        now);
  }

  private String removed(DataReset reset) {
    List<DataResetCompany> steps = resets.steps(reset.id());
    return "Removed %d tables with %d rows"
        .formatted(
            steps.stream().mapToInt(DataResetCompany::tableCount).sum(),
            steps.stream().mapToLong(DataResetCompany::rowCount).sum());
  }

  private DataReset lock(UUID resetId, long fence) {
    DataReset reset = resets.locked(resetId);
    if (reset == null || reset.fence() != fence || reset.status() != ResetStatus.IN_PROGRESS) {
      throw new LeaseLostException("Reset " + resetId + " is another server's now.");
    }
    return reset;
  }
}
