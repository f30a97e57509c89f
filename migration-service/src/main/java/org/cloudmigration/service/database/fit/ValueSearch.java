package org.cloudmigration.service.database.fit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableDefinition;

/**
 * Looks in a source for what the tenant cannot hold. All questions are put in one reading of the
 * table, and none where the two databases hold the same; it is given up after some time.
 */
public final class ValueSearch {

  /** More columns in a result not every database has. */
  private static final int AT_ONCE = 500;

  private static final int SHOWN_ROWS = 3;
  private static final int SHOWN_CHARACTERS = 200;
  private static final int COLUMNS_OF_HEAP = 3;

  /** A statement that was cancelled, as PostgreSQL and H2 tell it. */
  private static final String CANCELLED = "57014";

  private final TableDefinition table;
  private final Dialect source;
  private final List<Look> looks;

  private ValueSearch(TableDefinition table, Dialect source, List<Look> looks) {
    this.table = table;
    this.source = source;
    this.looks = looks;
  }

  /** For all that can be told before a run. */
  public static ValueSearch before(TableDefinition table, Dialect source, Dialect tenant) {
    return new ValueSearch(table, source, Look.all(table, source, tenant));
  }

  /** For what only the tenant's database can tell for sure: the sizes of rows and keys. */
  public static ValueSearch forSizes(TableDefinition table, Dialect source, Dialect tenant) {
    return new ValueSearch(table, source, Look.sizes(table, source, tenant));
  }

  /** If so, nobody has to be asked. */
  public boolean isNeedless() {
    return looks.isEmpty();
  }

  /** The queries that would find everything, for a DBA who has the time. */
  public String sql() {
    return String.join("\n", looks.stream().map(look -> found(look) + ";").toList());
  }

  /**
   * @param connection in a transaction of its own
   * @throws SQLTimeoutException if the source took longer
   */
  public List<UnfitRows> run(Connection connection, Duration patience) throws SQLException {
    long end = System.nanoTime() + patience.toNanos();
    var unfit = new ArrayList<UnfitRows>();
    try (Statement statement = connection.createStatement()) {
      for (int from = 0; from < looks.size(); from += AT_ONCE) {
        List<Look> some = looks.subList(from, Math.min(looks.size(), from + AT_ONCE));
        List<Long> counts = count(statement, some, end);
        for (int i = 0; i < some.size(); i++) {
          if (counts.get(i) > 0) {
            unfit.add(unfit(statement, some.get(i), counts.get(i), end));
          }
        }
      }
    } catch (SQLException e) {
      throw CANCELLED.equals(e.getSQLState()) ? new SQLTimeoutException(e) : e;
    }
    return unfit;
  }

  private List<Long> count(Statement statement, List<Look> some, long end) throws SQLException {
    List<String> counts =
        some.stream().map(look -> "COUNT(CASE WHEN " + look.where() + " THEN 1 END)").toList();
    String sql = "SELECT " + String.join(", ", counts) + " FROM " + source.quote(table.name());
    var found = new ArrayList<Long>();
    try (ResultSet rows = ask(statement, sql, end)) {
      rows.next();
      for (int i = 1; i <= some.size(); i++) {
        found.add(rows.getLong(i));
      }
    }
    return found;
  }

  private UnfitRows unfit(Statement statement, Look look, long count, long end)
      throws SQLException {
    List<Column> columns = shown(look);
    var first = new ArrayList<String>();
    List<String> texts = columns.stream().map(this::shortened).toList();
    String sql =
        source
            .unfitValues()
            .firstRows(SHOWN_ROWS, String.join(", ", texts), table.name(), look.where());
    try (ResultSet rows = ask(statement, sql, end)) {
      while (rows.next()) {
        var row = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
          Column column = columns.get(i);
          row.add(
              PrintableValue.visible(column.name())
                  + " = "
                  + PrintableValue.of(rows.getString(i + 1), isText(column)));
        }
        first.add(String.join(", ", row));
      }
    }
    String find = "-- The rows:\n" + found(look) + ";";
    return new UnfitRows(
        look.misfit(),
        look.column() == null ? "" : look.column().name(),
        look.words(),
        count,
        first,
        look.mending().isEmpty() ? find : find + "\n-- Mends them:\n" + look.mending() + ";");
  }

  /** The key, or of a table without one what a row begins with; then the value. */
  private List<Column> shown(Look look) {
    List<Column> stored = table.storedColumns();
    List<Column> key =
        table.key().isEmpty()
            ? stored.subList(0, Math.min(COLUMNS_OF_HEAP, stored.size()))
            : table.keyColumns();
    return Stream.concat(key.stream(), Stream.ofNullable(look.column())).distinct().toList();
  }

  private String found(Look look) {
    List<String> names = shown(look).stream().map(Column::name).toList();
    return "SELECT %s FROM %s WHERE %s"
        .formatted(source.list(names), source.quote(table.name()), look.where());
  }

  private String shortened(Column column) {
    String name = source.quote(column.name());
    return isText(column) ? "SUBSTRING(%s, 1, %d)".formatted(name, SHOWN_CHARACTERS) : name;
  }

  private static boolean isText(Column column) {
    Kind kind = column.type().kind();
    return kind == Kind.CHAR || kind == Kind.VARCHAR || kind == Kind.TEXT;
  }

  private static ResultSet ask(Statement statement, String sql, long end) throws SQLException {
    long left = Duration.ofNanos(end - System.nanoTime()).toSeconds();
    statement.setQueryTimeout((int) Math.max(1, left));
    try {
      return statement.executeQuery(sql);
    } finally {
      // H2 keeps it for whatever else is asked over the connection.
      statement.setQueryTimeout(0);
    }
  }
}
