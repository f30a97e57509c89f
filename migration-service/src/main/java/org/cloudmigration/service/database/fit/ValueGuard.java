package org.cloudmigration.service.database.fit;

import java.util.List;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableDefinition;

/**
 * Stops a copy at the first value that the tenant cannot hold: its database would refuse it without
 * naming the row, or, worse, hold something else. Costs nothing where no value can be one.
 */
public final class ValueGuard {

  private final TableDefinition table;
  private final List<ValueCheck> checks;
  private final int[] places;

  private ValueGuard(TableDefinition table, List<ValueCheck> checks) {
    this.table = table;
    this.checks = checks;
    List<String> names = table.storedColumnNames();
    places = checks.stream().mapToInt(check -> names.indexOf(check.column().name())).toArray();
  }

  public static ValueGuard between(TableDefinition table, Dialect source, Dialect tenant) {
    return new ValueGuard(table, ValueChecks.between(table, source, tenant));
  }

  /**
   * @param row the stored columns, as the source has them
   * @throws UnfitValueException if one has no place in the tenant
   */
  public void check(Object[] row) {
    for (int i = 0; i < places.length; i++) {
      Object value = row[places[i]];
      if (value != null && checks.get(i).finds(value)) {
        throw new UnfitValueException(table, checks.get(i), row, value);
      }
    }
  }
}
