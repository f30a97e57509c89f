package org.cloudmigration.service.pipeline.datafactory;

import java.sql.SQLException;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.address.ServerAddress;
import org.cloudmigration.service.pipeline.FactoryUse;
import org.cloudmigration.service.pipeline.datafactory.standin.StandIn;
import org.cloudmigration.service.pipeline.datafactory.standin.StandInProcedures;

/** A data factory that keeps definitions for SQL Servers that nobody reaches. */
final class NothingExecuted implements AutoCloseable {

  static final String OWNER = "this installation";

  final StandIn standIn =
      new StandIn(
          (type, properties) -> {
            throw new SQLException("Nothing is executed here.");
          },
          StandInProcedures.NONE);

  final FactoryDefinitions definitions =
      new FactoryDefinitions(standIn.azure().manager(), LoopbackAzure.ADDRESS);

  static DatabaseLocation server(String host, String database, String password) {
    return new ServerAddress(
            DatabaseType.SQL_SERVER, host, "", 1433, database, "reader", password, true, false)
        .location();
  }

  /**
   * @param version of the server that deploys
   * @param staging linked service of a storage; blank for none
   */
  FactoryDeployment deployment(String version, String environment, String staging) {
    return deployment(version, environment, OWNER, staging);
  }

  FactoryDeployment deployment(String version, String environment, String owner, String staging) {
    FactoryUse use =
        new FactoryUse(
            LoopbackAzure.ADDRESS.directory(),
            LoopbackAzure.ADDRESS.subscription(),
            LoopbackAzure.ADDRESS.resourceGroup(),
            LoopbackAzure.ADDRESS.factory(),
            "",
            "",
            staging,
            environment,
            owner,
            "gp-runtime");
    return new FactoryDeployment(definitions, FactoryEnds.SQL_SERVER, use, version);
  }

  @Override
  public void close() {
    standIn.close();
  }
}
