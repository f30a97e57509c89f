package org.cloudmigration.service.database.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cloudmigration.service.database.RowHash;
import org.cloudmigration.service.database.TableDigest;

/**
 * What is kept of a row to be shown: texts that may be cut, and hashes of the whole values, so that
 * a difference behind the cut is told too.
 */
record KeptRow(List<String> texts, List<TableDigest> hashes) {

  static KeptRow of(Object[] row, RowHash hash) {
    List<String> texts = new ArrayList<>(row.length);
    List<TableDigest> hashes = new ArrayList<>(row.length);
    for (Object value : row) {
      texts.add(FieldText.of(value));
      hashes.add(hash.fold(TableDigest.EMPTY, new Object[] {value}));
    }
    return new KeptRow(texts, hashes);
  }

  /** Characters, roughly the bytes that it takes up. */
  int size() {
    return texts.stream().mapToInt(String::length).sum() + 100 * texts.size();
  }

  Set<Integer> differing(KeptRow other) {
    Set<Integer> places = new HashSet<>();
    for (int i = 0; i < hashes.size(); i++) {
      if (!hashes.get(i).equals(other.hashes.get(i))) {
        places.add(i);
      }
    }
    return places;
  }
}
