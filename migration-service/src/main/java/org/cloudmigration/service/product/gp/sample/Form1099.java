package org.cloudmigration.service.product.gp.sample;

import static org.cloudmigration.service.product.gp.sample.Formulas.pick;

import java.util.List;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/**
 * How payments to a vendor are reported to the tax authority.
 *
 * @param type 1 not at all, 2 dividend, 3 interest, 4 miscellaneous, 5 nonemployee compensation
 */
record Form1099(int type, int box) {

  private static final int NOT_REPORTED = 1;
  private static final int YEAR = 2024;
  private static final List<Integer> PERIODS = List.of(3, 6, 9);

  /** The vendor that has an amount in a box for which nothing is known. */
  private static final int ODD_ONE = 5;

  static Form1099 of(int vendor) {
    int type = pick(vendor, 5, 4, 3, 2, NOT_REPORTED);
    return new Form1099(type, type == NOT_REPORTED ? 0 : 1);
  }

  boolean reported() {
    return type != NOT_REPORTED;
  }

  static void write(SampleCompany company, SampleTables tables) {
    SampleTable table = tables.open("PM00204");
    for (int i = 1; i <= company.vendors(); i++) {
      Form1099 form = of(i);
      if (form.reported()) {
        for (int period : PERIODS) {
          form.amount(table, i, period, 100 * i);
        }
      }
      if (i == ODD_ONE) {
        new Form1099(form.type(), 99).amount(table, i, 1, 77);
      }
    }
  }

  private void amount(SampleTable table, int vendor, int period, int amount) {
    table
        .set("VENDORID", Vendors.id(vendor))
        .set("TEN99TYPE", type)
        .set("YEAR1", YEAR)
        .set("PERIODID", period)
        .set("TEN99BOXNUMBER", box)
        .set("TEN99AMNT", amount)
        .add();
  }
}
