package org.cloudmigration.service.pipeline.embedded;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cloudmigration.service.database.CarriedRows;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;

/**
 * The statements for rows that another engine carries. Each row travels with its own hash in two
 * columns, computed by the query that reads it; the tenant computes it anew from what was stored.
 */
final class HauledForm {

  static final String HIGH = "cmm_hash_high";
  static final String LOW = "cmm_hash_low";

  private static final ColumnType HALF = ColumnType.of(Kind.BIGINT);

  private static final String DIFFERENT =
      "CASE WHEN w.came_high = w.high AND w.came_low = w.low THEN 0 ELSE 1 END";

  private final Dialect dialect;
  private final CarriedRows rows;

  /**
   * @param dialect of both ends
   */
  HauledForm(Dialect dialect) {
    this.dialect = dialect;
    this.rows =
        dialect
            .carriedRows()
            .orElseThrow(() -> new IllegalArgumentException("Rows of such databases stay."));
  }

  /** All rows of the source, converted, with their hashes. */
  String allRows(StagingConversion conversion) {
    List<Column> from = conversion.source().storedColumns();
    List<Column> to = conversion.target().storedColumns();
    List<String> values =
        IntStream.range(0, from.size())
            .mapToObj(i -> rows.converted(from.get(i).type(), place(i)))
            .toList();
    return hashed(dialect.select(conversion.source()), values, to);
  }

  /** Changed rows of the source, converted: the key, 1 or 0 for there or gone, the columns. */
  String changedRows(StagingConversion conversion, String changed) {
    List<Column> from = changeColumns(conversion.source());
    List<String> values =
        IntStream.range(0, from.size())
            .mapToObj(i -> rows.converted(from.get(i).type(), place(i)))
            .toList();
    return hashed(changed, values, changeColumns(conversion.target()));
  }

  private String hashed(String query, List<String> values, List<Column> columns) {
    String places = places(columns.size());
    String selected = named(values, IntStream.range(0, values.size()).mapToObj(this::place));
    String texts =
        rows.joined(
            IntStream.range(0, columns.size())
                .mapToObj(i -> rows.text(columns.get(i).type(), "v." + place(i)))
                .toList());
    List<String> out = new ArrayList<>();
    IntStream.range(0, columns.size()).forEach(i -> out.add("w." + place(i)));
    out.add(rows.half("w.row_hash", true));
    out.add(rows.half("w.row_hash", false));
    Stream<String> names =
        Stream.concat(columns.stream().map(Column::name), Stream.of(HIGH, LOW)).map(dialect::quote);
    return "SELECT %s FROM (SELECT v.*, %s AS row_hash FROM (SELECT %s FROM (%s) AS r (%s)) AS v) AS w"
        .formatted(named(out, names), rows.hash(texts), selected, query, places);
  }

  private static String named(List<String> values, Stream<String> names) {
    List<String> all = names.toList();
    return IntStream.range(0, all.size())
        .mapToObj(i -> values.get(i) + " AS " + all.get(i))
        .collect(joining(", "));
  }

  private String place(int index) {
    return "c" + (index + 1);
  }

  private String places(int count) {
    return IntStream.range(0, count).mapToObj(this::place).collect(joining(", "));
  }

  /** The table that changed rows are brought into. */
  TableDefinition landing(StagingConversion conversion, TableName name) {
    return withHashes(new TableDefinition(name, changeColumns(conversion.target()), List.of()));
  }

  /** Condition on rows of a live table: their key is in the landing table. */
  String hasLanded(TableDefinition live, TableName landing) {
    List<String> key = live.key();
    String same =
        IntStream.range(0, key.size())
            .mapToObj(
                i ->
                    "l.%s = %s.%s"
                        .formatted(
                            dialect.quote("k" + (i + 1)),
                            dialect.quote(live.name().name()),
                            dialect.quote(key.get(i))))
            .collect(joining(" AND "));
    return "EXISTS (SELECT 1 FROM %s AS l WHERE %s)".formatted(dialect.quote(landing), same);
  }

  /** As {@link org.cloudmigration.service.database.ChangeReader#changedRows} orders them. */
  private static List<Column> changeColumns(TableDefinition table) {
    List<Column> columns = new ArrayList<>();
    List<Column> key = table.keyColumns();
    IntStream.range(0, key.size())
        .forEach(i -> columns.add(Column.notNull("k" + (i + 1), key.get(i).type())));
    columns.add(Column.notNull("is_there", ColumnType.of(Kind.INT)));
    List<Column> stored = table.storedColumns();
    IntStream.range(0, stored.size())
        .forEach(i -> columns.add(Column.notNull("c" + (i + 1), stored.get(i).type())));
    return columns;
  }

  /** A table with room for the hashes. */
  TableDefinition withHashes(TableDefinition table) {
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(Column.notNull(HIGH, HALF));
    columns.add(Column.notNull(LOW, HALF));
    return new TableDefinition(table.name(), columns, table.key());
  }

  /** Takes the room for the hashes away again. */
  String withoutHashes(TableName table) {
    return "ALTER TABLE %s DROP COLUMN %s, %s"
        .formatted(dialect.quote(table), dialect.quote(HIGH), dialect.quote(LOW));
  }

  /** The rows of a landing table, as changed rows are read. */
  String landed(TableDefinition landing) {
    return "SELECT %s FROM %s"
        .formatted(dialect.list(withoutHashes(landing)), dialect.quote(landing.name()));
  }

  private static List<String> withoutHashes(TableDefinition table) {
    return table.columns().stream()
        .map(Column::name)
        .filter(name -> !name.equals(HIGH) && !name.equals(LOW))
        .toList();
  }

  /**
   * One row, with the columns that {@link HauledProof} names. Sums are told as text: they have more
   * digits than a number in JSON keeps.
   */
  String proof(TableDefinition table) {
    List<String> texts =
        table.columns().stream()
            .filter(column -> !column.name().equals(HIGH) && !column.name().equals(LOW))
            .map(column -> rows.text(column.type(), "t." + dialect.quote(column.name())))
            .toList();
    return """
        SELECT %s, %s, %s, %s, %s, %s
          FROM (SELECT v.came_high, v.came_low, %s AS high, %s AS low
                  FROM (SELECT t.%s AS came_high, t.%s AS came_low, %s AS row_hash FROM %s AS t) AS v) AS w"""
        .formatted(
            sum("1", HauledProof.ROWS),
            sum("w.came_high", HauledProof.CAME_HIGH),
            sum("w.came_low", HauledProof.CAME_LOW),
            sum("w.high", HauledProof.HIGH),
            sum("w.low", HauledProof.LOW),
            sum(DIFFERENT, HauledProof.DIFFERENT),
            rows.half("v.row_hash", true),
            rows.half("v.row_hash", false),
            dialect.quote(HIGH),
            dialect.quote(LOW),
            rows.hash(rows.joined(texts)),
            dialect.quote(table.name()));
  }

  private String sum(String value, String name) {
    return "CAST(SUM(CAST(%s AS decimal(38, 0))) AS varchar(40)) AS %s"
        .formatted(value, dialect.quote(name));
  }
}
