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
  static final String MANAGEMENT = "cloudMigrationManagement";
  static final String ACTIONS = "migrationActions";
  static final String APPROVALS = "migrationApproval";
  static final String AUDIT = "auditEntries";
  static final String ERRORS = "errorMessages";
  static final String NOT_MIGRATED = "notMigratedTables";
  static final String COMPARISONS = "tableComparisons";
  static final String DIFFERENCES = "rowDifferences";
  static final String ATTEMPTS = "tableAttempts";
  static final String FINDINGS = "runFindings";
  static final String LOG = "runLogLines";
  static final String PROGRESS = "runProgress";
  static final String RUN_DIFFERENCES = "runDifferences";
  static final String COMPANY_DIFFERENCES = "companyDifferences";
  static final String OBJECTS = "setupObjects";
  static final String RESETS = "cloudDataResets";
  static final String REMOVED = "removedObjects";
  static final String UPGRADES = "dataUpgrades";
  static final String UPGRADE_COMPANIES = "dataUpgradeCompanies";
  static final String UPGRADE_STEPS = "dataUpgradeSteps";
  static final String RECORD_CHANGES = "recordChanges";
  static final String SNAPSHOTS = "detailSnapshots";
  static final String UPGRADE_ERRORS = "dataUpgradeErrors";
  static final String VALIDATION_TESTS = "validationTests";
  static final String UNPOSTED_BATCHES = "unpostedBatches";
  static final String CONFIGURATIONS = "companyConfigurations";
  static final String CONFIGURATION_ADVICE = "configurationAdvice";
  static final String MIGRATION_SETTINGS = "migrationSettings";
  static final String RUNTIMES = "integrationRuntimes";
  static final String NODES = "integrationRuntimeNodes";
  static final String FACTORIES = "dataFactories";

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
          CHECKLIST,
          MANAGEMENT,
          ACTIONS,
          APPROVALS,
          AUDIT,
          ERRORS,
          NOT_MIGRATED,
          COMPARISONS,
          DIFFERENCES,
          ATTEMPTS,
          FINDINGS,
          LOG,
          PROGRESS,
          RUN_DIFFERENCES,
          COMPANY_DIFFERENCES,
          OBJECTS,
          RESETS,
          REMOVED,
          UPGRADES,
          UPGRADE_COMPANIES,
          UPGRADE_STEPS,
          UPGRADE_ERRORS,
          VALIDATION_TESTS,
          UNPOSTED_BATCHES,
          SNAPSHOTS,
          RECORD_CHANGES,
          CONFIGURATIONS,
          CONFIGURATION_ADVICE,
          MIGRATION_SETTINGS,
          RUNTIMES,
          NODES,
          FACTORIES);

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
