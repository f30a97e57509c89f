package org.cloudmigration.service.database;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cloudmigration.service.database.ColumnType.Kind;

/**
 * The procedure of a tenant that brings changes into a live table, set by set, in one transaction
 * with the row of {@link StateTable} that tells of it. The changed rows have been carried into a
 * landing table beside: columns {@code k1}… hold the key, {@code is_there} 1 or 0, {@code c1}… the
 * row, converted already, in the order of the live table's columns.
 */
public final class ChangesProcedure {

  /** Holds this product's procedures. */
  public static final String SCHEMA = "cloudmigration";

  public static final String NAME = "ApplyChanges";

  /** Parameter: the table that the changed rows are in; in the schema of the live one. */
  public static final Column LANDING = text("landing_table");

  /**
   * Parameter: the entry in the state table that must be there, and is not any more afterwards. It
   * goes in the same transaction, so that changes are brought in once at most, and never after
   * somebody else has removed it.
   */
  public static final Column CLAIM = text("claim");

  private ChangesProcedure() {}

  private static Column text(String name) {
    return Column.notNull(name, ColumnType.of(Kind.VARCHAR, 200));
  }

  /** What the state is to tell, the landing table, and the claim. */
  public static List<Column> parameters() {
    return Stream.concat(StateTable.toldOfLive().stream(), Stream.of(LANDING, CLAIM)).toList();
  }

  /** {@code table_name} is {@code TableName}. */
  public static String parameter(Column column) {
    return Arrays.stream(column.name().split("_"))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(joining());
  }

  /** As {@link Footprint#inTenant} names it. */
  public static String fullName() {
    return SCHEMA + "." + NAME;
  }
}
