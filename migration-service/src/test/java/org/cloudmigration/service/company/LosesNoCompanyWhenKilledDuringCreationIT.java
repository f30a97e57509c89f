package org.cloudmigration.service.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cloudmigration.domain.company.CompanyDataType;
import org.cloudmigration.domain.company.CompanyInitializationStatus;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.pipeline.embedded.Fork;
import org.cloudmigration.service.testing.JpaFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL at random moments; each time another server takes the task up until it is through. */
class LosesNoCompanyWhenKilledDuringCreationIT {

  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final int COMPANIES = 400;

  @TempDir Path directory;

  @Test
  void everyCompanyIsThereOnceAndNothingStaysActive() throws Exception {
    long seed = System.nanoTime();
    System.out.println("LosesNoCompanyWhenKilledDuringCreationIT seed " + seed);
    var random = new Random(seed);
    UUID environment;
    try (JpaFixture database = open();
        var bench = new CompanyBench(database, directory)) {
      environment = bench.environment;
      bench.list(
          null, IntStream.range(0, COMPANIES).mapToObj("C%03d"::formatted).toArray(String[]::new));
      bench.bean(CompanySelection.class).selectAll(environment);
      // Held by nobody: whoever looks first takes it up.
      database.execute("UPDATE migration_setup SET company_task = 'IN_PROGRESS'");
      database.execute(
          "INSERT INTO company_creation_task VALUES (?, 0, 'operator', CURRENT_TIMESTAMP)",
          environment);
      shutDown(database);
    }
    for (int kill = 0; kill < KILLS; kill++) {
      killSomewhere(random, environment);
      expireLeases();
    }
    try (JpaFixture database = open();
        var bench =
            new CompanyBench(database, CreatedCompanies.server(database, directory), environment)) {
      bench.bean(CompanyCaretaker.class).tick();
      assertThat(bench.awaitEnd().companyTask())
          .as("seed %d", seed)
          .isEqualTo(TaskStatus.COMPLETED);
      assertThat(bench.tenantNames()).hasSize(COMPANIES + 1).doesNotHaveDuplicates();
      assertThat(bench.companies())
          .as("seed %d", seed)
          .allMatch(company -> company.creation().created())
          .allMatch(c -> c.creation().dataType() == CompanyDataType.PRODUCTION_SETUP_DATA)
          .allMatch(
              company ->
                  company.initialization().status() == CompanyInitializationStatus.NOT_INITIALIZED);
      assertThat(bench.bean(TenantComparison.class).compare(environment)).isEmpty();
      assertThat(bench.bean(EnvironmentUse.class).isCreatingCompanies(environment)).isFalse();
    }
  }

  private JpaFixture open() {
    return JpaFixture.on(JpaFixture.file(directory.resolve("application")));
  }

  private void expireLeases() {
    try (JpaFixture database = open()) {
      database.execute("UPDATE environment_lease SET expires_at = TIMESTAMP '2000-01-01 00:00:00'");
      shutDown(database);
    }
  }

  /** So that the file can be opened by another process. */
  private static void shutDown(JpaFixture database) {
    database.execute("SHUTDOWN");
  }

  private void killSomewhere(Random random, UUID environment) throws Exception {
    try (var fork = Fork.of(ForkedCreation.class, List.of(), directory, environment)) {
      var output =
          new BufferedReader(
              new InputStreamReader(fork.process.getInputStream(), StandardCharsets.UTF_8));
      var lines = new StringBuilder();
      while (!lines.toString().endsWith("taken up\n")) {
        String line = output.readLine();
        assertThat(line).as(lines.toString()).isNotNull();
        lines.append(line).append('\n');
      }
      fork.process.waitFor(random.nextInt(1500), TimeUnit.MILLISECONDS);
    }
  }
}
