package org.cloudmigration.service.product.sl.sample;

import java.util.List;
import java.util.function.BiConsumer;
import org.cloudmigration.service.database.SampleSink;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;
import org.cloudmigration.service.product.SourceTable;

/**
 * Three invented companies in two application databases. The first database grows with the scale
 * and holds rows of a second company among those of the first; the other stays small. Every value
 * is computed from row numbers, so that a sample of one scale is the same on every machine and day.
 */
public final class SlSample {

  private static final List<BiConsumer<SampleDatabase, SampleTables>> MODULES =
      List.of(
          Setup::write,
          UnreadTables::write,
          Chart::write,
          History::write,
          Batches::write,
          Journals::write,
          Customers::write,
          Receivables::write,
          Vendors::write,
          Payables::write,
          Items::write,
          Stock::write,
          StockHistory::write,
          PurchaseOrders::write,
          Receipts::write,
          SalesOrders::write,
          Shipments::write,
          CashManager::write,
          Resources::write,
          Projects::write);

  private final String systemDatabase;
  private final SampleTables tables;
  private final TableDefinition systemCompanies;

  public SlSample(
      String systemDatabase, List<SourceTable> sourceTables, TableDefinition systemCompanies) {
    this.systemDatabase = systemDatabase;
    this.tables = new SampleTables(sourceTables);
    this.systemCompanies = systemCompanies;
  }

  /**
   * @param scale whole number from 1: 888 rows for each, and 691 besides, in the first application
   *     database
   */
  public void generate(int scale, SampleSink sink) {
    if (scale < 1) {
      throw new IllegalArgumentException("The scale is a whole number from 1, not " + scale);
    }
    List<SampleDatabase> databases =
        List.of(SampleDatabase.shared(scale), SampleDatabase.ofOneCompany());
    sink.database(systemDatabase);
    SampleTable companies = new SampleTable(systemCompanies, sink);
    databases.forEach(database -> list(database, companies));
    for (SampleDatabase database : databases) {
      sink.database(database.name());
      MODULES.forEach(module -> module.accept(database, tables.in(sink)));
    }
  }

  private static void list(SampleDatabase database, SampleTable table) {
    for (SampleDatabase.Company company : database.companies()) {
      table
          .set("CpnyID", company.id())
          .set("CpnyName", company.name())
          .set("DatabaseName", database.name())
          .add();
    }
  }
}
