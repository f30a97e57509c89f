package org.cloudmigration.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.database.postgresql.FreshPostgreSql;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.product.sl.DynamicsSl;
import org.cloudmigration.service.upgrade.ProductUpgrade;
import org.cloudmigration.service.upgrade.StepReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cases of the data upgrade, on each database. {@code -Dvectors=DIR} runs those of a folder alone;
 * then what is not supported fails, too.
 */
@ExtendWith(FreshPostgreSql.class)
class AcceptanceIT {

  private static final ExecutorService THREADS = Executors.newCachedThreadPool();
  private static final Product GP = new DynamicsGp();
  private static final Product SL = new DynamicsSl();
  private static final Map<Product, ProductUpgrade> UPGRADES =
      Map.of(GP, ProductUpgrade.read(GP), SL, ProductUpgrade.read(SL));

  private static PreparedTenants tenants;
  private static Expressions expressions;
  private static final List<String> REPORT = new ArrayList<>();

  @TempDir static Path directory;

  @BeforeAll
  static void start(RealPostgreSql fresh) throws SQLException {
    tenants = new PreparedTenants(fresh, directory);
    expressions = new Expressions(UPGRADES.get(GP), H2Location.file(directory.resolve("rules")));
  }

  @AfterAll
  static void stop() throws IOException, SQLException {
    THREADS.shutdownNow();
    expressions.close();
    Files.write(Path.of("target/vectors.txt"), REPORT);
  }

  @TestFactory
  Stream<DynamicNode> gp() throws IOException {
    return Cases.of("gp").stream().map(scenario -> node(GP, scenario));
  }

  @TestFactory
  Stream<DynamicNode> sl() throws IOException {
    return Cases.of("sl").stream().map(scenario -> node(SL, scenario));
  }

  @TestFactory
  Stream<DynamicTest> nothingIsLeftOut() throws IOException {
    return Cases.notUnderstood(List.of("gp", "sl")).stream()
        .map(
            what ->
                dynamicTest(
                    what,
                    () -> {
                      REPORT.add(what);
                      throw new NotUnderstoodException(what);
                    }));
  }

  private static DynamicNode node(Product product, Scenario scenario) {
    String name = scenario.name();
    if (!scenario.product().equals(product.id())) {
      throw new NotUnderstoodException(name + " is of product " + scenario.product());
    }
    return switch (scenario.kind()) {
      case "" ->
          dynamicContainer(
              name,
              Stream.of(
                  test(name, "H2", () -> upgrade(product, scenario, tenants.h2(product, scenario))),
                  test(
                      name,
                      "PostgreSQL",
                      () -> upgrade(product, scenario, tenants.postgreSql(product, scenario)))));
      case "settings" ->
          test(name, "", () -> SettingsCase.run(UPGRADES.get(product).settings(), scenario));
      case "function" -> test(name, "", () -> FunctionCase.run(expressions, directory, scenario));
      default -> throw new NotUnderstoodException(name + " is of kind " + scenario.kind());
    };
  }

  private static DynamicTest test(String name, String database, Callable<Outcome> run) {
    return dynamicTest(
        database.isEmpty() ? name : database,
        () -> {
          String title = (name + " " + database).strip() + ": ";
          try {
            Outcome outcome = run.call();
            REPORT.add(title + outcome);
            outcome.differences().forEach(difference -> REPORT.add("  " + difference));
            assertThat(outcome.compared()).as("values compared").isPositive();
            assertThat(outcome.differences()).as(name).isEmpty();
          } catch (RuntimeException | IOException | SQLException e) {
            REPORT.add(title + e);
            throw e;
          }
        });
  }

  private static Outcome upgrade(Product product, Scenario scenario, DatabaseLocation tenant)
      throws Exception {
    Path files = Files.createTempDirectory(directory, "source");
    ProductUpgrade upgrade = UPGRADES.get(product);
    try (var company = new CompanyOfScenario(product, upgrade, scenario, tenant)) {
      company.replicate(files, THREADS);
      company.fillExisting();
      List<StepReport> reports = company.upgrade();
      var tables = new ResultTables(upgrade.tables(), company.session());
      try (Connection connection = company.pool().connection()) {
        var comparison = new Comparison(scenario, tables, connection);
        List<String> differences = new ArrayList<>(comparison.differences());
        differences.addAll(ExpectedFailures.differences(scenario.failures(), reports));
        return new Outcome(comparison.compared(), differences);
      }
    }
  }
}
