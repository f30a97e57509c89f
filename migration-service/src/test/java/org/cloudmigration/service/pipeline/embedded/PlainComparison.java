package org.cloudmigration.service.pipeline.embedded;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Compares a table of the source with its copy, every column of every row by value, and knows
 * nothing of the product: plain JDBC, and the announced conversions once more in words of its own.
 */
final class PlainComparison {

  private static final int SHOWN = 60;

  private PlainComparison() {}

  /**
   * @param from the source's table, quoted
   * @param to the tenant's table, quoted
   * @return what differs, the first rows of it; empty if nothing does
   */
  static List<String> differences(Connection source, String from, Connection tenant, String to)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    List<String> copied = new ArrayList<>();
    Map<List<String>, Integer> left = rows(source, from, columns);
    Map<List<String>, Integer> right = rows(tenant, to, copied);
    var found = new ArrayList<String>();
    List<String> expected =
        columns.stream().map(name -> name.replaceAll("[.\"\\\\/'%\\]\\[]", "_")).toList();
    if (!expected.equals(copied)) {
      found.add("columns %s instead of %s".formatted(copied, expected));
    }
    left.forEach((row, times) -> tell(found, row, times, right.getOrDefault(row, 0)));
    right.forEach(
        (row, times) -> {
          if (!left.containsKey(row)) {
            tell(found, row, 0, times);
          }
        });
    return found.subList(0, Math.min(10, found.size()));
  }

  private static void tell(List<String> found, List<String> row, int expected, int times) {
    if (expected != times) {
      List<String> shown =
          row.stream().map(v -> v.length() > SHOWN ? v.substring(0, SHOWN) + "…" : v).toList();
      found.add("%s: %d in the source, %d in the tenant".formatted(shown, expected, times));
    }
  }

  /** How often each row is there. */
  private static Map<List<String>, Integer> rows(
      Connection connection, String table, List<String> columns) throws SQLException {
    connection.setAutoCommit(false);
    var found = new HashMap<List<String>, Integer>();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(1000);
      try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
        ResultSetMetaData types = rows.getMetaData();
        int count = types.getColumnCount();
        for (int i = 1; i <= count; i++) {
          columns.add(types.getColumnName(i));
        }
        while (rows.next()) {
          var row = new ArrayList<String>(count);
          for (int i = 1; i <= count; i++) {
            row.add(
                types.getColumnTypeName(i).equalsIgnoreCase("uuid")
                    ? orEmpty(rows.getObject(i, UUID.class), new UUID(0, 0).toString())
                    : value(rows, i, types.getColumnType(i)));
          }
          found.merge(row, 1, Integer::sum);
        }
      }
    }
    connection.rollback();
    return found;
  }

  private static String value(ResultSet rows, int place, int type) throws SQLException {
    return switch (type) {
      case Types.CHAR -> {
        String text = Objects.requireNonNullElse(rows.getString(place), "");
        yield text.replaceAll(" +\\z", "");
      }
      case Types.VARCHAR, Types.CLOB, Types.LONGVARCHAR ->
          Objects.requireNonNullElse(rows.getString(place), "");
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> {
        byte[] bytes = rows.getBytes(place);
        yield bytes == null ? "" : HexFormat.of().formatHex(bytes);
      }
      case Types.DATE -> orEmpty(rows.getObject(place, LocalDate.class), "1753-01-01");
      case Types.TIME -> orEmpty(rows.getObject(place, LocalTime.class), "00:00");
      case Types.TIMESTAMP ->
          orEmpty(rows.getObject(place, LocalDateTime.class), "1753-01-01T00:00");
      case Types.NUMERIC, Types.DECIMAL -> {
        BigDecimal number = rows.getBigDecimal(place);
        yield number == null || number.signum() == 0
            ? "0"
            : number.stripTrailingZeros().toPlainString();
      }
      case Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.TINYINT ->
          Long.toString(rows.getLong(place));
      case Types.DOUBLE, Types.FLOAT -> Double.toString(rows.getDouble(place) + 0.0);
      case Types.BIT, Types.BOOLEAN -> Boolean.toString(rows.getBoolean(place));
      default -> throw new SQLException("Nobody has said how to compare the type " + type);
    };
  }

  private static String orEmpty(Object value, String empty) {
    return value == null ? empty : value.toString();
  }
}
