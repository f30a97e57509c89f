package org.cloudmigration.service.database.fit;

import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.database.TableDefinition;

/** A value of the source has no place in the tenant. */
public final class UnfitValueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String told;
  private final String where;

  UnfitValueException(TableDefinition table, ValueCheck check, Object[] row, Object value) {
    super("%s = %s".formatted(check.column().name(), PrintableValue.of(value)));
    String column = PrintableValue.of(check.column().name());
    told = "The value of %s %s".formatted(column, check.words());
    where = place(table, row);
  }

  /** A sentence without its full stop. */
  public String told() {
    return told;
  }

  /** The row, by its key, or by what it begins with. */
  public String row() {
    return where;
  }

  private static String place(TableDefinition table, Object[] row) {
    List<String> names = table.storedColumnNames();
    int[] places = table.keyPlaces();
    if (places.length == 0 || names.indexOf(table.key().getFirst()) < 0) {
      places = java.util.stream.IntStream.range(0, Math.min(3, row.length)).toArray();
    }
    var parts = new ArrayList<String>();
    for (int place : places) {
      parts.add(names.get(place) + " = " + PrintableValue.of(row[place]));
    }
    return String.join(", ", parts);
  }
}
