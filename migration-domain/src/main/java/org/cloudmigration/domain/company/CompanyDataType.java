package org.cloudmigration.domain.company;

/** What a company holds when it is created; Business Central asks for it by this name. */
public enum CompanyDataType {
  /** Nothing: every table comes from the source. */
  NO_DATA,
  /** Production - Setup Data Only: posting groups and the like, which a data upgrade builds on. */
  PRODUCTION_SETUP_DATA
}
