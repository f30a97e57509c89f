package org.cloudmigration.service.product.gp.sample;

import static org.cloudmigration.service.product.gp.sample.Formulas.day;
import static org.cloudmigration.service.product.gp.sample.Formulas.digits;
import static org.cloudmigration.service.product.gp.sample.Formulas.pick;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A purchase order by its number.
 *
 * @param p from 1
 */
record PurchaseOrder(SampleCompany company, int p) {

  private static final int RELEASED = 2;
  private static final int CHANGE_ORDER = 3;

  /**
   * A line.
   *
   * @param item what is ordered, or what stands behind it if it is not in the item master
   */
  record Line(PurchaseOrder order, int number, Item item) {

    /** The first line of every fifth order is for something that is not in the item master. */
    boolean nonInventory() {
      return number == 1 && order.p() % 5 == 0;
    }

    String itemNumber() {
      return nonInventory() ? "NONSTOCK-" + order.p() : item.number();
    }

    int quantity() {
      return 10 * number;
    }

    int cancelled() {
      if (order.p() % 8 == 0 && number == 1) {
        return quantity();
      }
      return order.p() % 4 == 0 ? 2 : 0;
    }
  }

  static Stream<PurchaseOrder> of(SampleCompany company) {
    return IntStream.rangeClosed(1, company.purchaseOrders())
        .mapToObj(p -> new PurchaseOrder(company, p));
  }

  String number() {
    return "PO" + digits(p, 6);
  }

  int status() {
    return pick(p, 1, RELEASED, CHANGE_ORDER, 4, 5, RELEASED);
  }

  boolean received() {
    return status() == RELEASED || status() == CHANGE_ORDER;
  }

  String vendor() {
    return p % 12 == 0 ? "" : Vendors.id(3 * p % company.vendors() + 1);
  }

  String terms() {
    return PaymentTerms.term(p);
  }

  LocalDate ordered() {
    return day(2024, 100 + p % 200);
  }

  LocalDate promised() {
    return ordered().plusDays(20);
  }

  Stream<Line> lines() {
    return IntStream.rangeClosed(1, p % 3 + 1).mapToObj(this::line);
  }

  /** Kits are not bought; an item two before is taken. */
  Line line(int number) {
    Item item = Item.at(company, 5 * p + number);
    return new Line(this, number, item.type() == Item.KIT ? new Item(item.k() - 2) : item);
  }
}
