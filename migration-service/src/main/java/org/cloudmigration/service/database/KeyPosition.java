package org.cloudmigration.service.database;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.cloudmigration.service.database.ColumnType.Kind;

/**
 * A place in the order of a table's primary key: where reading goes on.
 *
 * @param columns of the key
 * @param values one for each column, none of them null
 */
public record KeyPosition(List<Column> columns, List<Object> values) {

  public KeyPosition {
    columns = List.copyOf(columns);
    values = List.copyOf(values);
  }

  /**
   * @param row its stored columns
   */
  public static KeyPosition of(TableDefinition table, Object[] row) {
    var values = new ArrayList<>();
    for (int place : table.keyPlaces()) {
      values.add(row[place]);
    }
    return new KeyPosition(table.keyColumns(), values);
  }

  /** The inverse of {@link #text}. */
  public static KeyPosition parse(TableDefinition table, String text) {
    List<Column> columns = table.keyColumns();
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      List<JsonString> texts = reader.readArray().getValuesAs(JsonString.class);
      var values = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        values.add(value(columns.get(i).type().kind(), texts.get(i).getString()));
      }
      return new KeyPosition(columns, values);
    }
  }

  private static Object value(Kind kind, String text) {
    return switch (kind) {
      case CHAR, VARCHAR, TEXT -> text;
      case BIT -> Boolean.valueOf(text);
      case TINYINT, SMALLINT, INT, BIGINT -> Long.valueOf(text);
      case DECIMAL -> new BigDecimal(text);
      case FLOAT -> Double.valueOf(text);
      case DATE -> LocalDate.parse(text);
      case TIME -> LocalTime.parse(text);
      case DATETIME -> LocalDateTime.parse(text);
      case UNIQUEIDENTIFIER -> UUID.fromString(text);
      case VARBINARY -> HexFormat.of().parseHex(text);
    };
  }

  /** For {@code $migration$state}: the values as texts, a JSON array. */
  public String text() {
    JsonArrayBuilder texts = Json.createArrayBuilder();
    for (Object value : values) {
      texts.add(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString());
    }
    return texts.build().toString();
  }

  /**
   * True for the rows behind this one. The first column stands alone too, so that an index of the
   * key is entered at the right place.
   *
   * @param literal how a value of a column stands in the statement; asked in the order of the text
   */
  public String rowsBehind(Dialect dialect, BiFunction<Column, Object, String> literal) {
    if (columns.size() == 1) {
      return compare(0, ">", dialect, literal);
    }
    String from = compare(0, ">=", dialect, literal);
    return from + " AND " + behind(0, dialect, literal);
  }

  private String behind(int i, Dialect dialect, BiFunction<Column, Object, String> literal) {
    String greater = compare(i, ">", dialect, literal);
    if (i == columns.size() - 1) {
      return greater;
    }
    String same = compare(i, "=", dialect, literal);
    return "(%s OR (%s AND %s))".formatted(greater, same, behind(i + 1, dialect, literal));
  }

  private String compare(
      int i, String operator, Dialect dialect, BiFunction<Column, Object, String> literal) {
    Column column = columns.get(i);
    return "%s %s %s"
        .formatted(dialect.quote(column.name()), operator, literal.apply(column, values.get(i)));
  }
}
