package org.cloudmigration.service.product.gp.sample;

import static org.cloudmigration.service.product.gp.sample.Formulas.LINE_STEP;
import static org.cloudmigration.service.product.gp.sample.Formulas.digits;
import static org.cloudmigration.service.product.gp.sample.Formulas.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Receipts of the first lines of purchase orders that are under way, three for each. */
final class Receipts {

  private static final int POSTED = 1;
  private static final int SHIPMENT = 1;
  private static final int PER_ORDER = 3;

  private Receipts() {}

  /**
   * A receipt.
   *
   * @param number counts all receipts of the company
   * @param step first, second or third receipt of its order
   */
  private record Receipt(int number, int step, PurchaseOrder order) {

    String document() {
      return Receipts.document(number);
    }

    PurchaseOrder.Line line() {
      return order.line(1);
    }

    LocalDate received() {
      return order.promised().plusDays(10);
    }

    int quantity() {
      return Formulas.pick(step - 1, 3, 2, 4);
    }

    int invoiced() {
      boolean invoiced =
          switch (step) {
            case 1 -> order.p() % 2 == 1;
            case 3 -> order.p() % 3 == 0;
            default -> false;
          };
      return invoiced ? quantity() : 0;
    }

    /** The last one came at a higher price. */
    BigDecimal cost() {
      BigDecimal cost = line().item().cost();
      return step == PER_ORDER ? cost.add(BigDecimal.ONE) : cost;
    }

    BigDecimal amount() {
      return cost().multiply(BigDecimal.valueOf(quantity()));
    }
  }

  static void write(SampleCompany company, SampleTables tables) {
    SampleTable applied = tables.open("POP10500");
    forEach(company, receipt -> apply(applied, receipt));
    SampleTable headers = tables.open("POP30300");
    forEach(company, receipt -> header(headers, receipt));
    SampleTable lines = tables.open("POP30310");
    forEach(company, receipt -> line(lines, receipt));
  }

  static int count(SampleCompany company) {
    return PER_ORDER * (int) PurchaseOrder.of(company).filter(PurchaseOrder::received).count();
  }

  static String document(int number) {
    return "RCT" + digits(number, 6);
  }

  static String auditCode(int number) {
    return source("RECVG", number);
  }

  private static void forEach(SampleCompany company, Consumer<Receipt> consumer) {
    int number = 0;
    for (int p = 1; p <= company.purchaseOrders(); p++) {
      PurchaseOrder order = new PurchaseOrder(company, p);
      if (order.received()) {
        for (int step = 1; step <= PER_ORDER; step++) {
          number++;
          consumer.accept(new Receipt(number, step, order));
        }
      }
    }
  }

  private static void apply(SampleTable table, Receipt receipt) {
    table
        .set("PONUMBER", receipt.order().number())
        .set("POLNENUM", LINE_STEP)
        .set("POPRCTNM", receipt.document())
        .set("RCPTLNNM", LINE_STEP)
        .set("QTYSHPPD", receipt.quantity())
        .set("QTYINVCD", receipt.invoiced())
        .set("Status", POSTED)
        .set("POPTYPE", SHIPMENT)
        .set("ITEMNMBR", receipt.line().itemNumber())
        .set("UOFM", "EACH")
        .set("TRXLOCTN", "MAIN")
        .set("PCHRPTCT", receipt.cost())
        .set("ORCPTCOST", receipt.step() == 1 ? BigDecimal.ZERO : receipt.cost())
        .set("DATERECD", receipt.received())
        .add();
  }

  private static void header(SampleTable table, Receipt receipt) {
    table
        .set("POPRCTNM", receipt.document())
        .set("POPTYPE", SHIPMENT)
        .set("VNDDOCNM", receipt.step() == 1 ? "SLIP-" + receipt.number() : "")
        .set("receiptdate", receipt.received())
        .set("VENDORID", receipt.order().vendor())
        .set("SUBTOTAL", receipt.amount())
        .set("TRXSORCE", auditCode(receipt.number()))
        .set("PYMTRMID", receipt.order().terms())
        .set("DEX_ROW_ID", table.number())
        .add();
  }

  private static void line(SampleTable table, Receipt receipt) {
    table
        .set("POPRCTNM", receipt.document())
        .set("RCPTLNNM", LINE_STEP)
        .set("PONUMBER", receipt.order().number())
        .set("ITEMNMBR", receipt.line().item().number())
        .set("UNITCOST", receipt.cost())
        .set("EXTDCOST", receipt.amount())
        .set("TRXSORCE", auditCode(receipt.number()))
        .set("DEX_ROW_ID", table.number())
        .add();
  }
}
