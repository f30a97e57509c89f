package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Plain queries: for databases without a bulk protocol. */
public record QueryReader(Dialect dialect) implements TableReader {

  @Override
  public RowStream unordered(Connection connection, TableDefinition table) throws SQLException {
    return QueryRows.of(connection, dialect, dialect.select(table), table);
  }

  @Override
  public RowStream some(Connection connection, TableDefinition table, String condition)
      throws SQLException {
    return QueryRows.of(connection, dialect, dialect.select(table) + " WHERE " + condition, table);
  }

  @Override
  public RowStream inKeyOrder(Connection connection, TableDefinition table) throws SQLException {
    return QueryRows.of(connection, dialect, dialect.selectInKeyOrder(table), table);
  }

  @Override
  public RowStream rest(Connection connection, TableDefinition table, Rest rest)
      throws SQLException {
    List<Object> values = new ArrayList<>();
    List<ColumnType.Kind> kinds = new ArrayList<>();
    KeyParameters.OfTable parameter = dialect.keyParameters().of(connection, table);
    String condition =
        rest.condition(
            dialect,
            (column, value) -> {
              values.add(value);
              kinds.add(column.type().kind());
              return parameter.as(column);
            });
    return QueryRows.of(
        connection,
        dialect,
        dialect.selectInKeyOrder(table, condition),
        QueryRows.kinds(table),
        statement -> {
          for (int i = 0; i < values.size(); i++) {
            ColumnValues.write(statement, i + 1, kinds.get(i), values.get(i));
          }
        });
  }
}
