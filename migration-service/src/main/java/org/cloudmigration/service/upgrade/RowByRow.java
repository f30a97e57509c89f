package org.cloudmigration.service.upgrade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.database.AsideRows;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.upgrade.sql.RenderedStatement;

/**
 * Adds rows in parts after adding all at once failed, so that one bad record does not keep the
 * others out. The rows are kept aside in the tenant first, as their query may read the table that
 * they are added to. A part that fails is halved, down to the record that is bad: of rows with one
 * key the first is kept.
 */
final class RowByRow {

  private static final String NUMBER = "number of row";

  private final Dialect dialect;
  private final RenderedStatement statement;
  private final RenderedStatement.AddedRows rows;
  private final RecordFailures failures;

  /** Rows of these numbers. */
  private record Part(long first, long last) {}

  RowByRow(Dialect dialect, RenderedStatement statement, RecordFailures failures) {
    this.dialect = dialect;
    this.statement = statement;
    this.rows = statement.insert().orElseThrow();
    this.failures = failures;
  }

  /**
   * @return rows added
   */
  long run(Connection connection) throws SQLException {
    AsideRows aside =
        dialect.aside("$migration$aside$" + UUID.randomUUID(), columns(), rows.query());
    try (PreparedStatement creation = statement.prepare(connection, aside.creation())) {
      creation.execute();
    }
    if (!aside.index().isEmpty()) {
      execute(connection, aside.index());
    }
    long written;
    try (PreparedStatement insert = connection.prepareStatement(insert(aside))) {
      written = write(connection, insert, aside);
    }
    for (String removal : aside.removal()) {
      execute(connection, removal);
    }
    return statement.keptByTheCompany() ? written : 0;
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>();
    columns.add(NUMBER);
    columns.addAll(rows.columns());
    return columns;
  }

  private long write(Connection connection, PreparedStatement insert, AsideRows aside)
      throws SQLException {
    long written = 0;
    Deque<Part> parts = new ArrayDeque<>();
    halve(new Part(1, count(connection, aside)), parts);
    while (!parts.isEmpty()) {
      Part part = parts.pop();
      Savepoint before = connection.setSavepoint();
      try {
        insert.setLong(1, part.first());
        insert.setLong(2, part.last());
        written += insert.executeLargeUpdate();
        connection.releaseSavepoint(before);
      } catch (SQLException e) {
        connection.rollback(before);
        if (part.first() < part.last() && dialect.trouble(e).isOfTheValue()) {
          halve(part, parts);
        } else {
          failures.add(rows.table().table().name(), key(connection, aside, part.first()), e);
        }
      }
    }
    return written;
  }

  /** The first half comes first: of rows with one key that decides which one is kept. */
  private static void halve(Part part, Deque<Part> into) {
    if (part.first() >= part.last()) {
      into.push(part);
      return;
    }
    long middle = part.first() + (part.last() - part.first()) / 2;
    into.push(new Part(middle + 1, part.last()));
    into.push(new Part(part.first(), middle));
  }

  private String insert(AsideRows aside) {
    String columns = dialect.list(rows.columns());
    return "INSERT INTO %s (%s) SELECT %s FROM %s WHERE %s BETWEEN ? AND ?"
        .formatted(
            dialect.quote(rows.table().present().name()),
            columns,
            columns,
            aside.table(),
            dialect.quote(NUMBER));
  }

  private static long count(Connection connection, AsideRows aside) throws SQLException {
    try (Statement count = connection.createStatement();
        ResultSet row = count.executeQuery("SELECT COUNT(*) FROM " + aside.table())) {
      row.next();
      return row.getLong(1);
    }
  }

  private String key(Connection connection, AsideRows aside, long number) throws SQLException {
    List<String> columns = rows.table().present().key();
    String sql =
        "SELECT %s FROM %s WHERE %s = ?"
            .formatted(dialect.list(columns), aside.table(), dialect.quote(NUMBER));
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, number);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
          parts.add(rows.table().table().fieldName(columns.get(i)) + "=" + row.getString(i + 1));
        }
        return String.join(", ", parts);
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
