package org.cloudmigration.vectors;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TenantNames;
import org.cloudmigration.service.upgrade.UpgradeSession;
import org.cloudmigration.service.upgrade.sql.TenantTable;
import org.cloudmigration.service.upgrade.table.Field;
import org.cloudmigration.service.upgrade.table.FieldType.Kind;
import org.cloudmigration.service.upgrade.table.TableCatalogue;
import org.cloudmigration.service.upgrade.table.UpgradeTable;

/** Tables of Business Central with cells as cases write them. */
final class ResultTables {

  private static final LocalDate NO_DATE = LocalDate.of(1753, 1, 1);

  private final TableCatalogue catalogue;
  private final UpgradeSession session;

  ResultTables(TableCatalogue catalogue, UpgradeSession session) {
    this.catalogue = catalogue;
    this.session = session;
  }

  /** By the name of a table or of its file. */
  private UpgradeTable named(String name) {
    return catalogue.tables().stream()
        .filter(table -> table.name().equals(name) || table.name().replace('/', '_').equals(name))
        .findFirst()
        .orElseThrow(() -> new NotUnderstoodException("No table is called " + name));
  }

  void fill(Connection connection, String name, Rows rows) throws SQLException {
    UpgradeTable table = named(name);
    TenantTable there = session.table(connection, table.name());
    if (isSetup(table)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("DELETE FROM " + session.dialect().quote(there.present().name()));
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement(session.dialect().insert(there.present()))) {
      int number = 1;
      for (Map<String, String> row : rows.rows()) {
        bind(insert, table, there, numbered(table, row, number));
        insert.executeUpdate();
        number++;
      }
    }
  }

  /** A table of one row: what a case says of it takes the place of the row. */
  private static boolean isSetup(UpgradeTable table) {
    return table.key().equals(List.of("Primary Key"));
  }

  /** Fields that the table itself would number. */
  private static Map<String, String> numbered(
      UpgradeTable table, Map<String, String> row, int number) {
    Map<String, String> cells = new LinkedHashMap<>(row);
    for (Field field : table.fields()) {
      if (field.type().kind() == Kind.AUTOINCREMENT) {
        cells.putIfAbsent(field.name(), String.valueOf(number));
      }
    }
    return cells;
  }

  private void bind(
      PreparedStatement insert, UpgradeTable table, TenantTable there, Map<String, String> row)
      throws SQLException {
    Map<String, Object> values = new LinkedHashMap<>();
    row.forEach(
        (field, cell) -> values.put(TenantNames.clean(field), value(field(table, field), cell)));
    int place = 1;
    for (Column column : there.present().storedColumns()) {
      Object value = values.get(column.name());
      insert.setObject(
          place, value == null ? StagingConversion.empty(column.type().kind()) : value);
      place++;
    }
  }

  private static Field field(UpgradeTable table, String name) {
    return table
        .field(name)
        .orElseThrow(() -> new NotUnderstoodException(table.name() + " has no field " + name));
  }

  private Object value(Field field, String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    return switch (field.type().kind()) {
      case CODE, TEXT, DATEFORMULA -> cell;
      case INTEGER, AUTOINCREMENT -> Integer.valueOf(cell);
      case DECIMAL -> new BigDecimal(cell);
      case BOOLEAN -> Boolean.parseBoolean(cell) ? 1 : 0;
      case OPTION -> catalogue.option(field.type().option()).number(cell);
      case DATE, DATETIME -> LocalDate.parse(cell).atStartOfDay();
      default -> throw new NotUnderstoodException("A cell of type " + field.type().kind());
    };
  }

  /** All rows, each cell as a case would write it. */
  List<Map<String, String>> rows(Connection connection, String name) throws SQLException {
    UpgradeTable table = named(name);
    TenantTable there = session.table(connection, table.name());
    List<Map<String, String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT * FROM " + session.dialect().quote(there.present().name()))) {
      while (row.next()) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Field field : table.fields()) {
          cells.put(field.name(), cell(field, row));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  private String cell(Field field, ResultSet row) throws SQLException {
    String column = field.columnName();
    Kind kind = field.type().kind();
    return switch (kind) {
      case BOOLEAN -> row.getInt(column) == 0 ? "false" : "true";
      case OPTION -> {
        int number = row.getInt(column);
        yield catalogue.option(field.type().option()).value(number).orElse(String.valueOf(number));
      }
      case DATE, DATETIME, TIME -> date(row.getTimestamp(column));
      case BLOB, RECORDID -> "";
      default -> row.getString(column);
    };
  }

  private static String date(Timestamp time) {
    LocalDateTime at = time.toLocalDateTime();
    return at.toLocalDate().equals(NO_DATE) ? "" : at.toLocalDate().toString();
  }

  boolean isNumber(String table, String field) {
    Kind kind = field(named(table), field).type().kind();
    return kind == Kind.DECIMAL || kind == Kind.INTEGER || kind == Kind.AUTOINCREMENT;
  }

  boolean isCode(String table, String field) {
    return field(named(table), field).type().kind() == Kind.CODE;
  }

  boolean hasField(String table, String field) {
    return named(table).field(field).isPresent();
  }
}
