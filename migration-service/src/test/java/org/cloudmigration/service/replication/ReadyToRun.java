package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.company.CreatedCompanies;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An environment with everything that a run needs, of which a test takes something away. */
abstract class ReadyToRun {

  static JpaFixture database;

  @TempDir static Path directory;

  final TestServer server =
      new TestServer(database)
          .with(Installation.class, new Installation(directory, false, "", 1))
          .with(SecretVault.class, new SecretVault(new byte[32]));
  final RunGuards guards = server.bean(RunGuards.class);
  UUID environment;

  @BeforeAll
  static void open() {
    database = JpaFixture.inMemory();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void setUp() {
    environment = Given.environment(database);
    Given.setup(server, environment, "Example", "Sample=Example");
    CreatedCompanies.in(database, directory, environment, "TWO");
  }

  final Environment environment() {
    return server.bean(Environments.class).byId(environment);
  }

  final void set(String table, String change) {
    String key = table.equals("environment") ? "id" : "environment_id";
    database.execute("UPDATE " + table + " SET " + change + " WHERE " + key + " = ?", environment);
  }

  /**
   * @param says what the refusal must hold
   */
  static void refused(String code, String says, ThrowingCallable check) {
    assertThatThrownBy(check)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal -> {
              ErrorReport report = refusal.report();
              assertThat(report.code()).isEqualTo(code);
              assertThat(report.happened() + report.action()).contains(says);
              assertThat(List.of(report.happened(), report.dataImpact(), report.action()))
                  .allMatch(text -> text.endsWith("."));
            });
  }
}
