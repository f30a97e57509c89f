package org.cloudmigration.service.upgrade.snapshot;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.upgrade.DetailSnapshot;
import org.cloudmigration.domain.upgrade.SnapshotStatus;
import org.cloudmigration.domain.upgrade.StepStatus;
import org.cloudmigration.domain.upgrade.UpgradeFinding;
import org.cloudmigration.domain.upgrade.UpgradeFindingKind;
import org.cloudmigration.domain.upgrade.UpgradeStepRun;
import org.cloudmigration.domain.upgrade.UpgradedCompany;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.EntryKind;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.TimeLine;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.upgrade.RecordFailure;
import org.cloudmigration.service.upgrade.StepReport;
import org.cloudmigration.service.upgrade.UpgradeStep;
import org.cloudmigration.service.upgrade.run.Upgrades;

/**
 * Writes how a detail snapshot goes. Every write locks the snapshot and carries the fence of the
 * lease under which it is made; one with an older fence is refused.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class SnapshotJournal {

  /** What did not even come to a part. */
  private static final String WHOLE = "snapshot";

  @Inject Snapshots snapshots;
  @Inject Upgrades upgrades;
  @Inject LeaseKeeper leases;
  @Inject TimeLine timeLine;
  @Inject Event<EnvironmentChanged> changes;

  /**
   * What is to be done.
   *
   * @param sourceId the company as the source calls it
   * @param startTime of the first attempt
   * @param anew whether what is there goes first
   * @param done ids of parts that are not done again
   */
  record Work(
      UUID environmentId,
      String company,
      String sourceId,
      Instant startTime,
      boolean anew,
      Set<String> done) {}

  /**
   * @param parts all of them
   */
  Work begun(UUID id, long fence, List<String> parts) {
    DetailSnapshot snapshot = lock(id, fence);
    UpgradedCompany company = upgrades.company(id);
    List<UpgradeStepRun> done =
        snapshots.done(id, parts).stream()
            .filter(run -> !snapshot.anew() && run.errors() == 0)
            .toList();
    Set<String> ids = done.stream().map(UpgradeStepRun::stepId).collect(toSet());
    snapshots.forget(
        snapshot,
        Stream.concat(parts.stream().filter(part -> !ids.contains(part)), Stream.of(WHOLE))
            .toList());
    snapshot.continueBehind(
        done.size(), parts.size(), done.stream().mapToLong(UpgradeStepRun::rowsWritten).sum(), 0);
    changes.fire(new EnvironmentChanged(snapshot.environmentId()));
    return new Work(
        snapshot.environmentId(),
        company.companyName(),
        upgrades.sourceId(company),
        snapshot.startTime(),
        snapshot.anew(),
        ids);
  }

  void emptied(UUID id, long fence) {
    lock(id, fence).emptied();
  }

  void entered(UUID id, long fence, String title) {
    DetailSnapshot snapshot = lock(id, fence);
    snapshot.enter(title);
    changes.fire(new EnvironmentChanged(snapshot.environmentId()));
  }

  /**
   * @param place of the part among all of them, from 1
   */
  void stepEnded(UUID id, long fence, int place, UpgradeStep part, StepReport report) {
    DetailSnapshot snapshot = lock(id, fence);
    UpgradedCompany company = upgrades.company(id);
    var run =
        new UpgradeStepRun(
            id,
            company.stepsTotal() + place,
            part.id(),
            part.title(),
            report.ran() ? StepStatus.DONE : StepStatus.LEFT_OUT);
    run.counted(
        report.rowsRead(),
        report.rowsWritten(),
        report.rowsSkipped(),
        report.failures().size(),
        report.duration());
    snapshots.add(run);
    for (RecordFailure failure : report.failures()) {
      find(company, part.id(), failure.table(), failure.record(), failure.reason());
    }
    snapshot.stepEnded(report.rowsWritten(), report.failures().size());
    changes.fire(new EnvironmentChanged(snapshot.environmentId()));
  }

  private void find(
      UpgradedCompany company, String part, String table, String record, ErrorReport why) {
    var finding = new UpgradeFinding(company, part, UpgradeFindingKind.ERROR);
    finding.tell(table, record, why.happened() + "\n" + why.rawText(), Instant.now());
    snapshots.add(finding);
  }

  void completed(UUID id, long fence) {
    DetailSnapshot snapshot = lock(id, fence);
    snapshot.end(next(snapshot, SnapshotEvent.DONE), null, Instant.now());
    closed(snapshot, EntryKind.SNAPSHOT_COMPLETED, "completed");
  }

  /**
   * @param part id of the one that broke off; blank if none had begun
   * @param why the company stays completed, whatever it is
   */
  void broken(UUID id, long fence, String part, Exception cause, ErrorReport why) {
    DetailSnapshot snapshot = lock(id, fence);
    Instant now = Instant.now();
    find(upgrades.company(id), part.isEmpty() ? WHOLE : part, "", "", why);
    if (SnapshotAttempts.isFollowed(snapshot.attempt(), cause)) {
      snapshot.retry(next(snapshot, SnapshotEvent.RETRY), why, now.plus(SnapshotAttempts.PAUSE));
      closed(snapshot, EntryKind.SNAPSHOT_BROKE_OFF, "waits for the next attempt");
    } else {
      snapshot.end(next(snapshot, SnapshotEvent.BROKEN), why, now);
      closed(snapshot, EntryKind.SNAPSHOT_FAILED, EntryOutcome.FAILED.mark(why.happened()));
    }
  }

  private static SnapshotStatus next(DetailSnapshot snapshot, SnapshotEvent event) {
    return SnapshotStates.MACHINE.next(snapshot.status(), event);
  }

  private void closed(DetailSnapshot snapshot, EntryKind kind, String after) {
    timeLine.record(snapshot.environmentId(), kind, snapshot.companyName(), "in progress", after);
    leases.release(snapshot.environmentId(), snapshot.fence());
    changes.fire(new EnvironmentChanged(snapshot.environmentId()));
  }

  /** The server goes away in an orderly manner: another one may go on at once. */
  void letGo(UUID id, long fence) {
    leases.release(lock(id, fence).environmentId(), fence);
  }

  private DetailSnapshot lock(UUID id, long fence) {
    DetailSnapshot snapshot = snapshots.locked(id);
    if (snapshot == null
        || snapshot.fence() != fence
        || snapshot.status() != SnapshotStatus.IN_PROGRESS) {
      throw new LeaseLostException("Detail snapshot " + id + " is another server's now.");
    }
    return snapshot;
  }
}
