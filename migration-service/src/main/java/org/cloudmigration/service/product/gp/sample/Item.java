package org.cloudmigration.service.product.gp.sample;

import static org.cloudmigration.service.product.gp.sample.Formulas.code;

import java.math.BigDecimal;

/**
 * An item by its number in the row of items.
 *
 * @param k from 1
 */
record Item(int k) {

  static final int INVENTORY = 1;
  static final int DISCONTINUED = 2;
  static final int KIT = 3;

  static final int UNTRACKED = 1;
  static final int SERIAL_NUMBERS = 2;
  static final int LOTS = 3;

  /** The item that a document's line names, counting round and round. */
  static Item at(SampleCompany company, int n) {
    return new Item(n % company.items() + 1);
  }

  /** One number is longer than the 20 characters that the target takes. */
  String number() {
    return code("ITM-", k) + (k == 10 ? "-LONG-NUMBER-XYZ" : "");
  }

  String description() {
    String description = "Article " + k;
    return k % 9 == 0
        ? description + " with a long description that is cut at fifty characters"
        : description;
  }

  int type() {
    return switch (k % 12) {
      case 7 -> DISCONTINUED;
      case 8 -> KIT;
      case 9 -> 4;
      case 10 -> 5;
      case 11 -> 6;
      default -> INVENTORY;
    };
  }

  int tracking() {
    if (type() != INVENTORY) {
      return UNTRACKED;
    }
    return switch (k % 7) {
      case 3 -> SERIAL_NUMBERS;
      case 5 -> LOTS;
      default -> UNTRACKED;
    };
  }

  boolean stocked() {
    return type() == INVENTORY || type() == DISCONTINUED;
  }

  BigDecimal cost() {
    return BigDecimal.valueOf(10L * (k % 50) + 15, 1);
  }
}
