package org.cloudmigration.service.product.sl.sample;

import java.math.BigDecimal;
import java.util.stream.IntStream;

/**
 * An account of the ledger whose movements are a multiple of one amount for each year, period and
 * subaccount; positive on its natural side, as SL keeps them.
 *
 * @param weight the multiple
 * @param opening balance at the beginning of the first year, without a subaccount
 * @param carried whether its balance is carried into the next year
 */
enum Ledger {
  BANK("1000", 2, 50_000, true),
  RECEIVABLES("1100", 3, 0, true),
  INVENTORY("1200", -3, 80_000, true),
  PAYABLES("2000", 1, 20_000, true),
  RETAINED_EARNINGS("3000", 0, 110_000, true) {

    /** What the year earned, though nothing moves within it. */
    @Override
    BigDecimal carried(int year, int subaccount) {
      return sum(year, subaccount);
    }
  },
  NET_INCOME(Chart.NET_INCOME, 1, 0, false),
  SALES("4000", 5, 0, false),
  COST_OF_GOODS("5000", 3, 0, false),
  WAGES("6000", 1, 0, false);

  static final int FIRST_YEAR = 2022;
  static final int LAST_YEAR = 2024;
  static final int PERIODS = 12;
  static final int SUBACCOUNTS = 4;

  /** The last period in which something moved. */
  private static final int LAST_PERIOD_OF_LAST_YEAR = 6;

  private static final BigDecimal RESIDUE = new BigDecimal("0.25");

  private final String account;
  private final int weight;
  private final int opening;
  private final boolean balance;

  Ledger(String account, int weight, int opening, boolean balance) {
    this.account = account;
    this.weight = weight;
    this.opening = opening;
    this.balance = balance;
  }

  String account() {
    return account;
  }

  /** The amount that all movements are multiples of; zero once the books end. */
  static BigDecimal amount(int year, int period, int subaccount) {
    if (year == LAST_YEAR && period > LAST_PERIOD_OF_LAST_YEAR) {
      return BigDecimal.ZERO;
    }
    return BigDecimal.valueOf(100L * period + 10L * subaccount + (year - FIRST_YEAR)).add(RESIDUE);
  }

  BigDecimal movement(int year, int period, int subaccount) {
    return amount(year, period, subaccount).multiply(BigDecimal.valueOf(weight));
  }

  BigDecimal beginning(int year, int subaccount) {
    if (!balance) {
      return BigDecimal.ZERO;
    }
    if (year == FIRST_YEAR) {
      return BigDecimal.valueOf(subaccount == 0 ? opening : 0);
    }
    return beginning(year - 1, subaccount).add(carried(year - 1, subaccount));
  }

  BigDecimal carried(int year, int subaccount) {
    return sum(year, subaccount).multiply(BigDecimal.valueOf(weight));
  }

  static BigDecimal sum(int year, int subaccount) {
    return IntStream.rangeClosed(1, PERIODS)
        .mapToObj(period -> amount(year, period, subaccount))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether a positive movement is a debit. */
  boolean isDebit() {
    return switch (account.charAt(0)) {
      case '2', '3', '4' -> false;
      default -> true;
    };
  }
}
