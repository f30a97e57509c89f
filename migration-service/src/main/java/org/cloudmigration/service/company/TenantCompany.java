package org.cloudmigration.service.company;

import java.util.UUID;

/** A company as the tenant lists it. */
public record TenantCompany(UUID id, String name, String displayName) {

  boolean isCalled(String other) {
    return CompanyNames.key(name).equals(CompanyNames.key(other));
  }
}
