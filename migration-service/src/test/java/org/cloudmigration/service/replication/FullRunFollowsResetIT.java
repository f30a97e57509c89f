package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.completion.FollowUp;
import org.cloudmigration.domain.completion.ResetStatus;
import org.cloudmigration.service.company.Companies;
import org.cloudmigration.service.completion.reset.ResetService;
import org.cloudmigration.service.completion.reset.ResetView;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.AuditService;
import org.cloudmigration.service.operation.AuditView;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.setup.SampleInstaller;
import org.cloudmigration.service.testing.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reset of a replicated sample, whose server is killed at every step of it. */
class FullRunFollowsResetIT {

  private static final int TABLES = 127;
  private static final int STEPS = 3;
  private static final String NAME = SampleInstaller.ENVIRONMENT;

  @TempDir Path directory;
  private final MortalTenantData data = new MortalTenantData();
  private SampleServer server;
  private UUID environment;
  private UUID firstRun;

  @BeforeEach
  void replicate() throws SQLException {
    MadeSample.setUpIn(directory);
    server = new SampleServer(directory, engine -> engine, data);
    server.start();
    environment = server.environment();
    firstRun = server.run();
    server.awaitEnd(firstRun);
    Eventually.until("its lease is free", () -> server.bean(LeaseKeeper.class).isFree(environment));
    assertThat(copies()).hasSize(TABLES);
    inTenant("CREATE TABLE \"Somebody's own\"(ID INT)");
  }

  @AfterEach
  void close() {
    server.close();
  }

  private Connection tenant() throws SQLException {
    DatabaseLocation location =
        server
            .bean(Environments.class)
            .tenantOf(server.bean(Environments.class).named(NAME).orElseThrow());
    return DriverManager.getConnection(location.url(), location.user(), location.password());
  }

  private void inTenant(String sql) throws SQLException {
    try (Connection connection = tenant();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> names(String sql) throws SQLException {
    try (Connection connection = tenant();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (row.next()) {
        found.add(row.getString(1));
      }
      return found;
    }
  }

  private List<String> tables() throws SQLException {
    return names(
        "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'"
            + " ORDER BY TABLE_NAME");
  }

  private List<String> copies() throws SQLException {
    return tables().stream().filter(table -> table.contains("$feeb3504-")).toList();
  }

  private ResetView reset() {
    return server.bean(ResetService.class).latest(environment).orElseThrow();
  }

  private void killAtNextStep(boolean beforeTheWork, Runnable work) {
    data.dieNext(beforeTheWork);
    work.run();
    Eventually.until("the server has died", data::isDead);
    assertThat(reset().status()).isEqualTo(ResetStatus.IN_PROGRESS);
    server.tickResets();
    assertThat(reset().inProgress()).as("its lease has not run out").isTrue();
    server.database().execute("UPDATE environment_lease SET expires_at = TIMESTAMP '2020-01-01'");
  }

  private void runFull() {
    server.bean(ReplicationService.class).runFullReplication(NAME, NAME);
  }

  @Test
  void killedAtEveryStepItIsFinishedAndTheRunFollows() throws Exception {
    killAtNextStep(true, this::runFull);
    killAtNextStep(false, server::tickResets);
    for (int step = 2; step <= STEPS; step++) {
      killAtNextStep(true, server::tickResets);
      assertThatThrownBy(server::run)
          .isInstanceOfSatisfying(
              RefusedException.class, e -> assertThat(e.report().code()).isEqualTo("RESET"));
      killAtNextStep(false, server::tickResets);
    }
    server.tickResets();
    Eventually.until("the reset has ended", () -> !reset().inProgress());

    assertThat(reset().status()).isEqualTo(ResetStatus.COMPLETED);
    assertThat(reset().tables()).isEqualTo(TABLES);
    assertThat(reset().companiesRemoved()).isEqualTo(STEPS);
    assertThat(tables())
        .containsExactly("$migration$state", "$migration$tenant", "Company", "Somebody's own");
    assertThat(names("SELECT \"table_name\" FROM \"$migration$state\"")).containsExactly("");
    assertThat(names("SELECT \"Name\" FROM \"Company\"")).hasSize(3).contains("My Company");
    assertThat(server.bean(Companies.class).selected(environment))
        .hasSize(2)
        .allMatch(company -> company.creation().created())
        .allMatch(HybridCompany::replicate);
    theOldRunIsHistoryAlone();

    assertThat(reset().followUp()).as("the wish survives").isEqualTo(FollowUp.WAITING);
    server.bean(FollowUpCaretaker.class).tick();
    server.bean(FollowUpCaretaker.class).tick();
    assertThat(reset().followUp()).isEqualTo(FollowUp.STARTED);
    RunView run = server.bean(RunStatusService.class).latestRun(environment).orElseThrow();
    server.awaitEnd(run.id());
    assertThat(server.view(run.id()).tables().verified()).isEqualTo(TABLES);
    assertThat(runs()).hasSize(2);
    assertThat(copies()).hasSize(TABLES);
    assertThat(trail()).contains("Run full replication", "Cloud data reset");
  }

  private void theOldRunIsHistoryAlone() {
    server.database().execute("UPDATE replication_run SET status = 'FAILED'");
    assertThatThrownBy(() -> server.resume(firstRun))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.report().code()).isEqualTo("RUN_RESET"));
    assertThat(server.view(firstRun).tables().total()).isEqualTo(TABLES);
  }

  /** Without the lines of the log that tell of the setup and of the reset. */
  private List<RunView> runs() {
    return server.bean(RunStatusService.class).runs(environment, 0, 9).stream()
        .filter(line -> !line.note())
        .toList();
  }

  private List<String> trail() {
    return server.bean(AuditService.class).entries(0, 1000).stream()
        .map(AuditView::command)
        .toList();
  }

  @Test
  void aRunThatCannotFollowIsGivenUpAndSaysWhy() {
    data.dieNext(true);
    runFull();
    Eventually.until("the server has died", data::isDead);
    server.database().execute("UPDATE environment_lease SET expires_at = TIMESTAMP '2020-01-01'");
    server.database().execute("UPDATE hybrid_company SET replicate = false");
    server.tickResets();
    Eventually.until("the reset has ended", () -> !reset().inProgress());
    server.bean(FollowUpCaretaker.class).tick();
    assertThat(reset().followUp()).isEqualTo(FollowUp.DROPPED);
    assertThat(reset().error().code()).isEqualTo("50003");
    assertThat(runs()).hasSize(1);
  }
}
