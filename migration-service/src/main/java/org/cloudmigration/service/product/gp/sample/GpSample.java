package org.cloudmigration.service.product.gp.sample;

import java.util.List;
import java.util.function.BiConsumer;
import org.cloudmigration.service.database.SampleSink;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;
import org.cloudmigration.service.product.SourceTable;

/**
 * Two invented companies, small distributors of hardware and garden goods. Every value is computed
 * from row numbers, so that a sample of one scale is the same on every machine and day.
 */
public final class GpSample {

  private static final List<BiConsumer<SampleCompany, SampleTables>> MODULES =
      List.of(
          AccountFormat::write,
          PostingSetup::write,
          FiscalPeriods::write,
          PaymentTerms::write,
          Allocations::write,
          Journals::write,
          Summaries::write,
          Customers::write,
          Receivables::write,
          Vendors::write,
          VendorBanks::write,
          Payables::write,
          InternetAddresses::write,
          InventorySetup::write,
          Items::write,
          Stock::write,
          Checkbooks::write,
          PurchaseOrders::write,
          Receipts::write,
          SalesHistory::write,
          InventoryHistory::write);

  private final String systemDatabase;
  private final SampleTables tables;
  private final TableDefinition companyMaster;

  public GpSample(
      String systemDatabase, List<SourceTable> sourceTables, TableDefinition companyMaster) {
    this.systemDatabase = systemDatabase;
    this.tables = new SampleTables(sourceTables);
    this.companyMaster = companyMaster;
  }

  /** The second company has twice the rows, and a name that nobody should have to quote. */
  public void generate(int scale, SampleSink sink) {
    if (scale < 1) {
      throw new IllegalArgumentException("The scale is a whole number from 1, not " + scale);
    }
    List<SampleCompany> companies =
        List.of(
            new SampleCompany("TRSC1", "Tamarack Ridge Supply", scale),
            new SampleCompany(
                "TRSC2",
                "Tamarack Ridge Supply No. 2 / O'Neil & Co. ",
                Math.multiplyExact(2, scale)));
    sink.database(systemDatabase);
    list(companies, new SampleTable(companyMaster, sink));
    Currencies.write(tables.in(sink));
    for (SampleCompany company : companies) {
      sink.database(company.id());
      MODULES.forEach(module -> module.accept(company, tables.in(sink)));
    }
  }

  private static void list(List<SampleCompany> companies, SampleTable table) {
    for (SampleCompany company : companies) {
      table
          .set("CMPANYID", table.number())
          .set("INTERID", company.id())
          .set("CMPNYNAM", company.displayName())
          .add();
    }
  }
}
