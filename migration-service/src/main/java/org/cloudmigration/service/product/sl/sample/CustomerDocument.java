package org.cloudmigration.service.product.sl.sample;

import static org.cloudmigration.service.product.sl.sample.Formulas.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A document of a customer.
 *
 * @param customer running number of the customer
 * @param number running number among the customer's documents of this type
 * @param balance open amount
 */
record CustomerDocument(
    int customer, String type, int number, int balance, boolean released, String batch) {

  static final String INVOICE = "IN";
  static final String PAYMENT = "PA";
  private static final String POSTED = Batches.RECEIVABLES_POSTED;
  private static final String COMPLETED = Batches.RECEIVABLES_COMPLETED;

  static Stream<CustomerDocument> of(SampleDatabase database) {
    return IntStream.rangeClosed(1, database.customers())
        .mapToObj(CustomerDocument::of)
        .flatMap(List::stream);
  }

  static List<CustomerDocument> of(int i) {
    List<CustomerDocument> documents = new ArrayList<>();
    boolean active = Customers.isActive(i);
    documents.add(new CustomerDocument(i, INVOICE, 1, active ? 100 + i : 0, true, POSTED));
    documents.add(new CustomerDocument(i, INVOICE, 2, 0, true, POSTED));
    if (active) {
      String unposted = Batches.RECEIVABLES_UNPOSTED;
      documents.add(new CustomerDocument(i, INVOICE, 3, 50 + i, true, unposted));
      documents.add(new CustomerDocument(i, INVOICE, 4, 75 + i, false, POSTED));
      documents.add(new CustomerDocument(i, "CM", 1, 20 + i, true, COMPLETED));
      occasional(documents, i);
    }
    return documents;
  }

  private static void occasional(List<CustomerDocument> documents, int i) {
    if (i % 3 == 0) {
      documents.add(new CustomerDocument(i, PAYMENT, 1, 30 + i, true, POSTED));
    }
    if (i % 3 == 1) {
      documents.add(new CustomerDocument(i, "PP", 1, 15 + i, true, COMPLETED));
    }
    if (i % 4 == 1) {
      documents.add(new CustomerDocument(i, "FI", 1, 5 + i, true, POSTED));
    }
    if (i % 4 == 2) {
      documents.add(new CustomerDocument(i, "DM", 1, 40 + i, true, COMPLETED));
    }
    if (i % 5 == 0) {
      documents.add(new CustomerDocument(i, "SB", 1, 2, true, POSTED));
    }
    if (i % 5 == 1) {
      documents.add(new CustomerDocument(i, "CS", 1, 3, true, POSTED));
    }
    if (i % 6 == 1) {
      documents.add(new CustomerDocument(i, "RC", 1, 9, true, POSTED));
    }
  }

  String reference() {
    return code(type, customer) + number;
  }

  /** The invoice that a payment of the customer is applied to. */
  String firstInvoice() {
    return code(INVOICE, customer) + 1;
  }

  boolean isFirstInvoice() {
    return reference().equals(firstInvoice());
  }

  LocalDate date() {
    return Formulas.documentDate(customer, List.of(INVOICE, "FI", PAYMENT).contains(type));
  }
}
