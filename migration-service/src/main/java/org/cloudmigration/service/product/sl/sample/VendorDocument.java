package org.cloudmigration.service.product.sl.sample;

import static org.cloudmigration.service.product.sl.sample.Formulas.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A document of a vendor.
 *
 * @param vendor running number of the vendor
 * @param number running number among the vendor's documents of this type
 * @param balance open amount
 * @param order number of the purchase order; a star for several
 */
record VendorDocument(
    int vendor,
    String type,
    int number,
    int balance,
    String order,
    boolean released,
    String batch) {

  static final String VOUCHER = "VO";
  static final String CHECK = "CK";
  private static final String POSTED = Batches.PAYABLES_POSTED;
  private static final String SEVERAL_ORDERS = "*";

  static Stream<VendorDocument> of(SampleDatabase database) {
    return IntStream.rangeClosed(1, database.vendors())
        .mapToObj(VendorDocument::of)
        .flatMap(List::stream);
  }

  static List<VendorDocument> of(int i) {
    if (!Vendors.isActive(i)) {
      return List.of(posted(i, VOUCHER, 1, 0, ""));
    }
    List<VendorDocument> documents = new ArrayList<>();
    documents.add(posted(i, VOUCHER, 1, 200 + i, code("PO", i)));
    documents.add(posted(i, VOUCHER, 2, 60 + i, ""));
    documents.add(posted(i, VOUCHER, 3, 0, ""));
    documents.add(new VendorDocument(i, VOUCHER, 4, 10, "", false, POSTED));
    documents.add(new VendorDocument(i, VOUCHER, 5, 11, "", true, Batches.PAYABLES_UNPOSTED));
    documents.add(
        i % 2 == 1 ? posted(i, "AC", 1, 33 + i, SEVERAL_ORDERS) : posted(i, CHECK, 1, 0, ""));
    if (i % 3 == 0) {
      documents.add(posted(i, "AD", 1, 12 + i, ""));
    }
    if (i % 4 == 0) {
      documents.add(posted(i, "PP", 1, 80 + i, ""));
    }
    return documents;
  }

  private static VendorDocument posted(
      int vendor, String type, int number, int balance, String order) {
    return new VendorDocument(vendor, type, number, balance, order, true, POSTED);
  }

  String reference() {
    return code(type, vendor) + number;
  }

  /** The voucher that a check of the vendor is applied to. */
  String firstVoucher() {
    return code(VOUCHER, vendor) + 1;
  }

  LocalDate date() {
    return Formulas.documentDate(vendor, type.equals(VOUCHER) || type.equals(CHECK));
  }
}
