package org.cloudmigration.web.environment;

import org.cloudmigration.domain.environment.EnvironmentStatus;
import org.cloudmigration.domain.environment.EnvironmentType;
import org.cloudmigration.domain.environment.TenantDatabaseType;
import org.cloudmigration.service.environment.EnvironmentView;

/** An environment in the form of the API; the tenant's connection string is write-only. */
public record EnvironmentJson(
    String name,
    String type,
    String status,
    String applicationVersion,
    TenantDatabase tenantDatabase) {

  /** Where the tenant is. */
  public record TenantDatabase(String type) {}

  static EnvironmentJson of(EnvironmentView view) {
    return new EnvironmentJson(
        view.name(),
        type(view.type()),
        status(view.status()),
        view.applicationVersion(),
        new TenantDatabase(tenantType(view.tenantType())));
  }

  private static String type(EnvironmentType type) {
    return switch (type) {
      case PRODUCTION -> "Production";
      case SANDBOX -> "Sandbox";
    };
  }

  private static String status(EnvironmentStatus status) {
    return switch (status) {
      case ACTIVE -> "Active";
      case UPGRADING -> "Upgrading";
    };
  }

  private static String tenantType(TenantDatabaseType type) {
    return switch (type) {
      case EMBEDDED -> "Embedded";
      case POSTGRESQL -> "PostgreSQL";
      case SQL_SERVER -> "SQLServer";
      case AZURE_SQL -> "AzureSQL";
    };
  }
}
