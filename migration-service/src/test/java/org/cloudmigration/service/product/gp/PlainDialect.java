package org.cloudmigration.service.product.gp;

import java.util.stream.Collectors;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableDefinition;

/** Just enough SQL for an embedded database, so that these tests need no adapter. */
final class PlainDialect implements Dialect {

  @Override
  public String quote(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  @Override
  public String render(ColumnType type) {
    return switch (type.kind()) {
      case CHAR -> "CHAR(" + type.length() + ")";
      case TEXT -> "CLOB";
      case DECIMAL -> "NUMERIC(" + type.length() + ", " + type.scale() + ")";
      case DATETIME -> "TIMESTAMP(3)";
      default -> type.kind().name();
    };
  }

  @Override
  public String createTable(TableDefinition table) {
    String columns =
        table.columns().stream()
            .map(column -> quote(column.name()) + " " + render(column.type()) + " NOT NULL, ")
            .collect(Collectors.joining());
    String key = table.key().stream().map(this::quote).collect(Collectors.joining(", "));
    return "CREATE TABLE " + quote(table.name()) + " (" + columns + "PRIMARY KEY (" + key + "))";
  }
}
