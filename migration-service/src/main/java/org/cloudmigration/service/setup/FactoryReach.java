package org.cloudmigration.service.setup;

import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.TenantDatabaseType;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.operation.InvalidInputException;

/** What data factories of Azure are used for here: SQL Server and Azure SQL, on both ends. */
final class FactoryReach {

  private FactoryReach() {}

  /**
   * @throws InvalidInputException naming the field of the runtime
   */
  static void refuseOthers(Environment environment, SqlServerType source, DataFactory factory) {
    boolean fits =
        (source == SqlServerType.SQL_SERVER || source == SqlServerType.AZURE_SQL)
            && (environment.tenantType() == TenantDatabaseType.SQL_SERVER
                || environment.tenantType() == TenantDatabaseType.AZURE_SQL);
    if (!fits) {
      throw new InvalidInputException(
          "runtimeName",
          "RUNTIME",
          "The data factory "
              + factory.name()
              + " copies from SQL Server or Azure SQL to SQL Server or Azure SQL alone.",
          "Leave the runtime's name empty: then this server copies.");
    }
  }
}
