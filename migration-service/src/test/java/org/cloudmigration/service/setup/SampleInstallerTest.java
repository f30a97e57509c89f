package org.cloudmigration.service.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.company.CompanyCaretaker;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.AuditService;
import org.cloudmigration.service.operation.AuditView;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.security.UserRegistry;
import org.cloudmigration.service.testing.Eventually;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleInstallerTest {

  @TempDir Path directory;
  private final JpaFixture database = JpaFixture.inMemory();

  @AfterEach
  void close() {
    System.clearProperty("jboss.bind.address");
    database.close();
  }

  private TestServer server(int scale) {
    return PreparingServer.over(
        database, new Installation(directory, true, "DynamicsGP", scale), new DatabaseAdapters());
  }

  private static Optional<MigrationSetup> setup(TestServer server) {
    Environment environment = server.bean(Environments.class).named("Sandbox").orElseThrow();
    return server.bean(MigrationSetups.class).of(environment.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "::",
        "192.168.1.10",
        "10.0.0.1",
        "203.0.113.7",
        "no.such.host.invalid"
      })
  void nothingIsMadeForOthersThanThisMachine(String address) {
    System.setProperty("jboss.bind.address", address);
    try (TestServer server = server(1)) {
      SampleInstaller installer = server.bean(SampleInstaller.class);
      assertThatThrownBy(installer::install).hasMessageContaining(address);
      assertThat(server.bean(Environments.class).all()).isEmpty();
      assertThat(server.bean(UserRegistry.class).hasUsers()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "localhost"})
  void loopbackInAnyFormIsThisMachine(String address) {
    assertThatCode(() -> SampleInstaller.refuseUnlessLoopback(address)).doesNotThrowAnyException();
  }

  /** As the server's watch does it: what waits for a lease is taken up too. */
  private static void tick(TestServer server) {
    server.bean(SampleInstaller.class).tick();
    server.bean(CompanyCaretaker.class).tick();
  }

  private static void awaitSetup(TestServer server) {
    Eventually.until(
        "the sample is set up",
        () -> {
          tick(server);
          return setup(server)
              .filter(setup -> setup.completedAt() != null)
              .filter(setup -> setup.companyTask() == TaskStatus.COMPLETED)
              .isPresent();
        });
  }

  @Test
  void aSecondStartChangesNothing() {
    try (TestServer server = server(1)) {
      server.bean(SampleInstaller.class).install();
      awaitSetup(server);
      Instant before = setup(server).orElseThrow().completedAt();
      server.bean(SampleInstaller.class).install();
      server.bean(SampleInstaller.class).tick();
      assertThat(server.bean(Environments.class).all()).hasSize(1);
      assertThat(setup(server).orElseThrow().completedAt()).isEqualTo(before);
      assertThat(server.bean(AuditService.class).entries(0, 10)).hasSize(1);
    }
  }

  @Test
  void anotherScaleIsAnotherSourceThatIsPreparedAnew() {
    try (TestServer server = server(1)) {
      server.bean(SampleInstaller.class).install();
      awaitSetup(server);
    }
    try (TestServer server = server(2)) {
      server.bean(SampleInstaller.class).install();
      Eventually.until(
          "the new source is in force",
          () -> {
            tick(server);
            MigrationSetup setup = setup(server).orElseThrow();
            return setup.completedAt() != null
                && setup.companyTask() == TaskStatus.COMPLETED
                && server
                    .bean(MigrationSetups.class)
                    .connectionString(setup)
                    .equals("Sample=DynamicsGP;Scale=2");
          });
      assertThat(setup(server).orElseThrow().sqlConnection()).as("encrypted").startsWith("v1:");
      AuditView entry = server.bean(AuditService.class).entries(0, 1).getFirst();
      assertThat(entry.after()).isEqualTo("Sample=DynamicsGP;Scale=2");
    }
  }
}
