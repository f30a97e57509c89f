package org.cloudmigration.service.product.gp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.cloudmigration.service.product.CollectedRows.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Totals that the data upgrade will reach, as far as they can be told from source rows. */
class GpSampleControlTotalsTest {

  @ParameterizedTest
  @CsvSource({"1, 82, 2347.50", "10, 817, 113103.75"})
  void openReceivablesOfActiveCustomers(int factor, int lines, BigDecimal sum) {
    Set<Object> active = ids(factor, "RM00101", "CUSTNMBR", (t, r) -> t.number(r, "INACTIVE") == 0);
    Table table = table(factor, "RM20101");
    Total total = new Total();
    for (List<?> row : table.rows()) {
      int type = table.number(row, "RMDTYPAL");
      if (table.number(row, "VOIDSTTS") == 0
          && type != 6
          && active.contains(table.value(row, "CUSTNMBR"))) {
        total.add(table.amount(row, "CURTRXAM"), type >= 7);
      }
    }
    total.isExactly(lines, sum);
  }

  @ParameterizedTest
  @CsvSource({"1, 45, 209.50", "10, 450, -112013.00"})
  void openPayablesOfActiveVendors(int factor, int lines, BigDecimal sum) {
    Set<Object> active = ids(factor, "PM00200", "VENDORID", (t, r) -> t.number(r, "VENDSTTS") != 2);
    Table table = table(factor, "PM20000");
    Total total = new Total();
    for (List<?> row : table.rows()) {
      int type = table.number(row, "DOCTYPE");
      if (table.number(row, "VOIDED") == 0 && active.contains(table.value(row, "VENDORID"))) {
        total.add(table.amount(row, "CURTRXAM"), type <= 3 || type == 7);
      }
    }
    total.isExactly(lines, sum);
  }

  /** Transfers cancel out; what is left is added to the balances last reconciled. */
  @ParameterizedTest
  @CsvSource({"1, 35460", "10, 68560"})
  void bankBalancesOfActiveCheckbooks(int factor, BigDecimal sum) {
    Set<Object> active = ids(factor, "CM00100", "CHEKBKID", (t, r) -> t.number(r, "INACTIVE") == 0);
    Table checkbooks = table(factor, "CM00100");
    Total total = new Total();
    for (List<?> row : checkbooks.rows()) {
      if (active.contains(checkbooks.value(row, "CHEKBKID"))) {
        total.add(checkbooks.amount(row, "Last_Reconciled_Balance"), false);
      }
    }
    Table table = table(factor, "CM20200");
    for (List<?> row : table.rows()) {
      int type = table.number(row, "CMTrxType");
      if (type != 7
          && table.number(row, "Recond") == 0
          && active.contains(table.value(row, "CHEKBKID"))) {
        total.add(table.amount(row, "TRXAMNT"), Set.of(3, 4, 6).contains(type));
      }
    }
    assertThat(total.sum).isEqualByComparingTo(sum);
  }

  @ParameterizedTest
  @CsvSource({"1, 19", "10, 176"})
  void bankAccountsOfActiveVendors(int factor, int accounts) {
    Set<Object> active = ids(factor, "PM00200", "VENDORID", (t, r) -> t.number(r, "VENDSTTS") != 2);
    Table table = table(factor, "SY06000");
    assertThat(table.rows())
        .filteredOn(row -> table.number(row, "INACTIVE") == 0)
        .filteredOn(row -> active.contains(table.value(row, "CustomerVendor_ID")))
        .hasSize(accounts);
  }

  @ParameterizedTest
  @CsvSource({"1, 6, 21, 5367", "10, 63, 207, 64692.50"})
  void openPurchaseOrdersByPriceOfTheirReceipts(
      int factor, int orders, int lines, BigDecimal amount) {
    Set<Object> open = openOrders(factor);
    Set<Object> items =
        ids(
            factor,
            "IV00101",
            "ITEMNMBR",
            (t, r) -> t.number(r, "INACTIVE") == 0 && t.number(r, "ITEMTYPE") != 2);
    Map<Object, BigDecimal> received = received(factor);
    Map<Object, Integer> receivedLines = receivedLines(factor);
    Table table = table(factor, "POP10110");
    Set<Object> withLines = new HashSet<>();
    Total total = new Total();
    for (List<?> row : table.rows()) {
      Object order = table.value(row, "PONUMBER");
      boolean known = items.contains(table.value(row, "ITEMNMBR"));
      if (!open.contains(order) || !(known || table.number(row, "NONINVEN") == 1)) {
        continue;
      }
      BigDecimal wanted = table.amount(row, "QTYORDER").subtract(table.amount(row, "QTYCANCE"));
      if (wanted.signum() <= 0) {
        continue;
      }
      withLines.add(order);
      if (table.number(row, "ORD") == 16384 && received.containsKey(order)) {
        total.lines += receivedLines.get(order);
        total.sum = total.sum.add(received.get(order));
        wanted = wanted.subtract(BigDecimal.valueOf(9));
      }
      if (wanted.signum() > 0) {
        total.add(wanted.multiply(table.amount(row, "UNITCOST")), false);
      }
    }
    assertThat(withLines).hasSize(orders);
    total.isExactly(lines, amount);
  }

  private static Set<Object> openOrders(int factor) {
    Set<Object> vendors =
        ids(factor, "PM00200", "VENDORID", (t, r) -> t.number(r, "VENDSTTS") != 2);
    return ids(
        factor,
        "POP10100",
        "PONUMBER",
        (t, r) ->
            t.number(r, "POTYPE") == 1
                && t.number(r, "POSTATUS") <= 4
                && vendors.contains(t.value(r, "VENDORID")));
  }

  /** Received and not invoiced, in money: quantities at each price, less the first invoice. */
  private static Map<Object, BigDecimal> received(int factor) {
    Table table = table(factor, "POP10500");
    Map<Object, BigDecimal> invoiced = new HashMap<>();
    Map<Object, BigDecimal> first = new HashMap<>();
    Map<Object, BigDecimal> amounts = new HashMap<>();
    for (List<?> row : table.rows()) {
      Object order = table.value(row, "PONUMBER");
      BigDecimal cost = table.amount(row, "PCHRPTCT");
      first.putIfAbsent(order, cost);
      invoiced.putIfAbsent(order, table.amount(row, "QTYINVCD"));
      amounts.merge(order, table.amount(row, "QTYSHPPD").multiply(cost), BigDecimal::add);
    }
    first.forEach(
        (order, cost) ->
            amounts.merge(
                order,
                invoiced.get(order).multiply(cost.add(cost).add(BigDecimal.ONE)).negate(),
                BigDecimal::add));
    return amounts;
  }

  private static Map<Object, Integer> receivedLines(int factor) {
    Table table = table(factor, "POP10500");
    Map<Object, Set<BigDecimal>> prices = new HashMap<>();
    for (List<?> row : table.rows()) {
      prices
          .computeIfAbsent(table.value(row, "PONUMBER"), order -> new HashSet<>())
          .add(table.amount(row, "PCHRPTCT"));
    }
    Map<Object, Integer> lines = new HashMap<>();
    prices.forEach((order, costs) -> lines.put(order, costs.size()));
    return lines;
  }

  private static Set<Object> ids(
      int factor, String name, String column, BiPredicate<Table, List<?>> condition) {
    Table table = table(factor, name);
    Set<Object> ids = new HashSet<>();
    for (List<?> row : table.rows()) {
      if (condition.test(table, row)) {
        ids.add(table.value(row, column));
      }
    }
    return ids;
  }

  private static Table table(int factor, String name) {
    return CollectedSample.ofScale(factor).table(CollectedSample.COMPANY, name);
  }

  private static final class Total {

    private int lines;
    private BigDecimal sum = BigDecimal.ZERO;

    void add(BigDecimal amount, boolean negative) {
      if (amount.signum() != 0) {
        lines++;
        sum = negative ? sum.subtract(amount) : sum.add(amount);
      }
    }

    void isExactly(int expectedLines, BigDecimal expectedSum) {
      assertThat(sum).isEqualByComparingTo(expectedSum);
      assertThat(lines).isEqualTo(expectedLines);
    }
  }
}
