package org.cloudmigration.service.upgrade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.upgrade.sql.RenderedStatement;

/**
 * Adds rows one by one after adding all at once failed, so that one bad record does not keep the
 * others out. Rows are tried a hundred at a time first.
 */
final class RowByRow {

  private static final int AT_ONCE = 100;

  private final Dialect dialect;
  private final RenderedStatement statement;
  private final RenderedStatement.AddedRows rows;
  private final List<RecordFailure> failures;
  private final List<Object[]> waiting = new ArrayList<>();
  private long written;

  RowByRow(Dialect dialect, RenderedStatement statement, List<RecordFailure> failures) {
    this.dialect = dialect;
    this.statement = statement;
    this.rows = statement.insert().orElseThrow();
    this.failures = failures;
  }

  /**
   * @return rows added
   */
  long run(Connection connection) throws SQLException {
    // All of them first: the query may read the table that the rows are added to.
    List<Object[]> all = read(connection);
    try (PreparedStatement insert = connection.prepareStatement(insert())) {
      for (Object[] row : all) {
        waiting.add(row);
        if (waiting.size() == AT_ONCE) {
          write(connection, insert);
        }
      }
      write(connection, insert);
    }
    return statement.keptByTheCompany() ? written : 0;
  }

  private List<Object[]> read(Connection connection) throws SQLException {
    List<Object[]> all = new ArrayList<>();
    try (PreparedStatement query = statement.prepareRows(connection);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        Object[] values = new Object[rows.columns().size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = row.getObject(i + 1);
        }
        all.add(values);
      }
    }
    return all;
  }

  private String insert() {
    String places = String.join(", ", Collections.nCopies(rows.columns().size(), "?"));
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(
            dialect.quote(rows.table().present().name()), dialect.list(rows.columns()), places);
  }

  private void write(Connection connection, PreparedStatement insert) throws SQLException {
    if (waiting.isEmpty()) {
      return;
    }
    Savepoint before = connection.setSavepoint();
    try {
      for (Object[] row : waiting) {
        set(insert, row);
        insert.addBatch();
      }
      insert.executeBatch();
      written += waiting.size();
    } catch (SQLException e) {
      insert.clearBatch();
      connection.rollback(before);
      for (Object[] row : waiting) {
        writeOne(connection, insert, row);
      }
    }
    waiting.clear();
  }

  private void writeOne(Connection connection, PreparedStatement insert, Object[] row)
      throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      set(insert, row);
      insert.executeUpdate();
      written++;
    } catch (SQLException e) {
      connection.rollback(before);
      if (!dialect.trouble(e).isOfTheValue()) {
        throw e;
      }
      failures.add(new RecordFailure(rows.table().table().name(), key(row), e.getMessage()));
    }
  }

  private static void set(PreparedStatement insert, Object[] row) throws SQLException {
    for (int i = 0; i < row.length; i++) {
      insert.setObject(i + 1, row[i]);
    }
  }

  private String key(Object[] row) {
    List<String> parts = new ArrayList<>();
    for (String column : rows.table().present().key()) {
      parts.add(column + "=" + row[rows.columns().indexOf(column)]);
    }
    return String.join(", ", parts);
  }
}
