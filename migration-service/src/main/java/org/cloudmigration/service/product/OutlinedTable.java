package org.cloudmigration.service.product;

import java.util.Objects;

/**
 * A table of the source that a person has named.
 *
 * @param source as the source names it; with {@link CompanyToken#TOKEN} where each company has a
 *     table of its own
 * @param perCompany whether each company of the tenant gets one; otherwise the tenant gets one
 * @param target name of the copy in the tenant; blank for the one that follows from the source
 * @param preserve whether the tenant's rows stay, and only those are inserted whose keys it lacks;
 *     refused per company
 */
public record OutlinedTable(String source, boolean perCompany, String target, boolean preserve) {

  public OutlinedTable {
    Objects.requireNonNull(source);
    Objects.requireNonNull(target);
  }

  /** As tables are until somebody wants cloud data preserved. */
  public OutlinedTable(String source, boolean perCompany, String target) {
    this(source, perCompany, target, false);
  }

  /** Without white space at the ends, and with the target that goes without saying. */
  public OutlinedTable completed() {
    String name = CompanyToken.spelt(source.strip());
    String wanted = target.strip();
    return new OutlinedTable(
        name, perCompany, wanted.isEmpty() ? CompanyToken.without(name) : wanted, preserve);
  }

  public OutlinedTable preserving(boolean cloudData) {
    return new OutlinedTable(source, perCompany, target, cloudData);
  }
}
