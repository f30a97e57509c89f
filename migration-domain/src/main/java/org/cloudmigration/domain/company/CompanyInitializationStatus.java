package org.cloudmigration.domain.company;

/** Whether the tenant is ready for a company; the names are those of Business Central's page. */
public enum CompanyInitializationStatus {
  UNKNOWN,
  NOT_INITIALIZED,
  INITIALIZATION_FAILED,
  INITIALIZED
}
