package org.cloudmigration.vectors;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what a company holds with what a case expects. */
final class Comparison {

  private static final Pattern REFERENCE = Pattern.compile("@(.+?)\\[(.*)]\\.([^\\]]+)");
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

  private final Scenario scenario;
  private final ResultTables tables;
  private final Connection connection;
  private final Map<String, List<Map<String, String>>> read = new HashMap<>();
  private final List<String> differences = new ArrayList<>();
  private int compared;

  Comparison(Scenario scenario, ResultTables tables, Connection connection) {
    this.scenario = scenario;
    this.tables = tables;
    this.connection = connection;
  }

  /** Values that were compared. */
  int compared() {
    return compared;
  }

  /** A line each: table, key, column, expected and actual value. */
  List<String> differences() throws IOException, SQLException {
    Map<String, Rows> expected = scenario.tables("expected");
    for (Map.Entry<String, Scenario.Compared> table : scenario.compare().entrySet()) {
      Rows rows = expected.remove(table.getKey().replace('/', '_'));
      if (rows == null) {
        throw new NotUnderstoodException(scenario.name() + " expects no " + table.getKey());
      }
      compare(table.getKey(), table.getValue(), rows);
    }
    if (!expected.isEmpty()) {
      throw new NotUnderstoodException(scenario.name() + " compares no " + expected.keySet());
    }
    for (JsonObject count : scenario.objects("counts")) {
      count(count);
    }
    return differences;
  }

  private List<Map<String, String>> rows(String table) throws SQLException {
    List<Map<String, String>> rows = read.get(table);
    if (rows == null) {
      rows = tables.rows(connection, table);
      FlowFields.fill(table, rows, tables, connection);
      read.put(table, rows);
    }
    return rows;
  }

  private void compare(String table, Scenario.Compared how, Rows expected) throws SQLException {
    Set<Map<String, String>> free = new LinkedHashSet<>(rows(table));
    for (Map<String, String> wanted : expected.rows()) {
      List<Map<String, String>> sameKey = new ArrayList<>();
      for (Map<String, String> row : free) {
        if (agrees(table, how.key(), wanted, row)) {
          sameKey.add(row);
        }
      }
      compared += how.columns().size();
      Map<String, String> found = null;
      for (Map<String, String> row : sameKey) {
        if (agrees(table, how.columns(), wanted, row)) {
          found = row;
          break;
        }
      }
      String key = table + " " + values(how.key(), wanted);
      if (found != null) {
        free.remove(found);
      } else if (sameKey.isEmpty()) {
        differences.add(key + ": there is no such row");
      } else {
        describe(key, table, how.columns(), wanted, sameKey.getFirst());
      }
    }
    if (how.exact()) {
      free.forEach(row -> differences.add(table + " " + values(how.key(), row) + ": is too many"));
    }
  }

  private void describe(
      String key,
      String table,
      List<String> columns,
      Map<String, String> wanted,
      Map<String, String> row)
      throws SQLException {
    for (String column : columns) {
      if (!agrees(table, List.of(column), wanted, row)) {
        differences.add(
            "%s, %s: expected “%s”, found “%s”"
                .formatted(key, column, wanted.get(column), row.get(column)));
      }
    }
  }

  private static String values(List<String> columns, Map<String, String> row) {
    return columns.stream().map(column -> column + "=" + row.get(column)).toList().toString();
  }

  private boolean agrees(
      String table, List<String> columns, Map<String, String> wanted, Map<String, String> row)
      throws SQLException {
    for (String column : columns) {
      if (!row.containsKey(column)) {
        throw new NotUnderstoodException(table + " has no field " + column);
      }
      String cell = wanted.get(column);
      if (cell == null) {
        throw new NotUnderstoodException(table + " is expected without " + column);
      }
      if (!agrees(table, column, cell, row.get(column))) {
        return false;
      }
    }
    return true;
  }

  private boolean agrees(String table, String column, String cell, String actual)
      throws SQLException {
    if (cell.equals("<any>")) {
      return true;
    }
    if (cell.equals("<filled>")) {
      return !actual.isBlank() && !actual.equals("0");
    }
    String expected = cell.startsWith("@") ? referenced(cell) : cell;
    return equal(table, column, expected, actual);
  }

  private boolean equal(String table, String column, String expected, String actual) {
    if (FlowFields.isNumber(table, column)
        || (!FlowFields.has(table, column) && tables.isNumber(table, column))) {
      BigDecimal wanted = expected.isBlank() ? BigDecimal.ZERO : new BigDecimal(expected.strip());
      return wanted.subtract(new BigDecimal(actual)).abs().compareTo(TOLERANCE) <= 0;
    }
    boolean code = !FlowFields.has(table, column) && tables.isCode(table, column);
    String wanted = code ? expected.toUpperCase(Locale.ROOT) : expected;
    return wanted.stripTrailing().equals(actual.stripTrailing());
  }

  private String referenced(String cell) throws SQLException {
    Matcher reference = REFERENCE.matcher(cell);
    if (!reference.matches()) {
      throw new NotUnderstoodException(scenario.name() + " expects " + cell);
    }
    String table = reference.group(1);
    List<Map<String, String>> found = new ArrayList<>(rows(table));
    for (String condition : reference.group(2).split(", ")) {
      int equals = condition.indexOf('=');
      String field = condition.substring(0, equals);
      String value = condition.substring(equals + 1);
      found.removeIf(row -> !equal(table, field, value, row.get(field)));
    }
    return found.size() == 1
        ? found.getFirst().get(reference.group(3))
        : "(" + found.size() + " rows are " + cell + ")";
  }

  private void count(JsonObject said) throws SQLException {
    String table = said.getString("table");
    int found = 0;
    for (Map<String, String> row : rows(table)) {
      boolean passes = true;
      for (Map.Entry<String, JsonValue> part : said.getJsonObject("filter").entrySet()) {
        passes &= passes(table, part.getKey(), part.getValue(), row);
      }
      found += passes ? 1 : 0;
    }
    compared++;
    String wanted = CompanyOfScenario.text(said.get("count"));
    if (!(wanted.equals(">0") ? found > 0 : wanted.equals(String.valueOf(found)))) {
      differences.add(
          "%s %s: expected %s rows, found %d"
              .formatted(table, said.getJsonObject("filter"), wanted, found));
    }
  }

  private boolean passes(String table, String field, JsonValue wanted, Map<String, String> row) {
    if (!row.containsKey(field)) {
      throw new NotUnderstoodException(table + " has no field " + field);
    }
    if (wanted instanceof JsonObject object) {
      return object.getJsonArray("in").stream()
          .anyMatch(value -> equal(table, field, CompanyOfScenario.text(value), row.get(field)));
    }
    return equal(table, field, CompanyOfScenario.text(wanted), row.get(field));
  }
}
