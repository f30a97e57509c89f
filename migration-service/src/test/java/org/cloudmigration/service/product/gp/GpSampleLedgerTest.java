package org.cloudmigration.service.product.gp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cloudmigration.service.product.CollectedRows.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The books of the sample are those of an honest company. */
class GpSampleLedgerTest {

  private static final int UNIT_ACCOUNT = 2;

  @ParameterizedTest
  @ValueSource(ints = {1, 10})
  void everyJournalEntryBalances(int scale) {
    for (String name : List.of("GL20000", "GL30000")) {
      Table table = table(scale, name);
      Map<Integer, BigDecimal> entries = new HashMap<>();
      for (List<?> row : table.rows()) {
        entries.merge(table.number(row, "JRNENTRY"), net(table, row), BigDecimal::add);
      }
      assertThat(entries).isNotEmpty();
      assertThat(entries.values()).allMatch(sum -> sum.signum() == 0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10})
  void everySummaryIsTheSumOfItsJournalLines(int scale) {
    Map<List<Integer>, BigDecimal> lines = new HashMap<>();
    journal(table(scale, "GL20000"), "OPENYEAR", lines);
    journal(table(scale, "GL30000"), "HSTYEAR", lines);
    Map<List<Integer>, BigDecimal> summaries = new HashMap<>();
    for (String name : List.of("GL10110", "GL10111")) {
      Table table = table(scale, name);
      for (List<?> row : table.rows()) {
        if (table.number(row, "PERIODID") > 0 && !isUnit(scale, table.number(row, "ACTINDX"))) {
          summaries.put(period(table, row), canonical(table.amount(row, "PERDBLNC")));
        }
      }
    }
    assertThat(summaries).isEqualTo(lines);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void debitAndCreditMakeTheNetChange(int scale) {
    for (String name : List.of("GL10110", "GL10111")) {
      Table table = table(scale, name);
      for (List<?> row : table.rows()) {
        if (table.number(row, "PERIODID") > 0) {
          assertThat(net(table, row)).isEqualByComparingTo(table.amount(row, "PERDBLNC"));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10})
  void everyYearOpensInBalance(int scale) {
    Map<Integer, BigDecimal> opening = new HashMap<>();
    for (String name : List.of("GL10110", "GL10111")) {
      Table table = table(scale, name);
      for (List<?> row : table.rows()) {
        if (table.number(row, "PERIODID") == 0 && !isUnit(scale, table.number(row, "ACTINDX"))) {
          opening.merge(table.number(row, "YEAR1"), table.amount(row, "PERDBLNC"), BigDecimal::add);
        }
      }
    }
    assertThat(opening).containsOnlyKeys(2022, 2023, 2024);
    assertThat(opening.values()).allMatch(sum -> sum.signum() == 0);
  }

  /** Opening of 2023 and every change since: what the target shows after the migration. */
  @ParameterizedTest
  @CsvSource({
    "1100, 122927", "1200, 68618", "1300, 78618", "1500, 25000", "2100, -39309", "3000, -60000",
    "3100, -90536", "4100, -351060", "4500, 210636", "6200, 35106", "9000, 33", "9010, 210"
  })
  void balancesAreTheControlTotals(String main, BigDecimal expected) {
    assertThat(balance(1, main)).isEqualByComparingTo(expected);
    assertThat(balance(10, main)).isEqualByComparingTo(expected.multiply(BigDecimal.TEN));
  }

  private static BigDecimal balance(int scale, String main) {
    BigDecimal balance = BigDecimal.ZERO;
    for (String name : List.of("GL10110", "GL10111")) {
      Table table = table(scale, name);
      for (List<?> row : table.rows()) {
        int year = table.number(row, "YEAR1");
        boolean opening = table.number(row, "PERIODID") == 0;
        if (table.value(row, "ACTNUMBR_2").equals(main)
            && (opening ? year == 2023 : year >= 2023)) {
          balance = balance.add(table.amount(row, "PERDBLNC"));
        }
      }
    }
    return balance;
  }

  private static void journal(
      Table table, String yearColumn, Map<List<Integer>, BigDecimal> lines) {
    for (List<?> row : table.rows()) {
      LocalDateTime date = (LocalDateTime) table.value(row, "TRXDATE");
      assertThat(date.getYear()).isEqualTo(table.number(row, yearColumn));
      List<Integer> period =
          List.of(table.number(row, "ACTINDX"), date.getYear(), date.getMonthValue());
      lines.merge(period, canonical(net(table, row)), (a, b) -> canonical(a.add(b)));
    }
  }

  private static List<Integer> period(Table table, List<?> row) {
    return List.of(
        table.number(row, "ACTINDX"), table.number(row, "YEAR1"), table.number(row, "PERIODID"));
  }

  private static BigDecimal net(Table table, List<?> row) {
    return table.amount(row, "DEBITAMT").subtract(table.amount(row, "CRDTAMNT"));
  }

  private static BigDecimal canonical(BigDecimal amount) {
    return amount.stripTrailingZeros();
  }

  private static boolean isUnit(int scale, int account) {
    Table table = table(scale, "GL00100");
    return table.number(table.rows().get(account - 1), "ACCTTYPE") == UNIT_ACCOUNT;
  }

  private static Table table(int scale, String name) {
    return CollectedSample.ofScale(scale).table(CollectedSample.COMPANY, name);
  }
}
