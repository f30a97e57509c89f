package org.cloudmigration.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.upgrade.ProductUpgrade;
import org.cloudmigration.service.upgrade.StepReport;
import org.cloudmigration.service.upgrade.UpgradeStep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cases of the data upgrade, on each database. {@code -Dvectors=DIR} runs those of a folder instead
 * of the shared ones.
 */
class AcceptanceIT {

  private static final ExecutorService THREADS = Executors.newCachedThreadPool();
  private static final DynamicsGp GP = new DynamicsGp();
  private static final ProductUpgrade GP_UPGRADE = ProductUpgrade.read(GP);

  private static RealPostgreSql server;

  @TempDir static Path directory;

  @BeforeAll
  static void start() throws Exception {
    server = RealPostgreSql.start();
  }

  @AfterAll
  static void stop() throws Exception {
    THREADS.shutdownNow();
    server.close();
  }

  @TestFactory
  Stream<DynamicNode> gp() throws IOException {
    List<DynamicNode> nodes = new ArrayList<>();
    for (Scenario scenario : Cases.of("gp")) {
      if (scenario.kind().isEmpty()) {
        nodes.add(
            dynamicContainer(
                scenario.name(),
                Stream.of(
                    dynamicTest("H2", () -> run(scenario, h2(scenario))),
                    dynamicTest("PostgreSQL", () -> run(scenario, postgreSql())))));
      }
    }
    return nodes.stream();
  }

  private static void run(Scenario scenario, DatabaseLocation tenant) throws Exception {
    assumeTrue(
        GP_UPGRADE.steps().stream().map(UpgradeStep::id).toList().containsAll(scenario.run()),
        () -> "Not supported yet: some of the steps " + scenario.run());
    Path files = Files.createTempDirectory(directory, "source");
    try (var company = new CompanyOfScenario(GP, GP_UPGRADE, scenario, tenant)) {
      company.replicate(files, THREADS);
      company.fillExisting();
      List<StepReport> reports = company.upgrade();
      var tables = new ResultTables(GP_UPGRADE.tables(), company.session());
      try (Connection connection = company.pool().connection()) {
        var comparison = new Comparison(scenario, tables, connection);
        assertThat(comparison.differences()).as(scenario.name()).isEmpty();
      }
      assertThat(reports).allSatisfy(report -> assertThat(report.failures()).isEmpty());
    }
  }

  private static DatabaseLocation h2(Scenario scenario) {
    return H2Location.file(directory.resolve(scenario.name()));
  }

  private static DatabaseLocation postgreSql() throws SQLException {
    try (Connection owner = server.owner()) {
      RealPostgreSql.execute(owner, "DROP DATABASE IF EXISTS vectors", "CREATE DATABASE vectors");
    }
    return server.address("vectors", "postgres", "postgres", false, false).location();
  }
}
