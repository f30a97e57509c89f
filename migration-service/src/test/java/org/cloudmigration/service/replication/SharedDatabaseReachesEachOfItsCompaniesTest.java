package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.mapping.TableMappingService;
import org.cloudmigration.service.product.sl.DynamicsSl;
import org.cloudmigration.service.setup.SampleInstaller;
import org.cloudmigration.service.setup.update.PipelineChange;
import org.cloudmigration.service.setup.update.PipelineUpdateService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two companies of Dynamics SL in one application database and a third in another: each gets the
 * tables of its own database whole, and what changes there reaches both.
 */
class SharedDatabaseReachesEachOfItsCompaniesTest {

  private static final List<String> COMPANIES = List.of("HARBORCO", "LAKECO", "OTHERCO");
  private static final List<String> TABLES = List.of("AcctHist", "Customer", "ARDoc");

  @TempDir Path directory;

  @Test
  void everyCompanyHasTheTablesOfItsDatabaseAndFollowsTheirChanges() throws Exception {
    try (SampleServer server = SampleServer.of(new DynamicsSl(), directory)) {
      server.start();
      keepMappings(server);
      UUID first = server.run();
      server.awaitEnd(first);
      assertThat(server.view(first).status()).isEqualTo(RunStatus.UPGRADE_PENDING);
      List<TableRunView> tables = tables(server, first);
      assertThat(tables)
          .hasSize(COMPANIES.size() * TABLES.size())
          .allSatisfy(
              table -> {
                assertThat(table.status()).isEqualTo(TableStatus.SUCCESSFUL);
                assertThat(table.verification()).isEqualTo(Verification.CONTENTS_EQUAL);
              });
      assertThat(rows(tables, "SL Customer", TableRunView::tenantRows))
          .isEqualTo(Map.of("HARBORCO", 12L, "LAKECO", 12L, "OTHERCO", 12L));
      assertThat(rows(tables, "SL AcctHist", TableRunView::tenantRows))
          .isEqualTo(Map.of("HARBORCO", 121L, "LAKECO", 117L, "OTHERCO", 121L));

      String owners = "SELECT DISTINCT trim(\"CpnyID\") FROM %s ORDER BY 1";
      assertThat(ask(server, owners, "OTHERCO", "SL ARDoc Buffer"))
          .as("the upgrade tells them apart")
          .containsExactly("HARBORCO", "OTHERCO");
      assertThat(ask(server, owners, "LAKECO", "SL ARDoc Buffer")).containsExactly("LAKECO");

      inSource(
          "UPDATE \"HARBORAPP\".\"Customer\" SET \"Name\" = 'New' WHERE \"CustId\" = 'C000001'");
      inSource("DELETE FROM \"HARBORAPP\".\"ARDoc\" WHERE \"CpnyID\" = 'OTHERCO'");
      updatePipelines(server);
      UUID second = server.run();
      server.awaitEnd(second);
      List<TableRunView> later = tables(server, second);
      assertThat(later).extracting(TableRunView::extent).containsOnly(CopyExtent.CHANGES);
      assertThat(rows(later, "SL Customer", TableRunView::rowsCopied))
          .isEqualTo(Map.of("HARBORCO", 1L, "LAKECO", 0L, "OTHERCO", 1L));
      String firstCustomer = "SELECT trim(\"Name\") FROM %s WHERE \"CustId\" = 'C000001'";
      assertThat(ask(server, firstCustomer, "HARBORCO", "SL Customer")).containsExactly("New");
      assertThat(ask(server, firstCustomer, "OTHERCO", "SL Customer")).containsExactly("New");
      assertThat(ask(server, firstCustomer, "LAKECO", "SL Customer"))
          .containsExactly("Ember Supply 000001");
      assertThat(ask(server, owners, "OTHERCO", "SL ARDoc Buffer")).containsExactly("HARBORCO");
    }
  }

  /** From those of an older version: what was synced stays synced. */
  private static void updatePipelines(SampleServer server) {
    server.database().execute("UPDATE migration_setup SET service_version = '0.9'");
    server.database().execute("UPDATE pipeline SET definition = '{}' WHERE kind = 'REPLICATION'");
    assertThat(server.bean(PipelineUpdateService.class).update(SampleInstaller.ENVIRONMENT))
        .extracting(PipelineChange::toString)
        .containsExactly("Pipeline replicate-Sandbox is replaced");
  }

  private static List<TableRunView> tables(SampleServer server, UUID run) {
    return server.bean(RunStatusService.class).tables(run, TableFilter.ALL, 0, 1_000);
  }

  /** The others are copied in the same way. */
  private static void keepMappings(SampleServer server) {
    TableMappingService mappings = server.bean(TableMappingService.class);
    mappings.list(server.environment()).stream()
        .filter(mapping -> !TABLES.contains(mapping.sourceTableName()))
        .forEach(mapping -> mappings.delete(SampleInstaller.ENVIRONMENT, mapping));
  }

  private static Map<String, Long> rows(
      List<TableRunView> tables, String name, Function<TableRunView, Long> number) {
    Map<String, Long> rows = new TreeMap<>();
    tables.stream()
        .filter(table -> table.tableName().equals(name))
        .forEach(table -> rows.put(table.companyName(), number.apply(table)));
    return rows;
  }

  private void inSource(String sql) throws SQLException {
    String file = directory.resolve("sample/DynamicsSL-1").toString();
    try (Connection source =
            DriverManager.getConnection("jdbc:h2:file:" + file + ";IFEXISTS=TRUE", "sa", "");
        Statement statement = source.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * @param sql with a place for the table
   */
  private static List<String> ask(SampleServer server, String sql, String company, String table)
      throws SQLException {
    Environments environments = server.bean(Environments.class);
    DatabaseLocation tenant = environments.tenantOf(environments.byId(server.environment()));
    String name = "\"" + company + "$" + table + "$" + new DynamicsSl().appId() + "\"";
    try (Connection connection =
            DriverManager.getConnection(tenant.url(), tenant.user(), tenant.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql.formatted(name))) {
      List<String> answers = new ArrayList<>();
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
      return answers;
    }
  }
}
