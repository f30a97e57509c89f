package org.cloudmigration.service.product.gp.sample;

/**
 * An account of the chart.
 *
 * @param index from 1, in the order of the chart
 * @param type 1 posting, 2 unit, 3 allocation, 4 unit allocation account
 * @param credit its balance is typically in credit
 */
record Account(
    int index,
    String division,
    String main,
    String location,
    int type,
    String description,
    boolean incomeStatement,
    int category,
    boolean credit,
    boolean active) {

  static final int POSTING = 1;
  static final int UNIT = 2;
  static final int ALLOCATION = 3;
  static final int UNIT_ALLOCATION = 4;

  String string() {
    return string(division, main, location);
  }

  static String string(String division, String main, String location) {
    return division + "-" + main + "-" + location;
  }
}
