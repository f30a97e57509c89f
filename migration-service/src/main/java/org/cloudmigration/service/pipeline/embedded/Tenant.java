package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableName;

/** The tenant database as this run has it open. */
record Tenant(DatabaseAdapter adapter, DatabasePool pool) {

  Dialect dialect() {
    return adapter.dialect();
  }

  Connection connection() throws SQLException {
    return pool.connection();
  }

  boolean exists(Connection connection, TableName table) throws SQLException {
    return adapter.schemaReader().exists(connection, table);
  }

  void dropIfExists(Connection connection, TableName table) throws SQLException {
    if (exists(connection, table)) {
      execute(connection, dialect().dropTable(table));
    }
  }

  void rename(Connection connection, TableName table, TableName to) throws SQLException {
    execute(connection, dialect().renameTable(table, to.name()));
  }

  void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
