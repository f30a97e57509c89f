package org.cloudmigration.service.database.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cloudmigration.service.database.RowHash;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.database.compare.DifferingRow.Kind;

/**
 * Finds for each row of the tenant the one of the source. First all rows of the source are told to
 * it, then those of the tenant, then the source's once more for those that will be shown.
 */
final class RowMatcher {

  /** Rows to be shown of each kind. */
  private static final int SHOWN = 100;

  /** Characters of rows to be shown, all in all. */
  private static final long SHOWN_SIZE = 4L << 20;

  /** Rows of the source with one key: several only where it has none. */
  private static final class Waiting {
    private final TableDigest row;
    private long count = 1;

    Waiting(TableDigest row) {
      this.row = row;
    }
  }

  private final BitSet buckets;
  private final KeyHash keys;
  private final RowHash hash = new RowHash();
  private final Map<TableDigest, Waiting> waiting = new HashMap<>();
  private final Map<TableDigest, KeptRow> changedInTenant = new HashMap<>();
  private final List<DifferingRow> changedRows = new ArrayList<>();
  private final List<DifferingRow> extraRows = new ArrayList<>();
  private final List<DifferingRow> missingRows = new ArrayList<>();
  private final Map<TableDigest, Long> shownOf = new HashMap<>();
  private long extra;
  private long changed;
  private long shownSize;

  /**
   * @param buckets those that are looked into
   */
  RowMatcher(TableDefinition table, BitSet buckets) {
    this.keys = new KeyHash(table);
    this.buckets = buckets;
  }

  void source(Object[] row) {
    TableDigest key = keys.of(row);
    if (buckets.get(Buckets.of(key))) {
      Waiting known = waiting.get(key);
      if (known == null) {
        waiting.put(key, new Waiting(keys.ofRow(row)));
      } else {
        known.count++;
      }
    }
  }

  void tenant(Object[] row) {
    TableDigest key = keys.of(row);
    if (!buckets.get(Buckets.of(key))) {
      return;
    }
    Waiting match = waiting.get(key);
    if (match == null) {
      extra++;
      if (extraRows.size() < SHOWN && roomFor(row)) {
        extraRows.add(alone(Kind.EXTRA, KeptRow.of(row, hash)));
      }
      return;
    }
    if (!match.row.equals(keys.ofRow(row))) {
      changed++;
      if (changedInTenant.size() < SHOWN && roomFor(row)) {
        changedInTenant.put(key, KeptRow.of(row, hash));
      }
    }
    match.count--;
    if (match.count == 0) {
      waiting.remove(key);
    }
  }

  boolean wantsSourceRows() {
    return !waiting.isEmpty() || !changedInTenant.isEmpty();
  }

  /** To be told all rows once more; those left waiting are the missing ones. */
  void sourceAgain(Object[] row) {
    TableDigest key = keys.of(row);
    if (!buckets.get(Buckets.of(key))) {
      return;
    }
    KeptRow inTenant = changedInTenant.remove(key);
    if (inTenant != null) {
      KeptRow inSource = KeptRow.of(row, hash);
      changedRows.add(
          new DifferingRow(
              Kind.CHANGED,
              keys.texts(inSource.texts()),
              inSource.texts(),
              inTenant.texts(),
              inSource.differing(inTenant)));
    } else if (missingRows.size() < SHOWN && isMissing(key) && roomFor(row)) {
      missingRows.add(alone(Kind.MISSING, KeptRow.of(row, hash)));
    }
  }

  /** Of several equal rows, as many as are missing. */
  private boolean isMissing(TableDigest key) {
    Waiting left = waiting.get(key);
    return left != null && shownOf.merge(key, 1L, Long::sum) <= left.count;
  }

  private DifferingRow alone(Kind kind, KeptRow row) {
    return new DifferingRow(
        kind,
        keys.texts(row.texts()),
        kind == Kind.MISSING ? row.texts() : null,
        kind == Kind.EXTRA ? row.texts() : null,
        Set.of());
  }

  private boolean roomFor(Object[] row) {
    if (shownSize >= SHOWN_SIZE) {
      return false;
    }
    shownSize += KeptRow.of(row, hash).size();
    return true;
  }

  long missing() {
    return waiting.values().stream().mapToLong(left -> left.count).sum();
  }

  long extra() {
    return extra;
  }

  long changed() {
    return changed;
  }

  /** Fairly of all kinds, where there are too many to show them all. */
  List<DifferingRow> rows() {
    List<DifferingRow> rows = new ArrayList<>();
    for (int i = 0; i < SHOWN && rows.size() < SHOWN; i++) {
      for (List<DifferingRow> kind : List.of(changedRows, missingRows, extraRows)) {
        if (i < kind.size() && rows.size() < SHOWN) {
          rows.add(kind.get(i));
        }
      }
    }
    return rows;
  }
}
