package org.cloudmigration.web.upgrade;

/** Addresses of the page of unposted batches: one for each environment, and for each company. */
public final class BatchNavigation {

  private static final String PATH = "unposted-batches";
  static final String ROUTE = PATH + "/:environment/:company?";

  private BatchNavigation() {}

  public static String address(String environment) {
    return PATH + "/" + environment;
  }

  /**
   * @param company blank for all
   */
  static String address(String environment, String company) {
    return company.isEmpty() ? address(environment) : address(environment) + "/" + company;
  }
}
