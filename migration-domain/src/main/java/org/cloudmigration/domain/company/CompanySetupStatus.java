package org.cloudmigration.domain.company;

/** How far the creation of a company is; named as the API names it, there {@code status}. */
public enum CompanySetupStatus {
  /** Nobody has asked for the company to be created. */
  BLANK,
  IN_PROGRESS,
  COMPLETED,
  ERROR,
  /** The tenant's user may not create companies. */
  MISSING_PERMISSION
}
