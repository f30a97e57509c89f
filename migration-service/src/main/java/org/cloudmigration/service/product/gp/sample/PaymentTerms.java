package org.cloudmigration.service.product.gp.sample;

import java.util.List;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Payment terms of every type that GP knows. */
record PaymentTerms(
    String id,
    int dueType,
    int dueDays,
    int discountType,
    int discountDays,
    int percentTimes100,
    int calculatedFrom,
    int baseDays,
    int dueMonth) {

  /** A transaction counts from its own date, or from the end of the discount. */
  private static final int TRANSACTION_DATE = 1;

  private static final int DISCOUNT_DATE = 2;

  private static final List<PaymentTerms> ALL =
      List.of(
          net("NET 30", 1, 30),
          discounted("2% 10/NET 30", 1, 30, 1, 10, 200, TRANSACTION_DATE),
          net("NET 10TH", 5, 10),
          discounted("2.5% EOM/NET 15TH", 3, 15, 3, 0, 250, TRANSACTION_DATE),
          net("EOM", 3, 0),
          net("DUE ON RECEIPT", 4, 0),
          net("15TH", 2, 15),
          net("6 MONTHS", 6, 6),
          new PaymentTerms("MARCH 31", 7, 31, 0, 0, 0, TRANSACTION_DATE, 0, 3),
          net("ANNUAL", 8, 1),
          net("UNSET", 0, 0),
          discounted("1% 15TH", 2, 30, 2, 15, 100, DISCOUNT_DATE),
          new PaymentTerms("NET 10 BASE 5", 1, 10, 0, 0, 0, TRANSACTION_DATE, 5, 0),
          discounted("3% NEXT MONTH", 1, 30, 5, 10, 300, DISCOUNT_DATE));

  private static PaymentTerms net(String id, int dueType, int dueDays) {
    return new PaymentTerms(id, dueType, dueDays, 0, 0, 0, TRANSACTION_DATE, 0, 0);
  }

  private static PaymentTerms discounted(
      String id, int dueType, int dueDays, int type, int days, int percentTimes100, int from) {
    return new PaymentTerms(id, dueType, dueDays, type, days, percentTimes100, from, 0, 0);
  }

  /** The terms that a master or document with this number has. */
  static String term(int n) {
    return ALL.get(n % ALL.size()).id();
  }

  static void write(SampleCompany company, SampleTables tables) {
    SampleTable table = tables.open("SY03300");
    for (PaymentTerms terms : ALL) {
      table
          .set("PYMTRMID", terms.id())
          .set("DUETYPE", terms.dueType())
          .set("DUEDTDS", terms.dueDays())
          .set("DISCTYPE", terms.discountType())
          .set("DISCDTDS", terms.discountDays())
          .set("DSCPCTAM", terms.percentTimes100())
          .set("CalculateDateFrom", terms.calculatedFrom())
          .set("CalculateDateFromDays", terms.baseDays())
          .set("DueMonth", terms.dueMonth())
          .add();
    }
  }
}
