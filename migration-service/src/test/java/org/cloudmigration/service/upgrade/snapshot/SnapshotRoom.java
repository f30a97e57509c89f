package org.cloudmigration.service.upgrade.snapshot;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cloudmigration.domain.upgrade.SnapshotStatus;
import org.cloudmigration.service.environment.EnvironmentOffice;
import org.cloudmigration.service.error.ErrorCatalogue;
import org.cloudmigration.service.testing.Eventually;
import org.cloudmigration.service.upgrade.RecordFailure;
import org.cloudmigration.service.upgrade.StepKind;
import org.cloudmigration.service.upgrade.StepReport;
import org.cloudmigration.service.upgrade.UpgradeStep;
import org.cloudmigration.service.upgrade.run.UpgradeRoom;
import org.cloudmigration.service.upgrade.sql.Condition;

/** An environment whose companies are upgraded, and snapshots that do as they are told. */
final class SnapshotRoom implements AutoCloseable {

  final UpgradeRoom upgrades;
  final Darkroom darkroom = new Darkroom();
  private final Path data;

  /** Parts "old" and "new". */
  static final class Darkroom extends SnapshotWorkshop {

    final List<String> worked = new CopyOnWriteArrayList<>();
    final Set<String> unwanted = ConcurrentHashMap.newKeySet();
    final Map<String, RuntimeException> breaking = new ConcurrentHashMap<>();
    final Set<String> unfit = ConcurrentHashMap.newKeySet();
    volatile Runnable within = () -> {};

    @Override
    List<UpgradeStep> parts(UUID environmentId) {
      return List.of(part("snapshot.old"), part("snapshot.new"));
    }

    private static UpgradeStep part(String id) {
      return new UpgradeStep(
          id,
          "Part " + id,
          StepKind.AFTERWARDS,
          List.of(),
          Condition.ALWAYS,
          "",
          false,
          false,
          List.of(),
          List.of());
    }

    @Override
    boolean isWanted(UUID environmentId, String company) {
      return !unwanted.contains(company);
    }

    @Override
    boolean run(SnapshotJournal.Work work, Watcher watcher) throws SQLException {
      if (work.anew()) {
        worked.add(work.company() + " emptied");
        watcher.emptied();
      }
      for (UpgradeStep part : parts(work.environmentId())) {
        if (work.done().contains(part.id())) {
          continue;
        }
        watcher.enters(part);
        if (!watcher.mayGoOn()) {
          return false;
        }
        within.run();
        if (breaking.containsKey(part.id())) {
          throw breaking.get(part.id());
        }
        worked.add(work.company() + " " + part.id());
        watcher.ended(part, report(work.company(), part.id()));
      }
      return watcher.mayGoOn();
    }

    private StepReport report(String company, String part) {
      List<RecordFailure> failures = new ArrayList<>();
      if (unfit.contains(part)) {
        failures.add(
            new RecordFailure(
                company,
                part,
                "Hist. G/L Account",
                "No.=1",
                ErrorCatalogue.SHIPPED.entry("RECORD_VALUE").report("Name is too long")));
      }
      return new StepReport(part, StepReport.LeftOut.NOT, 7, 5, failures, Duration.ofMillis(3));
    }
  }

  SnapshotRoom(Path data) {
    this.data = data;
    upgrades = new UpgradeRoom(data, SnapshotTasks.class, SnapshotRunner.class);
    upgrades.office.server.with(SnapshotWorkshop.class, darkroom);
  }

  /** Another server over the same application database. */
  EnvironmentOffice other() {
    EnvironmentOffice other =
        UpgradeRoom.office(
            upgrades.database,
            data,
            upgrades.workshop,
            upgrades.wishes,
            SnapshotTasks.class,
            SnapshotRunner.class);
    other.server.with(SnapshotWorkshop.class, darkroom);
    return other;
  }

  /** The data upgrade of these companies is completed, and their snapshots wait. */
  void upgraded(String... companies) {
    upgrades.replicated(0, companies);
    upgrades.start();
    upgrades.awaitEnd();
  }

  void tick() {
    bean(SnapshotCaretaker.class).tick();
  }

  /** Ticks until the snapshot of this company is in that status. */
  void await(String company, SnapshotStatus status) {
    Eventually.until(
        company + " is " + status,
        () -> {
          tick();
          return snapshot(company).status() == status;
        });
  }

  SnapshotView snapshot(String company) {
    return all().stream().filter(s -> s.company().equals(company)).findFirst().orElseThrow();
  }

  List<SnapshotView> all() {
    return bean(SnapshotStatusService.class).all(upgrades.environment);
  }

  void rerun(String... companies) {
    Set<UUID> ids = new java.util.HashSet<>();
    for (String company : companies) {
      ids.add(upgrades.company(company).id());
    }
    bean(SnapshotService.class).rerun(UpgradeRoom.NAME, ids);
  }

  /** The pause between attempts is over. */
  void waitNoLonger() {
    upgrades.database.execute("UPDATE detail_snapshot SET due_at = TIMESTAMP '2020-01-01'");
  }

  <T> T bean(Class<T> type) {
    return upgrades.office.server.bean(type);
  }

  @Override
  public void close() {
    upgrades.close();
  }
}
