package org.cloudmigration.vectors;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.SampleWriter;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.h2.H2Dialect;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SourceTable;
import org.cloudmigration.service.product.SourceTable.Scope;

/** A source database with the rows of a case. */
final class SourceOfScenario {

  private SourceOfScenario() {}

  /** What a case gives rows for. */
  record Filled(DatabaseLocation location, List<SourceTable> tables) {}

  static Filled fill(Path directory, Product product, Scenario scenario)
      throws IOException, SQLException {
    DatabaseLocation file = H2Location.file(directory.resolve("source"));
    Map<String, Rows> input = scenario.tables("input");
    List<SourceTable> filled = new ArrayList<>();
    try (var connection = DriverManager.getConnection(file.url(), file.user(), file.password());
        var writer = new SampleWriter(connection, new H2Dialect())) {
      for (Scope scope : Scope.values()) {
        writer.database(database(product, scenario, scope));
        for (SourceTable table : product.sourceTables()) {
          Rows rows = input.get(table.name());
          if (table.scope() == scope && rows != null) {
            input.remove(table.name());
            filled.add(table);
            write(new SampleTable(wideEnough(table, rows), writer), table, rows);
          }
        }
      }
    }
    if (!input.isEmpty()) {
      throw new NotUnderstoodException(scenario.name() + " has input for " + input.keySet());
    }
    return new Filled(file, filled);
  }

  /**
   * Cases know texts that are longer than the product keeps them, and rows without all of their
   * key.
   */
  private static TableDefinition wideEnough(SourceTable table, Rows rows) {
    List<Column> columns = new ArrayList<>();
    for (Column column : table.definition().columns()) {
      int longest =
          rows.rows().stream()
              .mapToInt(row -> row.getOrDefault(column.name(), "").length())
              .max()
              .orElse(0);
      ColumnType type = column.type();
      boolean fits = type.kind() != ColumnType.Kind.CHAR || longest <= type.length();
      columns.add(
          fits ? column : Column.notNull(column.name(), ColumnType.of(type.kind(), longest)));
    }
    List<String> key = table.definition().key();
    return new TableDefinition(
        table.definition().name(), columns, rows.columns().containsAll(key) ? key : List.of());
  }

  static String database(Product product, Scenario scenario, Scope scope) {
    return scope == Scope.COMPANY ? scenario.companyId() : product.systemDatabase();
  }

  private static void write(SampleTable into, SourceTable table, Rows rows) {
    for (Map<String, String> row : rows.rows()) {
      row.forEach((column, cell) -> set(into, column(table, column), cell));
      into.add();
    }
  }

  private static Column column(SourceTable table, String name) {
    return table.definition().columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NotUnderstoodException(table.name() + " has no column " + name));
  }

  private static void set(SampleTable into, Column column, String cell) {
    if (cell.isEmpty()) {
      return;
    }
    switch (column.type().kind()) {
      case CHAR, VARCHAR, TEXT -> into.set(column.name(), cell);
      case TINYINT, SMALLINT, INT, BIGINT -> into.set(column.name(), whole(cell));
      case DECIMAL, FLOAT -> into.set(column.name(), new BigDecimal(cell));
      case DATE, DATETIME -> into.set(column.name(), LocalDate.parse(cell));
      default -> throw new NotUnderstoodException("A cell of type " + column.type());
    }
  }

  private static long whole(String cell) {
    return switch (cell) {
      case "true" -> 1;
      case "false" -> 0;
      default -> Long.parseLong(cell);
    };
  }
}
