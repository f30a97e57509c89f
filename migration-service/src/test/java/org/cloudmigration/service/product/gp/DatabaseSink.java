package org.cloudmigration.service.product.gp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.product.SampleSink;

/** Writes a sample row by row: slow, and fine for scale 1. */
final class DatabaseSink implements SampleSink {

  private final Connection connection;
  private final Dialect dialect;
  private String schema;
  private PreparedStatement insert;

  DatabaseSink(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  @Override
  public void database(String name) {
    schema = name;
    execute("CREATE SCHEMA " + dialect.quote(name));
  }

  @Override
  public void table(TableDefinition table) {
    TableName name = new TableName(schema, table.name().name());
    execute(dialect.createTable(table.named(name)));
    String values = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
    try {
      if (insert != null) {
        insert.close();
      }
      insert =
          connection.prepareStatement(
              "INSERT INTO " + dialect.quote(name) + " VALUES (" + values + ")");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void row(List<?> values) {
    try {
      for (int i = 0; i < values.size(); i++) {
        insert.setObject(i + 1, values.get(i));
      }
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
