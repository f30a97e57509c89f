package org.cloudmigration.service.product.gp.sample;

import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Unit schedules, item classes and sites. */
final class InventorySetup {

  private InventorySetup() {}

  static void write(SampleCompany company, SampleTables tables) {
    SampleTable schedules = tables.open("IV40201");
    schedule(schedules, "EACH", "EACH");
    schedule(schedules, "BOX", "EACH");
    schedule(schedules, "WEIGHT", "KG");
    classes(tables.open("IV40400"));
    SampleTable sites = tables.open("IV40700");
    site(sites, "MAIN", "Main warehouse");
    site(sites, "NORTH", "North store");
    site(sites, "SOUTH", "South store");
  }

  private static void schedule(SampleTable table, String schedule, String baseUnit) {
    table.set("UOMSCHDL", schedule).set("BASEUOFM", baseUnit).add();
  }

  private static void classes(SampleTable table) {
    table
        .set("ITMCLSCD", "HARDWARE")
        .set("ITMCLSDC", "Hardware items")
        .set("IVIVINDX", Chart.companyWide("1300"))
        .set("IVCOGSIX", Chart.index("100-4500-01"))
        .set("IVSLSIDX", Chart.index("100-4100-01"))
        .set("IVSLDSIX", Chart.index("100-4110-01"))
        .set("PURPVIDX", Chart.index("100-4600-01"))
        .add();
    table.set("ITMCLSCD", "GARDEN").set("ITMCLSDC", "Garden items").add();
    table.set("ITMCLSCD", "UNUSED").set("ITMCLSDC", "Not used").add();
  }

  private static void site(SampleTable table, String site, String description) {
    table
        .set("LOCNCODE", site)
        .set("LOCNDSCR", description)
        .set("ADDRESS1", "1 Harbour Way")
        .set("CITY", City.of(0).name())
        .set("STATE", City.of(0).state())
        .set("ZIPCODE", "10001")
        .set("PHONE1", "00000000000000")
        .add();
  }
}
