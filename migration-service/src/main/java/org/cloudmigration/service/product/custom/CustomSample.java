package org.cloudmigration.service.product.custom;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.SampleSink;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.product.CompanyToken;
import org.cloudmigration.service.product.OutlinedTable;
import org.cloudmigration.service.product.SourceOutline;

/** Two companies with customers and entries of their own, and the currencies of both. */
final class CustomSample {

  private static final String SCHEMA = "CUSTOM";
  private static final String CUSTOMERS = CompanyToken.TOKEN + "$Customer";
  private static final String ENTRIES = CompanyToken.TOKEN + "$Ledger Entry";
  private static final String CURRENCIES = "Currency";
  private static final int CUSTOMERS_AT_SCALE_1 = 50;
  private static final int ENTRIES_OF_A_CUSTOMER = 20;

  static final SourceOutline OUTLINE =
      new SourceOutline(
          SCHEMA,
          CompanyTable.USUAL_NAME,
          List.of(
              new OutlinedTable(CUSTOMERS, true, "Customer"),
              new OutlinedTable(ENTRIES, true, "Ledger Entry"),
              new OutlinedTable(CURRENCIES, false, CURRENCIES)));

  private final SampleSink sink;

  CustomSample(SampleSink sink) {
    this.sink = sink;
  }

  void generate(int scale) {
    sink.database(SCHEMA);
    table(
        CompanyTable.USUAL_NAME,
        List.of("Name"),
        text("Name", 30),
        text("Display Name", 250),
        text("Country", 10));
    sink.row(List.of("ADATUM", "Adatum Corporation", "US"));
    sink.row(List.of("TREY", "Trey Research", "GB"));
    table(CURRENCIES, List.of("Code"), text("Code", 10), text("Name", 50));
    sink.row(List.of("EUR", "Euro"));
    sink.row(List.of("GBP", "Pound sterling"));
    sink.row(List.of("USD", "US dollar"));
    company("ADATUM", CUSTOMERS_AT_SCALE_1 * scale);
    company("TREY", CUSTOMERS_AT_SCALE_1 * scale / 2);
  }

  private void company(String company, int customers) {
    table(
        CompanyToken.replaced(CUSTOMERS, company),
        List.of("No."),
        text("No.", 20),
        text("Name", 100),
        text("Currency Code", 10));
    for (int number = 1; number <= customers; number++) {
      sink.row(List.of(customer(number), "Customer " + number, number % 3 == 0 ? "EUR" : "USD"));
    }
    table(
        CompanyToken.replaced(ENTRIES, company),
        List.of("Entry No."),
        Column.notNull("Entry No.", ColumnType.of(Kind.INT)),
        text("Customer No.", 20),
        Column.notNull("Posting Date", ColumnType.of(Kind.DATE)),
        Column.notNull("Amount", ColumnType.decimal(19, 5)));
    LocalDate first = LocalDate.of(2025, 1, 1);
    for (int entry = 1; entry <= customers * ENTRIES_OF_A_CUSTOMER; entry++) {
      sink.row(
          List.of(
              entry,
              customer(1 + entry % customers),
              first.plusDays(entry % 365),
              BigDecimal.valueOf(entry * 1_237L % 1_000_000, 2).setScale(5)));
    }
  }

  private static String customer(int number) {
    return "C%05d".formatted(number);
  }

  private void table(String name, List<String> key, Column... columns) {
    sink.table(new TableDefinition(new TableName("", name), List.of(columns), key));
  }

  private static Column text(String name, int length) {
    return Column.notNull(name, ColumnType.of(Kind.VARCHAR, length));
  }
}
