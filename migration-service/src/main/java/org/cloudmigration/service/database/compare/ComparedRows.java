package org.cloudmigration.service.database.compare;

import java.util.List;
import org.cloudmigration.service.database.TableDigest;

/**
 * What a comparison has found.
 *
 * @param missing rows that the tenant lacks
 * @param atLeast true if there are more differences than could be counted in the memory allowed
 * @param rows some of those that differ
 */
public record ComparedRows(
    TableDigest source,
    TableDigest tenant,
    long missing,
    long extra,
    long changed,
    boolean atLeast,
    List<DifferingRow> rows) {

  static ComparedRows equal(TableDigest source, TableDigest tenant) {
    return new ComparedRows(source, tenant, 0, 0, 0, false, List.of());
  }

  public boolean equal() {
    return source.equals(tenant) && missing + extra + changed == 0;
  }
}
