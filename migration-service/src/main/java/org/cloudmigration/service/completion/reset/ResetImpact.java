package org.cloudmigration.service.completion.reset;

import java.util.List;

/** What a reset would take out of a tenant, to be told before. */
public record ResetImpact(List<CompanyData> companies) {

  /**
   * The copied tables of a company.
   *
   * @param company blank for the tables that belong to none
   * @param rows as they were counted when they were copied
   */
  public record CompanyData(String company, int tables, long rows) {}

  public long tables() {
    return companies.stream().mapToLong(CompanyData::tables).sum();
  }

  public long rows() {
    return companies.stream().mapToLong(CompanyData::rows).sum();
  }
}
