package org.cloudmigration.service.upgrade.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.upgrade.table.TableCatalogue;
import org.cloudmigration.service.upgrade.table.UpgradeTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IgnoredTestsStayInTheTenantTest {

  private final TableCatalogue catalogue = TableCatalogue.businessCentral();

  @TempDir Path directory;

  private DatabaseAdapter adapter;
  private DatabasePool pool;
  private Connection tenant;
  private IgnoredTests tests;

  @BeforeEach
  void open() throws SQLException {
    DatabaseLocation file = H2Location.file(directory.resolve("tenant"));
    adapter = new DatabaseAdapters().of(file.type());
    pool = adapter.open(file, 1);
    tenant = pool.connection();
    tests = new IgnoredTests(adapter, catalogue);
  }

  @AfterEach
  void close() throws SQLException {
    tenant.close();
    pool.close();
  }

  private TableName table() {
    UpgradeTable table = catalogue.table("Validation Suite Line");
    return adapter.dialect().tenantTable("", table.name(), table.appId());
  }

  private void fill() throws SQLException {
    try (Statement statement = tenant.createStatement()) {
      statement.execute(
          adapter
              .dialect()
              .createTable(catalogue.table("Validation Suite Line").definition(table())));
      for (String code : List.of("EXISTS", "NAME")) {
        statement.execute(
            "INSERT INTO %s VALUES ('%s', 'GP', 'Customer', 'About', 0)"
                .formatted(adapter.dialect().quote(table()), code));
      }
    }
  }

  private List<String> ignored() throws SQLException {
    String sql =
        "SELECT \"Code\" FROM %s WHERE \"Ignore\" = 1".formatted(adapter.dialect().quote(table()));
    List<String> codes = new ArrayList<>();
    try (Statement statement = tenant.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        codes.add(row.getString(1));
      }
    }
    return codes;
  }

  @Test
  void beforeTheFirstComparisonThereIsNothingToIgnore() throws SQLException {
    assertThat(tests.set(tenant, "GP", "NAME", true)).isFalse();
  }

  @Test
  void oneIsSwitchedOffAndOnAgain() throws SQLException {
    fill();
    assertThat(tests.set(tenant, "GP", "NAME", true)).isTrue();
    assertThat(ignored()).containsExactly("NAME");
    assertThat(tests.set(tenant, "GP", "NAME", false)).isTrue();
    assertThat(ignored()).isEmpty();
  }

  @Test
  void oneThatIsNotThereIsNotMadeUp() throws SQLException {
    fill();
    assertThat(tests.set(tenant, "GP", "NOTHING", true)).isFalse();
    assertThat(tests.set(tenant, "OTHER", "NAME", true)).isFalse();
    assertThat(ignored()).isEmpty();
  }
}
