package org.cloudmigration.service.upgrade.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cloudmigration.domain.company.CompanySetupStatus;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.pipeline.embedded.Fork;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.vectors.SampleUpgrade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL to two servers in turn within the upgrade of the sample company, each time at a random
 * moment of a step; a third one takes it over. The company becomes what it becomes elsewhere
 * without any trouble.
 */
class KilledUpgradesAreDoneAnewIT {

  private static final String COMPANY = "TRSC1";

  @TempDir Path directory;

  @Test
  void theCompanyIsWhatItWouldHaveBecome() throws Exception {
    long seed = System.nanoTime();
    System.out.println("KilledUpgradesAreDoneAnewIT seed " + seed);
    var random = new Random(seed);
    Path calm = directory.resolve("calm");
    Path killed = directory.resolve("killed");
    replicate(calm);
    copy(calm, killed);

    killWithin("customers", killed, random);
    assertThat(contents(killed))
        .as("what the first one has written")
        .anySatisfy(
            (table, rows) -> {
              assertThat(table).startsWith(COMPANY + "$G_L Account$437dbf0e");
              assertThat(rows).isNotEmpty();
            });
    expireLeases(killed);
    killWithin("post-account-batches", killed, random);
    expireLeases(killed);
    List<String> trail = new ArrayList<>();
    try (UpgradeRoom third = ForkedUpgrade.open(killed, step -> {})) {
      assertThat(third.statusOf(COMPANY)).isEqualTo(CompanyUpgradeStatus.STARTED);
      third.tick();
      isUpgraded(third);
      third.office.trail().forEach(entry -> trail.add(entry.command()));
    }
    assertThat(trail).filteredOn("Data upgrade taken up"::equals).hasSize(2);
    try (UpgradeRoom only = ForkedUpgrade.open(calm, step -> {})) {
      only.start();
      isUpgraded(only);
    }
    Map<String, List<String>> wanted = contents(calm);
    Map<String, List<String>> there = contents(killed);
    assertThat(there.keySet()).isEqualTo(wanted.keySet());
    wanted.forEach((table, rows) -> assertThat(there.get(table)).as(table).isEqualTo(rows));
    assertThat(wanted.values().stream().mapToInt(List::size).sum()).isGreaterThan(6_000);
  }

  private static void isUpgraded(UpgradeRoom room) {
    room.awaitEnd();
    assertThat(room.company(COMPANY).error()).isNull();
    assertThat(room.statusOf(COMPANY)).isEqualTo(CompanyUpgradeStatus.COMPLETED);
  }

  private void replicate(Path data) throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    try (UpgradeRoom room = ForkedUpgrade.open(data, step -> {})) {
      Environments environments = room.office.server.bean(Environments.class);
      DatabaseLocation tenant = environments.tenantOf(environments.byId(room.environment));
      try (var sample = new SampleUpgrade(new DynamicsGp(), tenant, COMPANY, Map.of())) {
        sample.replicate(directory.resolve("source"), 1, threads);
      }
      var company = new HybridCompany(room.environment, COMPANY, COMPANY);
      company.describe(COMPANY, COMPANY, null);
      company.creation().become(CompanySetupStatus.COMPLETED);
      room.database.change(entities -> entities.persist(company));
      room.replicated(0, COMPANY);
      room.database.execute("SHUTDOWN");
    } finally {
      threads.shutdownNow();
    }
  }

  private static void copy(Path from, Path to) throws Exception {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  private static void killWithin(String step, Path data, Random random) throws Exception {
    try (var fork = Fork.of(ForkedUpgrade.class, List.of(), data)) {
      var output =
          new BufferedReader(
              new InputStreamReader(fork.process.getInputStream(), StandardCharsets.UTF_8));
      var lines = new StringBuilder();
      while (!lines.toString().endsWith("entered " + step + "\n")) {
        String line = output.readLine();
        assertThat(line).as(lines.toString()).isNotNull();
        lines.append(line).append('\n');
      }
      fork.process.waitFor(random.nextInt(50), TimeUnit.MILLISECONDS);
    }
  }

  private static void expireLeases(Path data) {
    try (JpaFixture database = JpaFixture.on(JpaFixture.file(data.resolve("application")))) {
      database.execute("UPDATE environment_lease SET expires_at = TIMESTAMP '2000-01-01 00:00:00'");
      database.execute("SHUTDOWN");
    }
  }

  /** All rows of each table but of those in which the product keeps its own state. */
  private static Map<String, List<String>> contents(Path data) throws SQLException {
    Map<String, List<String>> contents = new TreeMap<>();
    String url = "jdbc:h2:file:" + data.resolve("tenants/Sandbox") + ";IFEXISTS=TRUE";
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        ResultSet tables =
            connection.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        String name = tables.getString("TABLE_NAME");
        if (!name.startsWith("$migration$")) {
          contents.put(name, rows(connection, name));
        }
      }
    }
    return contents;
  }

  private static List<String> rows(Connection connection, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT * FROM \"" + table.replace("\"", "\"\"") + "\"")) {
      int width = row.getMetaData().getColumnCount();
      while (row.next()) {
        var cells = new StringBuilder();
        for (int i = 1; i <= width; i++) {
          cells.append(row.getMetaData().getColumnName(i)).append('=').append(row.getString(i));
          cells.append(' ');
        }
        rows.add(cells.toString());
      }
    }
    Collections.sort(rows);
    return rows;
  }
}
