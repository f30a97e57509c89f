package org.cloudmigration.service.database.h2;

import static org.cloudmigration.service.database.CatalogueQuery.ask;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;

/** The record of changes in a generated source: of each table with a primary key. */
final class H2SampleLog {

  private static final String TABLES =
      """
      SELECT TABLE_SCHEMA, TABLE_NAME FROM INFORMATION_SCHEMA.TABLES
       WHERE TABLE_TYPE = 'BASE TABLE' AND TABLE_SCHEMA NOT IN ('INFORMATION_SCHEMA', ?)
      """;

  private final H2ChangeLog log = new H2ChangeLog(new H2Dialect());
  private final H2SchemaReader catalogue = new H2SchemaReader();

  /** From now on; what is in the tables already is no change. */
  void keep(Connection connection) throws SQLException {
    var tables =
        ask(
            connection,
            TABLES,
            row -> new TableName(row.getString(1), row.getString(2)),
            H2ChangeLog.SCHEMA);
    try (Statement statement = connection.createStatement()) {
      for (TableName name : tables) {
        TableDefinition table = catalogue.read(connection, name).orElseThrow();
        if (!table.key().isEmpty()) {
          for (String sql : log.track(table)) {
            statement.execute(sql);
          }
        }
      }
    }
  }
}
