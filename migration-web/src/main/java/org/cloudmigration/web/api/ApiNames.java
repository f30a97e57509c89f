package org.cloudmigration.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.setup.SqlServerType;

/** Names of sets and of values, as the API writes them. */
final class ApiNames {

  static final String COMPANIES = "companies";
  static final String SETUP = "setupCloudMigration";
  static final String PRODUCTS = "sourceProductTypes";
  static final String MIGRATION_COMPANIES = "cloudMigrationCompanies";
  static final String STATUS = "cloudMigrationStatus";
  static final String DETAILS = "cloudMigrationStatusDetails";
  static final String MAPPINGS = "tableMappings";
  static final String SUBSCRIPTIONS = "subscriptions";
  static final String TABLES = "cloudMigrationTables";
  static final String ACTIVITIES = "preparationActivities";
  static final String CHECKS = "completionChecks";
  static final String CHECKLIST = "setupChecklist";

  /** All but the companies themselves. */
  static final List<String> UNDER_COMPANIES =
      List.of(
          SETUP,
          PRODUCTS,
          MIGRATION_COMPANIES,
          STATUS,
          DETAILS,
          MAPPINGS,
          SUBSCRIPTIONS,
          TABLES,
          ACTIVITIES,
          CHECKS,
          CHECKLIST);

  private ApiNames() {}

  static String of(SqlServerType type) {
    return switch (type) {
      case SQL_SERVER -> "SQLServer";
      case AZURE_SQL -> "AzureSQL";
      case POSTGRESQL -> "PostgreSQL";
      case EMBEDDED -> "Embedded";
    };
  }

  /** An error for people, without the raw text; blank if there is none. */
  static String text(ErrorReport error) {
    return error == null
        ? ""
        : String.join(" ", error.happened(), error.dataImpact(), error.action()).strip();
  }

  /** Blank if there is none. */
  static String code(ErrorReport error) {
    return error == null ? "" : error.code();
  }

  /** Empty if it is none. */
  static Optional<SqlServerType> sqlServerType(String name) {
    return Arrays.stream(SqlServerType.values()).filter(type -> of(type).equals(name)).findFirst();
  }
}
