package org.cloudmigration.service.upgrade.validation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.upgrade.table.TableCatalogue;
import org.cloudmigration.service.upgrade.table.UpgradeTable;

/**
 * Tests that people of a tenant have switched off, where Business Central keeps them: in its table
 * 40044, which all companies share. Comparisons leave them out.
 */
public final class IgnoredTests {

  private static final String TESTS = "Validation Suite Line";

  private final DatabaseAdapter adapter;
  private final TableCatalogue catalogue;

  public IgnoredTests(DatabaseAdapter adapter, TableCatalogue catalogue) {
    this.adapter = adapter;
    this.catalogue = catalogue;
  }

  /**
   * Switches a test off or on again, from the next comparison.
   *
   * @return false if no comparison has made it yet
   */
  public boolean set(Connection tenant, String suite, String test, boolean ignored)
      throws SQLException {
    UpgradeTable table = catalogue.table(TESTS);
    TableName name = dialect().tenantTable("", table.name(), table.appId());
    if (adapter.schemaReader().read(tenant, name).isEmpty()) {
      return false;
    }
    String sql =
        "UPDATE %s SET %s = ? WHERE %s = ? AND %s = ?"
            .formatted(
                dialect().quote(name),
                quoted("Ignore"),
                quoted("Validation Suite Id"),
                quoted("Code"));
    try (PreparedStatement update = tenant.prepareStatement(sql)) {
      update.setInt(1, ignored ? 1 : 0);
      update.setString(2, suite);
      update.setString(3, test);
      return update.executeUpdate() > 0;
    }
  }

  private String quoted(String column) {
    return dialect().quote(column);
  }

  private Dialect dialect() {
    return adapter.dialect();
  }
}
