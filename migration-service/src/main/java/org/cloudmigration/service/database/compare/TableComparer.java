package org.cloudmigration.service.database.compare;

import java.sql.SQLException;
import java.util.BitSet;
import org.cloudmigration.service.database.TableDefinition;

/**
 * Compares two tables. The first reading of each side folds its rows into buckets; only if some are
 * not equal, more readings look into those.
 */
public final class TableComparer {

  /** Rows whose hashes are kept at once, at about 200 bytes each. */
  private static final long ROWS_AT_ONCE = 100_000;

  private final TableDefinition table;
  private final long rowsAtOnce;

  /**
   * @param table columns that both sides give, and the key
   */
  public TableComparer(TableDefinition table) {
    this(table, ROWS_AT_ONCE);
  }

  TableComparer(TableDefinition table, long rowsAtOnce) {
    this.table = table;
    this.rowsAtOnce = rowsAtOnce;
  }

  public ComparedRows compare(RowReader source, RowReader tenant) throws SQLException {
    Buckets left = fold(source);
    Buckets right = fold(tenant);
    BitSet differing = left.differing(right);
    if (differing.isEmpty()) {
      return ComparedRows.equal(left.all(), right.all());
    }
    BitSet chosen = chosen(differing, left);
    RowMatcher matcher = new RowMatcher(table, chosen);
    source.read(matcher::source);
    tenant.read(matcher::tenant);
    if (matcher.wantsSourceRows()) {
      source.read(matcher::sourceAgain);
    }
    return new ComparedRows(
        left.all(),
        right.all(),
        matcher.missing(),
        matcher.extra(),
        matcher.changed(),
        !chosen.equals(differing),
        matcher.rows());
  }

  private Buckets fold(RowReader side) throws SQLException {
    Buckets buckets = new Buckets();
    KeyHash keys = new KeyHash(table);
    side.read(row -> buckets.add(keys.of(row), row));
    return buckets;
  }

  /** As many of those that differ as there is memory for; one at least. */
  private BitSet chosen(BitSet differing, Buckets source) {
    BitSet chosen = new BitSet();
    long rows = 0;
    for (int i = differing.nextSetBit(0); i >= 0; i = differing.nextSetBit(i + 1)) {
      rows += source.rows(i);
      if (rows > rowsAtOnce && !chosen.isEmpty()) {
        break;
      }
      chosen.set(i);
    }
    return chosen;
  }
}
