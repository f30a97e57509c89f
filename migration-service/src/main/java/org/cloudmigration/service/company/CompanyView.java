package org.cloudmigration.service.company;

import org.cloudmigration.domain.company.HybridCompany;

/** A company as page and API show it. */
public record CompanyView(String name, String displayName, boolean replicate) {

  static CompanyView of(HybridCompany company) {
    return new CompanyView(company.name(), company.displayName(), company.replicate());
  }
}
