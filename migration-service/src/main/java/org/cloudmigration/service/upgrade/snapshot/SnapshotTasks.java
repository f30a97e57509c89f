package org.cloudmigration.service.upgrade.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.domain.upgrade.DetailSnapshot;
import org.cloudmigration.domain.upgrade.SnapshotStatus;
import org.cloudmigration.domain.upgrade.UpgradedCompany;
import org.cloudmigration.service.completion.CloudDataReset;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.EntryKind;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.operation.TimeLine;
import org.cloudmigration.service.upgrade.run.CompanyUpgraded;
import org.cloudmigration.service.upgrade.run.Upgrades;

/**
 * Lets a snapshot follow each company's data upgrade, begins those whose time has come, and takes
 * up those whose server went away. One is worked on under the environment's lease: never beside a
 * run, and of an environment one after the other.
 */
@ApplicationScoped
@Transactional
public class SnapshotTasks {

  @Inject Snapshots snapshots;
  @Inject Upgrades upgrades;
  @Inject SnapshotWorkshop workshop;
  @Inject LeaseKeeper leases;
  @Inject TimeLine timeLine;
  @Inject Event<SnapshotRunner.SnapshotBegun> begun;
  @Inject Event<EnvironmentChanged> changes;

  /** It waits at least until the upgrade of all companies has ended. */
  void follow(@Observes CompanyUpgraded upgraded) {
    UpgradedCompany company = upgrades.company(upgraded.companyId());
    if (workshop.isWanted(upgraded.environmentId(), company.companyName())) {
      await(company, upgraded.startedBy(), false);
    }
  }

  private void await(UpgradedCompany company, String startedBy, boolean anew) {
    DetailSnapshot snapshot = snapshots.locked(company.id());
    SnapshotStatus to = SnapshotStatus.WAITING;
    if (snapshot == null) {
      snapshot = new DetailSnapshot(company);
      snapshot.await(to, startedBy, anew, Instant.now());
      snapshots.add(snapshot);
    } else {
      to = SnapshotStates.MACHINE.next(snapshot.status(), SnapshotEvent.RERUN);
      // What somebody wanted gone stays unwanted.
      snapshot.await(to, startedBy, anew || snapshot.anew(), Instant.now());
    }
    changes.fire(new EnvironmentChanged(company.environmentId()));
  }

  /**
   * Part of a command. Begins as soon as the environment is free.
   *
   * @param companies ids; of all upgraded ones if there are none
   * @param anew deletes what is there first; otherwise parts that are done are not done again,
   *     unless a record of them could not be copied
   * @return names of the companies whose snapshot waits now
   * @throws RefusedException if none of them is upgraded or wants a snapshot, or if one is in
   *     progress
   */
  List<String> rerun(Environment environment, Set<UUID> companies, boolean anew, String startedBy) {
    List<UpgradedCompany> upgraded = upgraded(environment.id(), companies);
    if (upgraded.isEmpty()) {
      throw SnapshotErrors.nothingUpgraded();
    }
    List<UpgradedCompany> wanted =
        upgraded.stream()
            .filter(company -> workshop.isWanted(environment.id(), company.companyName()))
            .toList();
    if (wanted.isEmpty()) {
      throw SnapshotErrors.switchedOff();
    }
    wanted.forEach(company -> await(company, startedBy, anew));
    snapshots.flush();
    takeUp(wanted.getFirst().id());
    return wanted.stream().map(UpgradedCompany::companyName).toList();
  }

  private List<UpgradedCompany> upgraded(UUID environmentId, Set<UUID> companies) {
    return upgrades.companies(environmentId).stream()
        .filter(company -> company.status() == CompanyUpgradeStatus.COMPLETED)
        .filter(company -> companies.isEmpty() || companies.contains(company.id()))
        .toList();
  }

  /** Begins one whose time has come, or goes on with one whose server went away. */
  void takeUp(UUID id) {
    DetailSnapshot snapshot = snapshots.locked(id);
    boolean open =
        snapshot != null
            && (snapshot.status() == SnapshotStatus.IN_PROGRESS
                || snapshot.status() == SnapshotStatus.WAITING
                    && !snapshot.dueAt().isAfter(Instant.now()));
    if (open) {
      leases.acquireIfFree(snapshot.environmentId()).ifPresent(fence -> work(snapshot, fence));
    }
  }

  private void work(DetailSnapshot snapshot, long fence) {
    boolean waits = snapshot.status() == SnapshotStatus.WAITING;
    snapshot.work(
        SnapshotStates.MACHINE.next(
            snapshot.status(), waits ? SnapshotEvent.BEGUN : SnapshotEvent.TAKEN_UP),
        fence,
        waits,
        Instant.now());
    timeLine.record(
        snapshot.environmentId(),
        waits ? EntryKind.SNAPSHOT_BEGUN : EntryKind.SNAPSHOT_TAKEN_UP,
        snapshot.companyName(),
        "",
        "in progress");
    begun.fire(new SnapshotRunner.SnapshotBegun(snapshot.id(), fence));
    changes.fire(new EnvironmentChanged(snapshot.environmentId()));
  }

  /** Nothing of what they wrote is left in the tenant. */
  void forget(@Observes CloudDataReset reset) {
    snapshots.forget(reset.environmentId());
  }
}
