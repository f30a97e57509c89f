package org.cloudmigration.service.upgrade.validation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.upgrade.table.TableCatalogue;
import org.cloudmigration.service.upgrade.table.UpgradeTable;

/**
 * What comparisons left in a tenant, for people to read. Before the first comparison there is
 * nothing, not even the tables.
 */
public final class ValidationResults {

  private static final String FAILURES = "Migration Validation Error";
  private static final String TESTS = "Validation Suite Line";

  private final DatabaseAdapter adapter;
  private final TableCatalogue catalogue;

  public ValidationResults(DatabaseAdapter adapter, TableCatalogue catalogue) {
    this.adapter = adapter;
    this.catalogue = catalogue;
  }

  /**
   * The failures behind one, in their order.
   *
   * @param company blank for all
   * @param test blank for all
   * @param after number of the last one that is known; 0 for the first page
   */
  public List<ValidationFailure> page(
      Connection tenant, String company, String test, long after, int limit) throws SQLException {
    List<ValidationFailure> page = new ArrayList<>();
    if (isMissing(tenant, FAILURES)) {
      return page;
    }
    String sql =
        "SELECT %s, %s, %s, %s, %s, %s, %s, %s, %s, %s FROM %s WHERE %s > ? AND (? = '' OR %s = ?) AND (? = '' OR %s = ?) ORDER BY %s"
            .formatted(
                q("Entry No_"),
                q("Company Name"),
                q("Test Code"),
                q("Validation Suite Id"),
                q("Entity Type"),
                q("Entity Display Name"),
                q("Test Description"),
                q("Expected"),
                q("Actual"),
                q("Is Warning"),
                dialect().quote(name(FAILURES)),
                q("Entry No_"),
                q("Company Name"),
                q("Test Code"),
                q("Entry No_"));
    try (PreparedStatement query = tenant.prepareStatement(sql)) {
      query.setMaxRows(limit);
      query.setLong(1, after);
      query.setString(2, company);
      query.setString(3, company);
      query.setString(4, test);
      query.setString(5, test);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          page.add(failure(row));
        }
      }
    }
    return page;
  }

  private static ValidationFailure failure(ResultSet row) throws SQLException {
    return new ValidationFailure(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getInt(10) != 0);
  }

  /** Every test that was ever to be made, with its failures. */
  public List<TestCount> tests(Connection tenant) throws SQLException {
    List<TestCount> tests = new ArrayList<>();
    if (isMissing(tenant, TESTS) || isMissing(tenant, FAILURES)) {
      return tests;
    }
    String sql =
        "SELECT t.%1$s, t.%2$s, t.%3$s, t.%4$s, t.%5$s, (SELECT COUNT(*) FROM %6$s f WHERE f.%7$s = t.%1$s AND f.%2$s = t.%2$s) FROM %8$s t ORDER BY t.%2$s, t.%3$s, t.%1$s"
            .formatted(
                q("Code"),
                q("Validation Suite Id"),
                q("Entity"),
                q("Test Description"),
                q("Ignore"),
                dialect().quote(name(FAILURES)),
                q("Test Code"),
                dialect().quote(name(TESTS)));
    try (PreparedStatement query = tenant.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        tests.add(
            new TestCount(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5) != 0,
                row.getLong(6)));
      }
    }
    return tests;
  }

  /**
   * Switches a test off or on again, from the next comparison.
   *
   * @return false if there is no such test
   */
  public boolean ignore(Connection tenant, String suite, String test, boolean ignored)
      throws SQLException {
    if (isMissing(tenant, TESTS)) {
      return false;
    }
    String sql =
        "UPDATE %s SET %s = ? WHERE %s = ? AND %s = ?"
            .formatted(
                dialect().quote(name(TESTS)), q("Ignore"), q("Validation Suite Id"), q("Code"));
    try (PreparedStatement update = tenant.prepareStatement(sql)) {
      update.setInt(1, ignored ? 1 : 0);
      update.setString(2, suite);
      update.setString(3, test);
      return update.executeUpdate() > 0;
    }
  }

  private boolean isMissing(Connection tenant, String table) throws SQLException {
    return adapter.schemaReader().read(tenant, name(table)).isEmpty();
  }

  private TableName name(String table) {
    UpgradeTable found = catalogue.table(table);
    return dialect().tenantTable("", found.name(), found.appId());
  }

  private String q(String column) {
    return dialect().quote(column);
  }

  private Dialect dialect() {
    return adapter.dialect();
  }
}
