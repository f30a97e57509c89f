package org.cloudmigration.service.product;

import java.util.List;
import java.util.Locale;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;

/** Turns the description of a source table into the table. */
final class SourceTableFile {

  private SourceTableFile() {}

  static SourceTable sourceTable(YamlFile file) {
    List<Column> columns =
        file.map("columns").entrySet().stream()
            .map(column -> Column.notNull(column.getKey(), type(file, column.getValue())))
            .toList();
    List<String> names = columns.stream().map(Column::name).toList();
    List<String> key = file.texts("key");
    if (!names.containsAll(key)) {
      throw file.wrong("has a key of columns it does not have: " + key);
    }
    return new SourceTable(
        new TableDefinition(new TableName("", file.text("table")), columns, key),
        file.text("staging"),
        file.number("stagingId"),
        file.text("content"),
        scope(file));
  }

  private static ColumnType type(YamlFile file, String name) {
    try {
      return ColumnTypeName.parse(name);
    } catch (IllegalArgumentException e) {
      throw file.wrong(e.getMessage());
    }
  }

  private static SourceTable.Scope scope(YamlFile file) {
    String scope = file.text("scope");
    try {
      return SourceTable.Scope.valueOf(scope.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw file.wrong("has scope " + scope + " instead of company or system");
    }
  }
}
