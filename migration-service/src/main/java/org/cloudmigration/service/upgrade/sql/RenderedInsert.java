package org.cloudmigration.service.upgrade.sql;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TenantNames;
import org.cloudmigration.service.upgrade.table.Field;
import org.cloudmigration.service.upgrade.table.FieldType;

/**
 * Adds rows as Business Central would: each value as its field takes it, and in columns that the
 * step says nothing of the empty value of their type.
 */
final class RenderedInsert {

  private static final String ROW_OF_KEY = "row of key";

  private final Dialect dialect;
  private final TenantTable target;
  private final List<String> fields;
  private final String query;
  private final boolean onlyNew;
  private final Map<String, String> values = new LinkedHashMap<>();

  /**
   * @param query rendered
   */
  RenderedInsert(
      Dialect dialect, TenantTable target, List<String> fields, String query, boolean onlyNew) {
    this.dialect = dialect;
    this.target = target;
    this.fields = fields;
    this.query = query;
    this.onlyNew = onlyNew;
    Map<String, String> given = given();
    for (Column column : target.present().storedColumns()) {
      String value = given.remove(column.name());
      if (value == null) {
        value = missing(column);
      }
      if (value != null) {
        values.put(column.name(), value);
      }
    }
    if (!given.isEmpty()) {
      throw new StepTextException(
          "The table “%s” has no fields %s".formatted(target.table().name(), given.keySet()));
    }
  }

  private Map<String, String> given() {
    var assigned = new FieldValues(dialect);
    Map<String, String> given = new HashMap<>();
    for (String name : fields) {
      if (!name.equals(InsertText.FIRST_BY)) {
        FieldType type =
            target
                .table()
                .field(name)
                .map(Field::type)
                .orElseThrow(
                    () ->
                        new StepTextException(
                            "“%s” has no field “%s”".formatted(target.table().name(), name)));
        given.put(TenantNames.clean(name), assigned.assigned(type, "q." + quoted(name)));
      }
    }
    return given;
  }

  /** Null where the database fills the column by itself. */
  private String missing(Column column) {
    boolean counted =
        target.table().fields().stream()
            .anyMatch(
                field ->
                    field.type().kind() == FieldType.Kind.AUTOINCREMENT
                        && field.columnName().equals(column.name()));
    if (counted) {
      return "(SELECT COALESCE(MAX(m.%1$s), 0) FROM %2$s m) + ROW_NUMBER() OVER (ORDER BY %3$s)"
          .formatted(dialect.quote(column.name()), table(), order());
    }
    return column.nullable() ? null : SqlLiterals.empty(dialect, column.type());
  }

  private String order() {
    return "q."
        + quoted(fields.contains(InsertText.FIRST_BY) ? InsertText.FIRST_BY : fields.getFirst());
  }

  private String table() {
    return dialect.quote(target.present().name());
  }

  private String quoted(String field) {
    return dialect.quote(TenantNames.clean(field));
  }

  /** The rows as the table gets them, in the order of {@link #columns}. */
  String rows() {
    return "SELECT " + String.join(", ", values.values()) + from();
  }

  /**
   * As {@link #rows}, with a number before the columns: of rows with one key the first is lower.
   */
  String numberedRows() {
    String values = String.join(", ", this.values.values());
    return "SELECT ROW_NUMBER() OVER (ORDER BY %s), %s%s".formatted(order(), values, from());
  }

  private String from() {
    String source =
        "(" + query + ") q (" + fields.stream().map(this::quoted).collect(joining(", ")) + ")";
    String where = "";
    if (onlyNew) {
      source = numbered(source);
      where =
          " WHERE q.%s = 1 AND NOT EXISTS (SELECT 1 FROM %s e WHERE %s)"
              .formatted(dialect.quote(ROW_OF_KEY), table(), sameKey());
    }
    return " FROM " + source + where;
  }

  private String numbered(String source) {
    String key = keyValues().stream().collect(joining(", "));
    return "(SELECT q.*, ROW_NUMBER() OVER (PARTITION BY %s ORDER BY %s) AS %s FROM %s) q"
        .formatted(key, order(), dialect.quote(ROW_OF_KEY), source);
  }

  private List<String> keyValues() {
    return target.present().key().stream().map(values::get).toList();
  }

  private String sameKey() {
    return target.present().key().stream()
        .map(column -> "e." + dialect.quote(column) + " = " + values.get(column))
        .collect(joining(" AND "));
  }

  List<String> columns() {
    return new ArrayList<>(values.keySet());
  }

  String statement() {
    return "INSERT INTO %s (%s) %s".formatted(table(), dialect.list(columns()), rows());
  }
}
