package org.cloudmigration.service.product;

import java.util.Objects;

/**
 * A table of the source that a person has named.
 *
 * @param source as the source names it; with {@link CompanyToken#TOKEN} where each company has a
 *     table of its own
 * @param perCompany whether each company of the tenant gets one; otherwise the tenant gets one
 * @param target name of the copy in the tenant; blank for the one that follows from the source
 */
public record OutlinedTable(String source, boolean perCompany, String target) {

  public OutlinedTable {
    Objects.requireNonNull(source);
    Objects.requireNonNull(target);
  }

  /** Without white space at the ends, and with the target that goes without saying. */
  public OutlinedTable completed() {
    String name = CompanyToken.spelt(source.strip());
    String wanted = target.strip();
    return new OutlinedTable(
        name, perCompany, wanted.isEmpty() ? CompanyToken.without(name) : wanted);
  }
}
