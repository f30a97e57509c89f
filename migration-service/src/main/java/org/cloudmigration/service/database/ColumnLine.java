package org.cloudmigration.service.database;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column in one line, to be kept and compared: name, type in words, and its place in the primary
 * key where it has one, as in {@code ACTNUM char(15)*1}. A type has no blank in it, a name may.
 *
 * @param keyPlace from 1; 0 if it is no column of the key
 */
public record ColumnLine(String name, String type, int keyPlace) {

  private static final Pattern LINE = Pattern.compile("(?s)(.*) ([^ *]+)(?:\\*(\\d{1,4}))?");

  /** Of all columns that are copied. */
  public static List<String> of(TableDefinition table) {
    return table.storedColumns().stream()
        .map(
            column ->
                new ColumnLine(
                        column.name(),
                        column.type().words(),
                        table.key().indexOf(column.name()) + 1)
                    .text())
        .toList();
  }

  public static ColumnLine of(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a column: " + line);
    }
    String place = parts.group(3);
    return new ColumnLine(
        parts.group(1), parts.group(2), place == null ? 0 : Integer.parseInt(place));
  }

  String text() {
    return name + " " + type + (keyPlace == 0 ? "" : "*" + keyPlace);
  }
}
