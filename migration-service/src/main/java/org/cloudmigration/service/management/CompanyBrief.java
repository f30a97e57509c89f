package org.cloudmigration.service.management;

import org.cloudmigration.domain.company.CompanyInitializationStatus;
import org.cloudmigration.domain.company.CompanySetupStatus;
import org.cloudmigration.domain.company.HybridCompany;

/** A selected company in a few words. */
public record CompanyBrief(String name, String displayName, StatusTone tone, String status) {

  static CompanyBrief of(HybridCompany company) {
    CompanySetupStatus creation = company.creation().status();
    if (creation == CompanySetupStatus.ERROR || creation == CompanySetupStatus.MISSING_PERMISSION) {
      return of(company, StatusTone.BAD, "Not created");
    }
    if (creation == CompanySetupStatus.IN_PROGRESS) {
      return of(company, StatusTone.ACTIVE, "Being created");
    }
    if (!company.creation().created()) {
      return of(company, StatusTone.NEUTRAL, "Not created yet");
    }
    return company.initialization().status() == CompanyInitializationStatus.INITIALIZED
        ? of(company, StatusTone.GOOD, "Initialized")
        : of(company, StatusTone.WARNING, "Not initialized");
  }

  private static CompanyBrief of(HybridCompany company, StatusTone tone, String status) {
    return new CompanyBrief(company.name(), company.displayName().strip(), tone, status);
  }
}
