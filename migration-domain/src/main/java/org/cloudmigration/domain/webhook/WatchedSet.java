package org.cloudmigration.domain.webhook;

/** The sets of the API that can be watched. */
public enum WatchedSet {
  COMPANIES("cloudMigrationCompanies"),
  STATUS("cloudMigrationStatus"),
  DETAILS("cloudMigrationStatusDetails"),
  MAPPINGS("tableMappings");

  private final String apiName;

  WatchedSet(String apiName) {
    this.apiName = apiName;
  }

  public String apiName() {
    return apiName;
  }
}
