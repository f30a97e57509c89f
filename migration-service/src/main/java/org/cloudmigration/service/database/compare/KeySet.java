package org.cloudmigration.service.database.compare;

import java.util.HashSet;
import java.util.Set;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableDigest;

/** Keys of rows that a comparison leaves out; about 100 bytes each. */
public final class KeySet {

  private final KeyHash keys;
  private final Set<TableDigest> hashes = new HashSet<>();

  /**
   * @param table columns that its rows give, and the key
   */
  public KeySet(TableDefinition table) {
    keys = new KeyHash(table);
  }

  public void add(Object[] row) {
    hashes.add(keys.of(row));
  }

  public boolean has(Object[] row) {
    return !hashes.isEmpty() && hashes.contains(keys.of(row));
  }

  public long size() {
    return hashes.size();
  }
}
