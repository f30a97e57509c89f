package org.cloudmigration.service.database.compare;

import java.util.Arrays;
import java.util.BitSet;
import org.cloudmigration.service.database.RowHash;
import org.cloudmigration.service.database.TableDigest;

/** A side's rows, folded into a digest for each part of the hashes of their keys. */
final class Buckets {

  static final int COUNT = 4_096;

  private final TableDigest[] digests = new TableDigest[COUNT];
  private final RowHash hash = new RowHash();
  private TableDigest all = TableDigest.EMPTY;

  Buckets() {
    Arrays.fill(digests, TableDigest.EMPTY);
  }

  static int of(TableDigest keyHash) {
    return (int) (keyHash.low() & (COUNT - 1));
  }

  void add(TableDigest keyHash, Object[] row) {
    int place = of(keyHash);
    digests[place] = hash.fold(digests[place], row);
    all = hash.fold(all, row);
  }

  TableDigest all() {
    return all;
  }

  long rows(int bucket) {
    return digests[bucket].rows();
  }

  BitSet differing(Buckets other) {
    BitSet places = new BitSet(COUNT);
    for (int i = 0; i < COUNT; i++) {
      places.set(i, !digests[i].equals(other.digests[i]));
    }
    return places;
  }
}
