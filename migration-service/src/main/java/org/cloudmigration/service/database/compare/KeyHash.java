package org.cloudmigration.service.database.compare;

import java.util.Arrays;
import java.util.List;
import org.cloudmigration.service.database.RowHash;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableDigest;

/** Tells rows apart by their keys; where the table has none, by all of their values. */
final class KeyHash {

  private final List<String> columns;
  private final int[] places;
  private final RowHash hash = new RowHash();

  KeyHash(TableDefinition table) {
    columns = table.storedColumnNames();
    places = table.key().stream().mapToInt(columns::indexOf).toArray();
  }

  TableDigest of(Object[] row) {
    return ofRow(key(row));
  }

  TableDigest ofRow(Object[] values) {
    return hash.fold(TableDigest.EMPTY, values);
  }

  /** Of a row, each column of the key with what it holds. */
  List<String> texts(List<String> rowTexts) {
    return Arrays.stream(places)
        .mapToObj(place -> columns.get(place) + " = " + readable(rowTexts.get(place)))
        .toList();
  }

  private static String readable(String text) {
    return text.isBlank() ? "\"" + text + "\"" : text;
  }

  private Object[] key(Object[] row) {
    if (places.length == 0) {
      return row;
    }
    Object[] key = new Object[places.length];
    for (int i = 0; i < key.length; i++) {
      key[i] = row[places[i]];
    }
    return key;
  }
}
