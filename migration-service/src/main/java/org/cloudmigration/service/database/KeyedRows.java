package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cloudmigration.service.database.ColumnType.Kind;

/**
 * Rows of a table by their keys, many keys a statement. Sizes of statements are powers of two, so
 * that the database meets few different ones.
 */
public final class KeyedRows implements AutoCloseable {

  private final Connection connection;
  private final Dialect dialect;
  private final TableDefinition table;
  private final Kind[] keyKinds;
  private final Kind[] kinds;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private KeyParameters.OfTable parameters;

  public KeyedRows(Connection connection, Dialect dialect, TableDefinition table) {
    this.connection = connection;
    this.dialect = dialect;
    this.table = table;
    keyKinds = table.keyColumns().stream().map(c -> c.type().kind()).toArray(Kind[]::new);
    kinds = table.storedColumns().stream().map(c -> c.type().kind()).toArray(Kind[]::new);
  }

  /**
   * @param each gets the stored columns of each row that is there
   */
  public void read(List<Object[]> keys, Consumer<Object[]> each) throws SQLException {
    for (List<Object[]> some : parts(keys)) {
      PreparedStatement statement = statement(dialect.select(table), some);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          var row = new Object[kinds.length];
          for (int i = 0; i < kinds.length; i++) {
            row[i] = ColumnValues.read(rows, i + 1, kinds[i]);
          }
          each.accept(row);
        }
      }
    }
  }

  public void delete(List<Object[]> keys) throws SQLException {
    String delete = "DELETE FROM " + dialect.quote(table.name());
    for (List<Object[]> some : parts(keys)) {
      statement(delete, some).executeUpdate();
    }
  }

  private List<List<Object[]>> parts(List<Object[]> keys) {
    var parts = new ArrayList<List<Object[]>>();
    int most = Integer.highestOneBit(dialect.keysAtOnce(keyKinds.length));
    for (int from = 0; from < keys.size(); ) {
      int size = Math.min(most, Integer.highestOneBit(keys.size() - from));
      parts.add(keys.subList(from, from + size));
      from += size;
    }
    return parts;
  }

  private PreparedStatement statement(String verb, List<Object[]> keys) throws SQLException {
    if (parameters == null) {
      parameters = dialect.keyParameters().of(connection, table);
    }
    String sql = verb + dialect.whereKeys(table, keys.size(), parameters);
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    int place = 1;
    for (Object[] key : keys) {
      for (int i = 0; i < key.length; i++) {
        ColumnValues.write(statement, place++, keyKinds[i], key[i]);
      }
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : statements.values()) {
      statement.close();
    }
  }
}
