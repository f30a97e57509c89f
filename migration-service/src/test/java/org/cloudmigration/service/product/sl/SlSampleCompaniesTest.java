package org.cloudmigration.service.product.sl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cloudmigration.service.product.CollectedRows.Table;
import org.junit.jupiter.api.Test;

/** Rows of companies that share an application database are told apart by their company id. */
class SlSampleCompaniesTest {

  private final CollectedSample sample = CollectedSample.ofScale(2);

  @Test
  void aFewRowsOfTheSharedDatabaseAreAnotherCompanys() {
    assertThat(rowsOf(CollectedSample.SHARED, CollectedSample.OTHER))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "AcctHist", 4L,
                "ARDoc", 1L,
                "Batch", 1L,
                "CashAcct", 1L,
                "GLTran", 4L,
                "ItemSite", 1L,
                "SOType", 1L));
  }

  @Test
  void everyOtherRowIsTheFirstCompanys() {
    long whole = 0;
    for (Table table : sample.databases().get(CollectedSample.SHARED).values()) {
      whole += company(table).isPresent() ? table.rows().size() : 0;
    }
    long own = sum(rowsOf(CollectedSample.SHARED, CollectedSample.OWN));
    assertThat(own).isEqualTo(whole - 13).isGreaterThan(1_000);
  }

  @Test
  void theOtherDatabaseHoldsRowsOfItsOnlyCompany() {
    assertThat(rowsOf(CollectedSample.SINGLE, CollectedSample.OWN)).isEmpty();
    assertThat(rowsOf(CollectedSample.SINGLE, CollectedSample.OTHER)).isEmpty();
    assertThat(rowsOf(CollectedSample.SINGLE, "LAKECO")).containsEntry("ARDoc", 71L);
  }

  @Test
  void customersOfTheTwoDatabasesHaveDifferentNames() {
    assertThat(names(CollectedSample.SINGLE))
        .doesNotContainAnyElementsOf(names(CollectedSample.SHARED));
  }

  private List<String> names(String database) {
    Table customers = sample.databases().get(database).get("Customer");
    return customers.rows().stream().map(row -> customers.text(row, "Name")).toList();
  }

  private Map<String, Long> rowsOf(String database, String company) {
    Map<String, Long> rows = new TreeMap<>();
    sample
        .databases()
        .get(database)
        .forEach(
            (name, table) ->
                company(table)
                    .map(
                        column ->
                            table.rows().stream()
                                .filter(row -> table.text(row, column).equals(company))
                                .count())
                    .filter(count -> count > 0)
                    .ifPresent(count -> rows.put(name, count)));
    return rows;
  }

  private static Optional<String> company(Table table) {
    return table.definition().columns().stream()
        .map(column -> column.name())
        .filter(name -> name.equalsIgnoreCase("CpnyID"))
        .findFirst();
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
