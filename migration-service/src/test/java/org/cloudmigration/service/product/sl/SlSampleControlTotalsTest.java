package org.cloudmigration.service.product.sl;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.cloudmigration.service.product.CollectedRows.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums and counts of what is to be migrated, reckoned from the source by the published rules. */
class SlSampleControlTotalsTest {

  private static final Set<String> CUSTOMER_PAYMENTS = Set.of("PA", "PP");
  private static final Set<String> CUSTOMER_CREDITS = Set.of("CM", "SB", "NS");
  private static final Set<String> CUSTOMER_DEBITS = Set.of("IN", "CS", "DM", "SC", "NC", "FI");

  @ParameterizedTest
  @CsvSource({"1, 852", "2, 1740", "3, 2664", "5, 4620", "10, 10140"})
  void openDocumentsOfActiveCustomers(int scale, String sum) {
    CollectedSample sample = CollectedSample.ofScale(scale);
    Map<String, String> batches = batches(sample, "AR");
    Set<String> active = active(sample, "Customer", "CustId");
    Table table = sample.table("ARDoc");
    List<List<?>> open =
        sample.rows(
            "ARDoc",
            (t, r) ->
                isOpen(t, r)
                    && active.contains(t.text(r, "CustId"))
                    && customerSign(t.text(r, "DocType"), batches.get(t.text(r, "BatNbr"))) != 0);
    assertThat(open).hasSize(31 * scale);
    assertThat(
            open.stream()
                .map(
                    row ->
                        table
                            .amount(row, "DocBal")
                            .multiply(
                                BigDecimal.valueOf(
                                    customerSign(
                                        table.text(row, "DocType"),
                                        batches.get(table.text(row, "BatNbr"))))))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(sum);
  }

  /** 0 if the document is not to be migrated. */
  private static int customerSign(String type, String batch) {
    if (CUSTOMER_PAYMENTS.contains(type)) {
      return batch.equals("P") ? -1 : 0;
    }
    if (!Set.of("P", "C").contains(batch)) {
      return 0;
    }
    return CUSTOMER_CREDITS.contains(type) ? -1 : CUSTOMER_DEBITS.contains(type) ? 1 : 0;
  }

  @ParameterizedTest
  @CsvSource({"1, -2095", "2, -4340", "3, -6727", "5, -11935", "10, -27476"})
  void openDocumentsOfActiveVendors(int scale, String sum) {
    CollectedSample sample = CollectedSample.ofScale(scale);
    Map<String, String> batches = batches(sample, "AP");
    Set<String> active = active(sample, "Vendor", "VendId");
    BiPredicate<Table, List<?>> open =
        (t, r) ->
            isOpen(t, r)
                && active.contains(t.text(r, "VendId"))
                && batches.get(t.text(r, "BatNbr")).equals("P");
    BiPredicate<Table, List<?>> invoices =
        open.and((t, r) -> Set.of("VO", "AC").contains(t.text(r, "DocType")));
    BiPredicate<Table, List<?>> others =
        open.and((t, r) -> Set.of("AD", "PP").contains(t.text(r, "DocType")));
    assertThat(sample.rows("APDoc", invoices)).hasSize(20 * scale);
    assertThat(sample.rows("APDoc", others)).hasSize(4 * scale);
    assertThat(
            sample.sum("APDoc", "DocBal", others).subtract(sample.sum("APDoc", "DocBal", invoices)))
        .isEqualByComparingTo(sum);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void quantitiesOfItemsThatAreActive(int scale) {
    CollectedSample sample = CollectedSample.ofScale(scale);
    Table items = sample.table("Inventory");
    Map<String, List<?>> active =
        sample.rows("Inventory", (t, r) -> t.text(r, "TranStatusCode").equals("AC")).stream()
            .collect(Collectors.toMap(row -> items.text(row, "InvtID"), row -> row));
    assertThat(active).hasSize(16 * scale + 2);
    BiPredicate<Table, List<?>> averaged =
        (t, r) ->
            isOf(t, r)
                && active.containsKey(t.text(r, "InvtID"))
                && !isInLayers(items, active.get(t.text(r, "InvtID")))
                && positive(t, r, "QtyOnHand");
    BiPredicate<Table, List<?>> tracked =
        (t, r) ->
            active.containsKey(t.text(r, "InvtID"))
                && isInLayers(items, active.get(t.text(r, "InvtID")))
                && positive(t, r, "QtyOnHand");
    BiPredicate<Table, List<?>> layers = (t, r) -> positive(t, r, "Qty");
    int lines =
        sample.rows("ItemSite", averaged).size()
            + sample.rows("LotSerMst", tracked).size()
            + sample.rows("ItemCost", layers).size();
    assertThat(lines).isEqualTo(58 * scale + 2);
    assertThat(
            sample
                .sum("ItemSite", "QtyOnHand", averaged)
                .add(sample.sum("LotSerMst", "QtyOnHand", tracked))
                .add(sample.sum("ItemCost", "Qty", layers)))
        .isEqualByComparingTo(BigDecimal.valueOf(312L * scale + 10));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void cashOfEachActiveAccountSinceTheStartDate(int scale) {
    CollectedSample sample = CollectedSample.ofScale(scale);
    for (String account : new String[] {"1000", "1010"}) {
      BiPredicate<Table, List<?>> counted =
          (t, r) ->
              t.text(r, "BankAcct").equals(account) && t.text(r, "PerNbr").compareTo("2020") > 0;
      assertThat(
              sample
                  .sum("CashSumD", "Receipts", counted)
                  .subtract(sample.sum("CashSumD", "Disbursements", counted)))
          .isEqualByComparingTo(BigDecimal.valueOf(1200L * scale));
    }
  }

  @Test
  void twoItemsShareTheirFirstTwentyCharacters() {
    CollectedSample sample = CollectedSample.ofScale(3);
    Table items = sample.table("Inventory");
    assertThat(
            items.rows().stream()
                .map(row -> items.text(row, "InvtID"))
                .map(id -> id.substring(0, Math.min(20, id.length())))
                .distinct())
        .hasSize(items.rows().size() - 1);
  }

  private static boolean isInLayers(Table items, List<?> item) {
    return Set.of("F", "L", "S").contains(items.text(item, "ValMthd"));
  }

  private static boolean isOpen(Table table, List<?> row) {
    return isOf(table, row) && table.number(row, "Rlsed") == 1 && positive(table, row, "DocBal");
  }

  private static boolean isOf(Table table, List<?> row) {
    return table.text(row, "CpnyID").equals(CollectedSample.OWN);
  }

  private static boolean positive(Table table, List<?> row, String column) {
    return table.amount(row, column).signum() > 0;
  }

  private static Set<String> active(CollectedSample sample, String name, String key) {
    Table table = sample.table(name);
    return sample.rows(name, (t, r) -> !t.text(r, "Status").equals("I")).stream()
        .map(row -> table.text(row, key))
        .collect(Collectors.toSet());
  }

  /** Status by number. */
  private static Map<String, String> batches(CollectedSample sample, String module) {
    Map<String, String> batches = new HashMap<>();
    Table table = sample.table("Batch");
    for (List<?> row : sample.rows("Batch", (t, r) -> t.text(r, "Module").equals(module))) {
      batches.put(table.text(row, "BatNbr"), table.text(row, "Status"));
    }
    return batches;
  }
}
