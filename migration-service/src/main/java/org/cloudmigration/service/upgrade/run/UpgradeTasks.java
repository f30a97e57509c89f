package org.cloudmigration.service.upgrade.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.domain.upgrade.DataUpgrade;
import org.cloudmigration.domain.upgrade.UpgradeStatus;
import org.cloudmigration.domain.upgrade.UpgradedCompany;
import org.cloudmigration.service.completion.CloudDataReset;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.EntryKind;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.Origin;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.operation.TimeLine;
import org.cloudmigration.service.replication.DataReplicated;
import org.cloudmigration.service.replication.RunUpgrades;

/**
 * Schedules data upgrades, begins them, and takes up those whose server went away. One is worked on
 * under the environment's lease: of two servers only one does, and never beside a run.
 */
@ApplicationScoped
@Transactional
public class UpgradeTasks {

  @Inject Upgrades upgrades;
  @Inject ReviewBooks books;
  @Inject UpgradeGuards guards;
  @Inject UpgradeConfiguration configuration;
  @Inject RunUpgrades runs;
  @Inject Environments environments;
  @Inject EnvironmentUse use;
  @Inject LeaseKeeper leases;
  @Inject TimeLine timeLine;
  @Inject Event<UpgradeRunner.UpgradeBegun> begun;
  @Inject Event<EnvironmentChanged> changes;

  /** The companies of the run wait from now on; an upgrade may follow by itself. */
  void replicated(@Observes DataReplicated run) {
    Map<String, UpgradedCompany> known = new HashMap<>();
    upgrades.companies(run.environmentId()).forEach(c -> known.put(c.companyName(), c));
    for (String name : runs.companies(run.runId())) {
      UpgradedCompany company = known.get(name);
      if (company == null) {
        company = new UpgradedCompany(run.environmentId(), name);
        company.await(CompanyUpgradeStatus.PENDING);
        upgrades.add(company);
      } else {
        company.await(
            CompanyUpgradeStates.MACHINE.next(company.status(), CompanyUpgradeEvent.REPLICATED));
      }
    }
    followUp(run);
  }

  /** Without a failed table, and only if a company waits (state machine §6 of the reference). */
  private void followUp(DataReplicated run) {
    UUID environment = run.environmentId();
    boolean whole =
        runs.newest(environment)
            .filter(newest -> newest.id().equals(run.runId()))
            .filter(newest -> newest.tablesFailed() == 0)
            .isPresent();
    if (!whole || upgrades.open(environment).isPresent()) {
      return;
    }
    if (upgrades.count(environment, CompanyUpgradeStatus.PENDING) == 0) {
      runs.begun(run.runId());
      runs.upgraded(
          run.runId(),
          "Tables were replicated again; their companies are upgraded already and stay as they are.");
    } else if (configuration.oneStep(environment)) {
      upgrades.add(
          new DataUpgrade(
              environment,
              run.runId(),
              Origin.SERVER,
              Instant.now().plus(configuration.delay(environment))));
    }
  }

  /**
   * Part of a command: begins at once. Failed companies are tried again.
   *
   * @throws RefusedException with the reason, if an upgrade cannot begin now
   */
  void begin(Environment environment, String startedBy) {
    ReplicationRun run = guards.ready(environment);
    long fence = use.take(environment);
    upgrades.open(environment.id()).ifPresent(this::overtaken);
    for (UpgradedCompany company : upgrades.companies(environment.id())) {
      if (company.status() == CompanyUpgradeStatus.FAILED) {
        company.await(
            CompanyUpgradeStates.MACHINE.next(company.status(), CompanyUpgradeEvent.RETRY));
      }
    }
    var upgrade = new DataUpgrade(environment.id(), run.id(), startedBy, Instant.now());
    upgrades.add(upgrade);
    work(upgrade, UpgradeEvent.BEGUN, fence);
  }

  /** Begins one whose time has come, or goes on with one whose server went away. */
  void takeUp(UUID upgradeId) {
    DataUpgrade upgrade = upgrades.locked(upgradeId);
    if (upgrade == null || !upgrade.status().isOpen()) {
      return;
    }
    boolean waits = upgrade.status() == UpgradeStatus.SCHEDULED;
    if (waits && isOvertaken(upgrade)) {
      overtaken(upgrade);
      return;
    }
    if (waits && use.isReplicating(upgrade.environmentId())) {
      return;
    }
    leases
        .acquireIfFree(upgrade.environmentId())
        .ifPresent(
            fence -> work(upgrade, waits ? UpgradeEvent.BEGUN : UpgradeEvent.TAKEN_UP, fence));
  }

  private void work(DataUpgrade upgrade, UpgradeEvent event, long fence) {
    upgrade.work(UpgradeStates.MACHINE.next(upgrade.status(), event), fence, Instant.now());
    if (event == UpgradeEvent.BEGUN) {
      runs.begun(upgrade.runId());
    }
    timeLine.record(
        upgrade.environmentId(),
        event == UpgradeEvent.BEGUN ? EntryKind.UPGRADE_BEGUN : EntryKind.UPGRADE_TAKEN_UP,
        upgrade.id().toString(),
        "",
        "in progress");
    begun.fire(new UpgradeRunner.UpgradeBegun(upgrade.id(), fence, upgrade.startTime()));
    changes.fire(new EnvironmentChanged(upgrade.environmentId()));
  }

  /** Somebody has begun another run, or has ended the migration. */
  private boolean isOvertaken(DataUpgrade upgrade) {
    try {
      return runs.newest(upgrade.environmentId())
          .filter(newest -> newest.id().equals(upgrade.runId()))
          .isEmpty();
    } catch (RefusedException e) {
      return true;
    }
  }

  private void overtaken(DataUpgrade upgrade) {
    upgrade.end(
        UpgradeStates.MACHINE.next(upgrade.status(), UpgradeEvent.OVERTAKEN),
        UpgradeErrors.overtaken(),
        Instant.now());
    changes.fire(new EnvironmentChanged(upgrade.environmentId()));
  }

  /** Of what is gone from the tenant nothing was upgraded. */
  void forget(@Observes CloudDataReset reset) {
    upgrades.open(reset.environmentId()).ifPresent(this::overtaken);
    books.forget(reset.environmentId());
    upgrades.forget(reset.environmentId());
  }
}
