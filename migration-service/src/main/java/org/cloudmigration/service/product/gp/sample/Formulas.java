package org.cloudmigration.service.product.gp.sample;

import java.time.LocalDate;

/** What the modules of the sample compute from row numbers in the same way. */
final class Formulas {

  /** GP numbers the lines of a document in steps that leave room for insertions. */
  static final int LINE_STEP = 16384;

  private static final String[] FIRST = {
    "Amber", "Birch", "Cedar", "Delta", "Ember", "Fjord", "Granite", "Heather", "Indigo", "Juniper"
  };
  private static final String[] SECOND = {
    "Hardware", "Garden", "Outfitters", "Builders", "Market", "Workshop", "Trading", "Studio"
  };
  private static final String[] COUNTRIES = {
    "USA", "United States", "US", "", "Canada", "CAN", "UK", "Germany", "Atlantis", "USA"
  };

  private Formulas() {}

  static String pick(int n, String... values) {
    return values[n % values.length];
  }

  static int pick(int n, int... values) {
    return values[n % values.length];
  }

  /** With leading zeros; numbers that are longer stay as they are. */
  static String digits(int n, int width) {
    String digits = Integer.toString(n);
    return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
  }

  /** Code of a master or document that belongs to it: a letter or more, and five digits. */
  static String code(String prefix, int i) {
    return prefix + digits(i, 5);
  }

  /** Audit code of a posting. */
  static String source(String prefix, int n) {
    return prefix + digits(n, 8);
  }

  static LocalDate day(int year, int n) {
    return LocalDate.of(year, 1, 1).plusDays(n);
  }

  /** For documents that are numbered beyond the days of a year. */
  static LocalDate dayWithin(int year, int n) {
    return day(year, n % 360);
  }

  static String name(int i) {
    return pick(i, FIRST) + " " + pick(i / 10, SECOND) + " " + i;
  }

  /** Ten digits and four of an extension, or what people leave in such fields. */
  static String phone(int i) {
    return switch (i % 20) {
      case 3 -> "00000000000000";
      case 7 -> "2.05555E+13";
      case 11 -> "CALL 5550101";
      case 13 -> "";
      default -> (200 + i % 700) + "5550" + digits(i % 1000, 3) + "0000";
    };
  }

  static String zip(int i) {
    return Integer.toString(10000 + (int) (137L * i % 80000));
  }

  static String country(int i) {
    return pick(i, COUNTRIES);
  }
}
