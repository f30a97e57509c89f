package org.cloudmigration.service.upgrade.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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

class ResultsAreReadTest {

  private final TableCatalogue catalogue = TableCatalogue.businessCentral();

  @TempDir Path directory;

  private DatabaseAdapter adapter;
  private DatabasePool pool;
  private Connection tenant;
  private ValidationResults results;

  @BeforeEach
  void open() throws SQLException {
    DatabaseLocation file = H2Location.file(directory.resolve("tenant"));
    adapter = new DatabaseAdapters().of(file.type());
    pool = adapter.open(file, 1);
    tenant = pool.connection();
    results = new ValidationResults(adapter, catalogue);
  }

  @AfterEach
  void close() throws SQLException {
    tenant.close();
    pool.close();
  }

  @Test
  void beforeTheFirstComparisonThereIsNothing() throws SQLException {
    assertThat(results.page(tenant, "", "", 0, 10)).isEmpty();
    assertThat(results.tests(tenant)).isEmpty();
    assertThat(results.ignore(tenant, "GP", "NAME", true)).isFalse();
  }

  @Test
  void failuresComeInPagesAndByCompanyAndTest() throws SQLException {
    fill();
    assertThat(results.page(tenant, "", "", 0, 2))
        .extracting(ValidationFailure::number)
        .containsExactly(1L, 2L);
    assertThat(results.page(tenant, "", "", 2, 2))
        .extracting(ValidationFailure::number)
        .containsExactly(3L);
    assertThat(results.page(tenant, "ONE", "NAME", 0, 10))
        .singleElement()
        .isEqualTo(
            new ValidationFailure(
                2, "ONE", "NAME", "GP", "Customer", "ANNA", "Name", "Anna", "anna", true));
  }

  @Test
  void testsTellTheirFailuresAndAreSwitchedOff() throws SQLException {
    fill();
    assertThat(results.ignore(tenant, "GP", "EXISTS", true)).isTrue();
    assertThat(results.ignore(tenant, "GP", "NOTHING", true)).isFalse();
    assertThat(results.tests(tenant))
        .containsExactly(
            new TestCount("EXISTS", "GP", "Customer", "Is there", true, 1),
            new TestCount("NAME", "GP", "Customer", "Name", false, 2));
  }

  private void fill() throws SQLException {
    String suite = create("Validation Suite Line");
    String failures = create("Migration Validation Error");
    try (Statement statement = tenant.createStatement()) {
      for (String row :
          new String[] {
            "'EXISTS', 'GP', 'Customer', 'Is there', 0", "'NAME', 'GP', 'Customer', 'Name', 0"
          }) {
        statement.execute("INSERT INTO " + suite + " VALUES (" + row + ")");
      }
      String columns = "'GP', '', 'Customer', ";
      for (String row :
          new String[] {
            "1, 'ONE', 'EXISTS', " + columns + "'BERT', 'Is there', 'yes', 'no', 0",
            "2, 'ONE', 'NAME', " + columns + "'ANNA', 'Name', 'Anna', 'anna', 1",
            "3, 'TWO', 'NAME', " + columns + "'CARL', 'Name', 'Carl', 'carl', 1"
          }) {
        statement.execute("INSERT INTO " + failures + " VALUES (" + row + ")");
      }
    }
  }

  private String create(String name) throws SQLException {
    UpgradeTable table = catalogue.table(name);
    TableName there = adapter.dialect().tenantTable("", table.name(), table.appId());
    try (Statement statement = tenant.createStatement()) {
      statement.execute(adapter.dialect().createTable(table.definition(there)));
    }
    return adapter.dialect().quote(there);
  }
}
