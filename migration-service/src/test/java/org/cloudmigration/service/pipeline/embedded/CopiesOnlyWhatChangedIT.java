package org.cloudmigration.service.pipeline.embedded;

import java.nio.file.Path;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contract of changes, with each pair of databases that can be reached. */
class CopiesOnlyWhatChangedIT {

  private static RealPostgreSql server;

  @BeforeAll
  static void start() throws Exception {
    server = RealPostgreSql.start();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @TempDir Path directory;

  private DatabaseLocation file() {
    return H2Location.file(directory.resolve("tenant"));
  }

  private static DatabaseLocation tenantOnServer() throws Exception {
    try (var owner = server.owner()) {
      RealPostgreSql.execute(owner, "DROP DATABASE IF EXISTS tenant", "CREATE DATABASE tenant");
    }
    DatabaseLocation location =
        server.address("tenant", "postgres", "postgres", false, false).location();
    try (var pool = new DatabaseAdapters().of(location.type()).open(location, 1);
        var connection = pool.connection()) {
      RealPostgreSql.execute(connection, "CREATE SCHEMA \"Fabrikam\"");
    }
    return location;
  }

  @Nested
  class FromFileIntoFile extends CopiesOnlyWhatChangedContract {
    @Override
    SourceEnd openSource() throws Exception {
      return SourceEnd.h2(directory);
    }

    @Override
    DatabaseLocation openTenant() {
      return file();
    }
  }

  @Nested
  class FromPostgreSqlIntoFile extends CopiesOnlyWhatChangedContract {
    @Override
    SourceEnd openSource() throws Exception {
      return SourceEnd.postgres(server);
    }

    @Override
    DatabaseLocation openTenant() {
      return file();
    }
  }

  @Nested
  class FromFileIntoPostgreSql extends CopiesOnlyWhatChangedContract {
    @Override
    SourceEnd openSource() throws Exception {
      return SourceEnd.h2(directory);
    }

    @Override
    DatabaseLocation openTenant() throws Exception {
      return tenantOnServer();
    }
  }

  @Nested
  class FromPostgreSqlIntoPostgreSql extends CopiesOnlyWhatChangedContract {
    @Override
    SourceEnd openSource() throws Exception {
      return SourceEnd.postgres(server);
    }

    @Override
    DatabaseLocation openTenant() throws Exception {
      return tenantOnServer();
    }
  }
}
