package org.cloudmigration.service.database.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.PackedReader;
import org.cloudmigration.service.database.Rest;
import org.cloudmigration.service.database.RowStream;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableReader;

/** Reads by {@code COPY … TO STDOUT} in its binary form: what is read is parsed by nobody. */
record CopyReader(PostgreSqlDialect dialect) implements TableReader, PackedReader {

  @Override
  public RowStream unordered(Connection connection, TableDefinition table) throws SQLException {
    Kind[] kinds = kinds(table);
    return new CopiedRows(RawRows.of(connection, dialect.select(table), kinds), kinds);
  }

  @Override
  public RowStream some(Connection connection, TableDefinition table, String condition)
      throws SQLException {
    Kind[] kinds = kinds(table);
    String query = dialect.select(table) + " WHERE " + condition;
    return new CopiedRows(RawRows.of(connection, query, kinds), kinds);
  }

  @Override
  public RowStream inKeyOrder(Connection connection, TableDefinition table) throws SQLException {
    return new CopiedRows(rows(connection, table, Optional.empty()), kinds(table));
  }

  @Override
  public RowStream rest(Connection connection, TableDefinition table, Rest rest)
      throws SQLException {
    return new CopiedRows(rows(connection, table, Optional.of(rest)), kinds(table));
  }

  @Override
  public Optional<PackedReader> packed() {
    return Optional.of(this);
  }

  @Override
  public RawRows rows(Connection connection, TableDefinition table, Optional<Rest> rest)
      throws SQLException {
    String query =
        rest.map(left -> left.condition(dialect, (c, value) -> dialect.literal(c.type(), value)))
            .map(condition -> dialect.selectInKeyOrder(table, condition))
            .orElseGet(() -> dialect.selectInKeyOrder(table));
    return RawRows.of(connection, query, kinds(table));
  }

  @Override
  public Object[] values(TableDefinition table, byte[] row) throws SQLException {
    return RawRows.values(row, kinds(table));
  }

  static Kind[] kinds(TableDefinition table) {
    return table.storedColumns().stream().map(c -> c.type().kind()).toArray(Kind[]::new);
  }
}
