package org.cloudmigration.service.product.sl;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cloudmigration.service.product.CollectedRows.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Balances and movements, as whoever migrates them must find them. */
class SlSampleLedgerTest {

  private static final Set<String> INACTIVE = Set.of("1390", "4900", "6900");
  private static final String NET_INCOME = "3900";
  private static final int PERIODS = 12;

  @ParameterizedTest
  @CsvSource({"1000, 65606", "1100, 23409", "1200, 56591", "2000, 27803", "3000, 117803"})
  void balancesWithoutSegmentsAreCarriedIntoTheSecondYear(String account, String balance) {
    CollectedSample sample = CollectedSample.ofScale(1);
    assertThat(
            sample.sum(
                "AcctHist",
                "BegBal",
                (table, row) ->
                    of(table, row, "2023", account) && table.text(row, "Sub").equals("000000")))
        .isEqualByComparingTo(balance);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void beginningBalancesBalance(int scale) {
    CollectedSample sample = CollectedSample.ofScale(scale);
    BigDecimal debit = BigDecimal.ZERO;
    BigDecimal sum = BigDecimal.ZERO;
    int lines = 0;
    Table table = sample.table("AcctHist");
    for (List<?> row : sample.rows("AcctHist", (t, r) -> counts(t, r, "2023"))) {
      BigDecimal amount = signed(table, row, "BegBal");
      lines += amount.signum() == 0 ? 0 : 1;
      sum = sum.add(amount);
      debit = debit.add(amount.max(BigDecimal.ZERO));
    }
    assertThat(lines).isEqualTo(20);
    assertThat(sum).isEqualByComparingTo("0");
    assertThat(debit).isEqualByComparingTo("266251.00");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void everyPeriodBalancesAndAllHaveTheTotalOfTheirFactor(int scale) {
    CollectedSample sample = CollectedSample.ofScale(scale);
    Table table = sample.table("AcctHist");
    Map<String, BigDecimal> periods = new TreeMap<>();
    BigDecimal debit = BigDecimal.ZERO;
    int lines = 0;
    for (String year : new String[] {"2023", "2024"}) {
      for (List<?> row : sample.rows("AcctHist", (t, r) -> counts(t, r, year))) {
        for (int period = 0; period < PERIODS; period++) {
          BigDecimal amount = signed(table, row, "PtdBal%02d".formatted(period));
          if (amount.signum() != 0) {
            lines++;
            debit = debit.add(amount.max(BigDecimal.ZERO));
            periods.merge(year + "-" + period, amount, BigDecimal::add);
          }
        }
      }
    }
    assertThat(lines).isEqualTo(324 + 180 * scale);
    assertThat(debit)
        .isEqualByComparingTo(
            new BigDecimal("49642.50")
                .multiply(BigDecimal.valueOf(scale))
                .add(new BigDecimal("317503.50")));
    assertThat(periods).hasSize(18);
    assertThat(periods.values()).allSatisfy(sum -> assertThat(sum).isEqualByComparingTo("0"));
  }

  @Test
  void theOnlyYearBeforeTheFirstIsAnotherCompanys() {
    CollectedSample sample = CollectedSample.ofScale(1);
    assertThat(sample.rows("AcctHist", (t, r) -> t.text(r, "FiscYr").equals("2021")))
        .hasSize(4)
        .allMatch(
            row -> sample.table("AcctHist").text(row, "CpnyID").equals(CollectedSample.OTHER));
  }

  @Test
  void linesOfEachBatchBalanceAndTheLastBatchIsNotPosted() {
    CollectedSample sample = CollectedSample.ofScale(1);
    Table table = sample.table("GLTran");
    Map<String, BigDecimal> batches = new TreeMap<>();
    for (List<?> row : table.rows()) {
      batches.merge(
          table.text(row, "BatNbr"),
          table.amount(row, "DrAmt").subtract(table.amount(row, "CrAmt")),
          BigDecimal::add);
    }
    assertThat(batches).hasSize(19);
    assertThat(batches.values()).allSatisfy(sum -> assertThat(sum).isEqualByComparingTo("0"));
    assertThat(sample.rows("GLTran", (t, r) -> t.text(r, "Posted").equals("U")))
        .hasSize(28)
        .allMatch(row -> table.text(row, "PerPost").equals("202406"));
  }

  private static boolean of(Table table, List<?> row, String year, String account) {
    return counts(table, row, year) && table.text(row, "Acct").equals(account);
  }

  private static boolean counts(Table table, List<?> row, String year) {
    return table.text(row, "CpnyID").equals(CollectedSample.OWN)
        && table.text(row, "LedgerID").equals("ACTUAL")
        && table.text(row, "FiscYr").equals(year)
        && !INACTIVE.contains(table.text(row, "Acct"))
        && !table.text(row, "Acct").equals(NET_INCOME);
  }

  /** Positive for a debit. */
  private static BigDecimal signed(Table table, List<?> row, String column) {
    BigDecimal amount = table.amount(row, column);
    return switch (table.text(row, "Acct").charAt(0)) {
      case '2', '3', '4' -> amount.negate();
      default -> amount;
    };
  }
}
