package org.cloudmigration.service.product.gp.sample;

/**
 * A company of the sample.
 *
 * @param factor multiplies the rows of masters and transactions; set-up and accounts stay as they
 *     are
 */
record SampleCompany(String id, String displayName, int factor) {

  int customers() {
    return 40 * factor;
  }

  int vendors() {
    return 25 * factor;
  }

  int items() {
    return 60 * factor;
  }

  int purchaseOrders() {
    return 12 * factor;
  }

  int salesDocuments() {
    return 20 * factor;
  }

  int inventoryDocuments() {
    return 10 * factor;
  }

  int assemblies() {
    return 2 * factor;
  }
}
