package org.cloudmigration.web.api;

import java.util.Arrays;
import java.util.Optional;
import org.cloudmigration.domain.setup.SqlServerType;

/** Names of sets and of values, as the API writes them. */
final class ApiNames {

  static final String COMPANIES = "companies";
  static final String SETUP = "setupCloudMigration";
  static final String PRODUCTS = "sourceProductTypes";
  static final String MIGRATION_COMPANIES = "cloudMigrationCompanies";
  static final String STATUS = "cloudMigrationStatus";
  static final String DETAILS = "cloudMigrationStatusDetails";
  static final String SUBSCRIPTIONS = "subscriptions";

  private ApiNames() {}

  static String of(SqlServerType type) {
    return switch (type) {
      case SQL_SERVER -> "SQLServer";
      case AZURE_SQL -> "AzureSQL";
      case POSTGRESQL -> "PostgreSQL";
      case EMBEDDED -> "Embedded";
    };
  }

  /** Empty if it is none. */
  static Optional<SqlServerType> sqlServerType(String name) {
    return Arrays.stream(SqlServerType.values()).filter(type -> of(type).equals(name)).findFirst();
  }
}
