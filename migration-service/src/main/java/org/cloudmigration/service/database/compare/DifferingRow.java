package org.cloudmigration.service.database.compare;

import java.util.List;
import java.util.Set;

/**
 * A row that is not the same on both sides.
 *
 * @param key columns of the key with what they hold; none where the table has no key
 * @param source texts of the fields, null for a row that only the tenant has
 * @param tenant texts of the fields, null for a row that the tenant lacks
 * @param differing places of the fields that are not the same, from 0
 */
public record DifferingRow(
    Kind kind, List<String> key, List<String> source, List<String> tenant, Set<Integer> differing) {

  /** Seen from the tenant. */
  public enum Kind {
    MISSING,
    EXTRA,
    CHANGED
  }
}
