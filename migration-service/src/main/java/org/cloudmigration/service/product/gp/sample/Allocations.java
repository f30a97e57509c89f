package org.cloudmigration.service.product.gp.sample;

import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** How allocation accounts split, some of them in ways that cannot be migrated. */
final class Allocations {

  private Allocations() {}

  static void write(SampleCompany company, SampleTables tables) {
    SampleTable fixed = tables.open("GL00103");
    share(fixed, "9100", 60, Chart.index("100-6100-01"));
    share(fixed, "9100", 40, Chart.index("200-6100-01"));
    share(fixed, "9120", 100, Chart.index("100-6100-02"));
    share(fixed, "9130", 50, Chart.index("100-6100-01"));
    share(fixed, "9130", 50, Chart.companyWide(Chart.HEAD_COUNT));
    SampleTable variable = tables.open("GL00104");
    weigh(variable, "100-7400-01", "100-4100-01");
    weigh(variable, "200-7400-01", "200-4100-01");
  }

  private static void share(SampleTable table, String main, int percent, int receiver) {
    table
        .set("ACTINDX", Chart.companyWide(main))
        .set("PRCNTAGE", percent)
        .set("DSTINDX", receiver)
        .add();
  }

  private static void weigh(SampleTable table, String receiver, String weight) {
    table
        .set("ACTINDX", Chart.companyWide(Chart.POWER_SPLIT))
        .set("DSTINDX", Chart.index(receiver))
        .set("BDNINDX", Chart.index(weight))
        .add();
  }
}
