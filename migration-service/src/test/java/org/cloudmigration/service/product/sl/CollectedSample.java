package org.cloudmigration.service.product.sl;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiPredicate;
import org.cloudmigration.service.product.CollectedRows;
import org.cloudmigration.service.product.SampleByScale;

/** SL's sample in memory, made once for each scale. */
final class CollectedSample extends CollectedRows {

  /** The database that two companies share. */
  static final String SHARED = "HARBORAPP";

  static final String SINGLE = "LAKEAPP";
  static final String SYSTEM = "SLSYSTEM";
  static final String OWN = "HARBORCO";
  static final String OTHER = "OTHERCO";

  private static final SampleByScale<CollectedSample> SAMPLES =
      new SampleByScale<>(new DynamicsSl(), CollectedSample::new);

  static CollectedSample ofScale(int scale) {
    return SAMPLES.of(scale);
  }

  Table table(String name) {
    return databases().get(SHARED).get(name);
  }

  /** Rows of a table of the shared database that pass. */
  List<List<?>> rows(String name, BiPredicate<Table, List<?>> filter) {
    Table table = table(name);
    return table.rows().stream().filter(row -> filter.test(table, row)).toList();
  }

  BigDecimal sum(String name, String column, BiPredicate<Table, List<?>> filter) {
    Table table = table(name);
    return rows(name, filter).stream()
        .map(row -> table.amount(row, column))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
