package org.cloudmigration.service.product.sl.sample;

import java.util.List;

/**
 * An application database of the sample.
 *
 * @param companies the first owns nearly all rows; a second has a few that must not reach it
 * @param factor multiplies the rows of masters and transactions; set-up and fixed accounts stay as
 *     they are
 * @param shift turns the names, so that customers and vendors of two databases differ
 */
record SampleDatabase(String name, List<Company> companies, int factor, int shift) {

  /** A company as the system database lists it. */
  record Company(String id, String name) {}

  SampleDatabase {
    companies = List.copyOf(companies);
  }

  static SampleDatabase shared(int factor) {
    return new SampleDatabase(
        "HARBORAPP",
        List.of(new Company("HARBORCO", "Harbor Company"), new Company("OTHERCO", "Other Company")),
        factor,
        0);
  }

  static SampleDatabase ofOneCompany() {
    return new SampleDatabase(
        "LAKEAPP", List.of(new Company("LAKECO", "Lakeside / O'Hara & Sons")), 1, 3);
  }

  /** Id of the company that owns nearly all rows. */
  String own() {
    return companies.getFirst().id();
  }

  /** Whether there is a company whose rows must not reach the first. */
  boolean isShared() {
    return companies.size() > 1;
  }

  /** Id of that company. */
  String other() {
    return companies.getLast().id();
  }

  int customers() {
    return 12 * factor;
  }

  int vendors() {
    return 9 * factor;
  }
}
