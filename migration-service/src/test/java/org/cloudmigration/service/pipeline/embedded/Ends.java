package org.cloudmigration.service.pipeline.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;

/** Which databases a copy goes between: files, or a real PostgreSQL. */
enum Ends {
  FILE_TO_FILE(false, false),
  POSTGRESQL_TO_FILE(true, false),
  FILE_TO_POSTGRESQL(false, true),
  POSTGRESQL_TO_POSTGRESQL(true, true);

  static final String TENANT = "tenant";

  final boolean sourceOnServer;
  final boolean tenantOnServer;

  Ends(boolean sourceOnServer, boolean tenantOnServer) {
    this.sourceOnServer = sourceOnServer;
    this.tenantOnServer = tenantOnServer;
  }

  SourceEnd source(RealPostgreSql server, Path directory) throws Exception {
    return sourceOnServer ? SourceEnd.postgres(server) : SourceEnd.h2(directory);
  }

  DatabaseLocation tenant(RealPostgreSql server, Path directory) throws Exception {
    return tenantOnServer ? tenant(server) : H2Location.file(directory.resolve(TENANT));
  }

  /** With the company of {@link Bench}. */
  static DatabaseLocation tenant(RealPostgreSql server) throws Exception {
    try (Connection owner = server.owner()) {
      RealPostgreSql.execute(
          owner,
          "DROP DATABASE IF EXISTS " + TENANT + " WITH (FORCE)",
          "CREATE DATABASE " + TENANT);
    }
    DatabaseLocation location =
        server.address(TENANT, "postgres", "postgres", false, false).location();
    try (Connection tenant =
        DriverManager.getConnection(location.url(), location.user(), location.password())) {
      RealPostgreSql.execute(tenant, "CREATE SCHEMA \"" + Bench.COMPANY + "\"");
    }
    return location;
  }
}
