package org.cloudmigration.service.database.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.KeyPosition;
import org.cloudmigration.service.database.RowStream;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableReader;

/** Reads by {@code COPY … TO STDOUT} in its binary form: what is read is parsed by nobody. */
record CopyReader(PostgreSqlDialect dialect) implements TableReader {

  @Override
  public RowStream unordered(Connection connection, TableDefinition table) throws SQLException {
    return open(connection, table, dialect.select(table));
  }

  @Override
  public RowStream inKeyOrder(Connection connection, TableDefinition table) throws SQLException {
    return open(connection, table, dialect.selectInKeyOrder(table));
  }

  @Override
  public RowStream behind(Connection connection, TableDefinition table, KeyPosition position)
      throws SQLException {
    String rest = position.rowsBehind(dialect, (c, value) -> dialect.literal(c.type(), value));
    return open(connection, table, dialect.selectInKeyOrder(table, rest));
  }

  private static RowStream open(Connection connection, TableDefinition table, String query)
      throws SQLException {
    Kind[] kinds = table.storedColumns().stream().map(c -> c.type().kind()).toArray(Kind[]::new);
    return CopiedRows.of(connection, query, kinds);
  }
}
