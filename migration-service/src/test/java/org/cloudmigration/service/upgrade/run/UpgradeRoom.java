package org.cloudmigration.service.upgrade.run;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.upgrade.ChangeKind;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.domain.upgrade.DataUpgrade;
import org.cloudmigration.service.environment.EnvironmentOffice;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.error.ErrorCatalogue;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.operation.TimeLineWriter;
import org.cloudmigration.service.replication.DataReplicated;
import org.cloudmigration.service.testing.Eventually;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.upgrade.RecordChange;
import org.cloudmigration.service.upgrade.RecordFailure;
import org.cloudmigration.service.upgrade.Review;
import org.cloudmigration.service.upgrade.StepKind;
import org.cloudmigration.service.upgrade.StepReport;
import org.cloudmigration.service.upgrade.UnpostedBatches;
import org.cloudmigration.service.upgrade.UpgradeStep;

/** An environment whose companies are upgraded by a workshop that does as it is told. */
public final class UpgradeRoom implements AutoCloseable {

  public static final String NAME = "Sandbox";
  private static final UUID APP = UUID.fromString("feeb3504-556e-4790-b28d-a2b9ce302d81");

  public final JpaFixture database;
  public final EnvironmentOffice office;
  public final UUID environment;
  public final Workshop workshop = new Workshop();
  public final Wishes wishes = new Wishes();

  /** Steps "first" and "second"; each company in its turn. */
  public static final class Workshop extends CompanyWorkshop {

    final List<String> worked = new CopyOnWriteArrayList<>();
    final Set<String> breaking = ConcurrentHashMap.newKeySet();
    final Map<String, Integer> unfit = new ConcurrentHashMap<>();
    volatile Runnable within = () -> {};
    volatile Review review = new Review(List.of(), List.of(), List.of());
    volatile List<UnpostedBatches.Batch> batchesInTenant = List.of();
    final List<String> ignored = new CopyOnWriteArrayList<>();
    final List<String> forgotten = new CopyOnWriteArrayList<>();
    final List<String> compared = new CopyOnWriteArrayList<>();
    volatile boolean silent;
    volatile boolean compares = true;

    @Override
    boolean compares(UUID environmentId) {
      return compares;
    }

    @Override
    List<UpgradeStep> steps(UUID environmentId) {
      return List.of(step("first"), step("second"));
    }

    private static UpgradeStep step(String id) {
      return new UpgradeStep(
          id,
          "Step " + id,
          StepKind.STEP,
          List.of(),
          org.cloudmigration.service.upgrade.sql.Condition.ALWAYS,
          "",
          false,
          false,
          List.of(),
          List.of());
    }

    @Override
    List<UnpostedBatches.Batch> batches(UpgradeJournal.Work work) throws SQLException {
      answer();
      return batchesInTenant;
    }

    @Override
    boolean ignore(UpgradeJournal.Work work, String suite, String test, boolean wanted)
        throws SQLException {
      answer();
      return wanted ? ignored.add(test) : ignored.remove(test);
    }

    @Override
    Review compare(UpgradeJournal.Work work) throws SQLException {
      within.run();
      answer();
      compared.add(work.company());
      return review;
    }

    @Override
    void forgetBefore(UpgradeJournal.Work work) throws SQLException {
      within.run();
      answer();
      forgotten.add(work.company());
    }

    private void answer() throws SQLException {
      if (silent) {
        throw new SQLException("Password=secret of the tenant is wrong");
      }
    }

    @Override
    boolean run(UpgradeJournal.Work work, Watcher watcher) {
      for (UpgradeStep step : steps(work.environmentId())) {
        watcher.enters(step);
        if (!watcher.mayGoOn()) {
          return false;
        }
        within.run();
        if (breaking.contains(work.company()) && step.id().equals("second")) {
          throw new IllegalStateException("Password=secret of the tenant is wrong");
        }
        worked.add(work.company() + " " + step.id());
        watcher.changed(
            List.of(new RecordChange(step.id(), "Customer", "No.=1", ChangeKind.INSERTED)));
        List<RecordFailure> failures = new ArrayList<>();
        for (int i = 0; i < unfit.getOrDefault(work.company(), 0); i++) {
          failures.add(
              new RecordFailure(
                  work.company(),
                  step.id(),
                  "Customer",
                  "No.=" + i,
                  ErrorCatalogue.SHIPPED.entry("RECORD_VALUE").report("Name is too long")));
        }
        watcher.ended(
            step,
            new StepReport(
                step.id(), StepReport.LeftOut.NOT, 7, 5, failures, Duration.ofMillis(3)));
      }
      watcher.reviewed(review);
      return watcher.mayGoOn();
    }
  }

  /** What the people of the environment want. */
  public static final class Wishes extends UpgradeConfiguration {

    boolean oneStep;
    Duration delay = Duration.ZERO;
    boolean collectsAll = true;
    public Duration longest = Duration.ofHours(48);
    boolean validationFails;

    @Override
    boolean logsChanges(UUID environmentId) {
      return true;
    }

    @Override
    boolean validationFails(UUID environmentId) {
      return validationFails;
    }

    @Override
    public Duration longest(UUID environmentId) {
      return longest;
    }

    @Override
    boolean oneStep(UUID environmentId) {
      return oneStep;
    }

    @Override
    Duration delay(UUID environmentId) {
      return delay;
    }

    @Override
    boolean collectsAllErrors(UUID environmentId) {
      return collectsAll;
    }
  }

  /**
   * @param observers what else is told of what happens
   */
  public UpgradeRoom(Path data, Class<?>... observers) {
    this.database = JpaFixture.inMemory();
    office = office(database, data, workshop, wishes, observers);
    environment = office.createMigrating(NAME).id();
  }

  /** Whose workshop may be another; the environment is made if it is not there. */
  UpgradeRoom(JpaFixture database, EnvironmentOffice office) {
    this.database = database;
    this.office = office;
    environment =
        office
            .server
            .bean(Environments.class)
            .named(NAME)
            .map(Environment::id)
            .orElseGet(() -> office.createMigrating(NAME).id());
  }

  /** Another server over the same application database. */
  public static EnvironmentOffice office(
      JpaFixture database, Path data, Workshop workshop, Wishes wishes, Class<?>... observers) {
    var office =
        new EnvironmentOffice(
            database,
            data,
            Stream.concat(
                    Stream.of(UpgradeTasks.class, UpgradeRunner.class, TimeLineWriter.class),
                    Stream.of(observers))
                .toArray(Class<?>[]::new));
    office.server.with(CompanyWorkshop.class, workshop).with(UpgradeConfiguration.class, wishes);
    return office;
  }

  /** A run that has copied a table of each of these companies. */
  public UUID replicated(int failedTables, String... companies) {
    UUID run = replicating(companies);
    replicated(run, failedTables);
    return run;
  }

  /** The end of a run that was in progress. */
  void replicated(UUID run, int failedTables) {
    database.execute("UPDATE table_run SET status = ?", TableStatus.SUCCESSFUL.name());
    database.execute(
        "UPDATE replication_run SET status = 'UPGRADE_PENDING', tables_failed = ? WHERE id = ?",
        failedTables,
        run);
    office.server.fire(new DataReplicated(environment, run));
  }

  /** A run in progress. */
  UUID replicating(String... companies) {
    var run = new ReplicationRun(environment, ReplicationType.FULL, "Example", "operator");
    run.begin(RunStatus.IN_PROGRESS, 1, Instant.now());
    database.change(
        entities -> {
          entities.persist(run);
          for (int i = 0; i < companies.length; i++) {
            var table = new TableRun(run.id(), i + 1, companies[i], "T", "TWO", "S" + i, APP);
            run.plan(table);
            entities.persist(table);
          }
          entities.flush();
        });
    return run.id();
  }

  public void start() {
    office.server.bean(DataUpgradeService.class).runDataUpgrade(NAME);
  }

  public String refusal() {
    try {
      start();
      return "";
    } catch (RefusedException e) {
      return e.report().code();
    }
  }

  void tick() {
    office.server.bean(UpgradeCaretaker.class).tick();
  }

  public void awaitEnd() {
    Eventually.until(
        "the upgrade has ended",
        () -> latest().filter(upgrade -> !upgrade.status().isOpen()).isPresent());
  }

  Optional<DataUpgrade> latest() {
    return office.server.bean(Upgrades.class).latest(environment);
  }

  public UpgradedCompanyView company(String name) {
    return status().all(environment).stream()
        .filter(company -> company.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  public CompanyUpgradeStatus statusOf(String name) {
    return company(name).status();
  }

  public UpgradeStatusService status() {
    return office.server.bean(UpgradeStatusService.class);
  }

  public List<UpgradeFindingView> findings() {
    return status().findings(environment, new ListRequest(Condition.ALL, List.of(), 0, 100));
  }

  RunStatus runStatus(UUID run) {
    return database.inTransaction(entities -> entities.find(ReplicationRun.class, run).status());
  }

  @Override
  public void close() {
    office.server.close();
    database.close();
  }
}
