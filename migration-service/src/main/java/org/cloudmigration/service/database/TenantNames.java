package org.cloudmigration.service.database;

import java.util.UUID;

/** Names as Business Central gives them to its tables. */
public final class TenantNames {

  private static final String NOT_ALLOWED = ".\"\\/'%][";

  private TenantNames() {}

  /** A name of a company, table or column, with what Business Central does not allow replaced. */
  public static String clean(String name) {
    var clean = new StringBuilder(name);
    for (int i = 0; i < clean.length(); i++) {
      if (NOT_ALLOWED.indexOf(clean.charAt(i)) >= 0) {
        clean.setCharAt(i, '_');
      }
    }
    return clean.toString();
  }

  /** {@code Company$Table$appId}, or {@code Table$appId} for a blank company. */
  public static String withCompany(String company, String table, UUID appId) {
    String prefix = company.isBlank() ? "" : clean(company) + "$";
    return prefix + clean(table) + "$" + appId;
  }
}
