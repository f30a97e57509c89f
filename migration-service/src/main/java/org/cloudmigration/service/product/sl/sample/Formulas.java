package org.cloudmigration.service.product.sl.sample;

import java.time.LocalDate;

/** What the modules of the sample compute from row numbers in the same way. */
final class Formulas {

  /** The year that is open, and the one before it. */
  static final int THIS_YEAR = 2024;

  static final int LAST_YEAR = 2023;

  private static final String[] ADJECTIVES = {
    "Amber", "Birch", "Cedar", "Delta", "Ember", "Fern", "Grove", "Heron"
  };

  private static final String[] SUBACCOUNTS = {"000000", "10100A", "20200B", "30100B"};

  private Formulas() {}

  /** A letter or more, and six digits. */
  static String code(String prefix, int number) {
    return prefix + digits(number, 6);
  }

  /** With leading zeros; numbers that are longer stay as they are. */
  static String digits(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  static String subaccount(int number) {
    return SUBACCOUNTS[number % SUBACCOUNTS.length];
  }

  static String adjective(int number) {
    return ADJECTIVES[number % ADJECTIVES.length];
  }

  static String pick(int number, String... values) {
    return values[number % values.length];
  }

  static String period(LocalDate date) {
    return date.getYear() + digits(date.getMonthValue(), 2);
  }

  /** Documents of this year fall into its first six months, others into all of the last. */
  static LocalDate documentDate(int number, boolean thisYear) {
    int months = thisYear ? 6 : 12;
    return LocalDate.of(thisYear ? THIS_YEAR : LAST_YEAR, 1 + number % months, 1 + number % 28);
  }

  /** Orders with odd numbers are of this year, others of the last. */
  static LocalDate orderDate(int number, int monthThisYear, int monthLastYear) {
    return number % 2 == 1
        ? LocalDate.of(THIS_YEAR, monthThisYear, 10 + number)
        : LocalDate.of(LAST_YEAR, monthLastYear, 10 + number);
  }
}
