package org.cloudmigration.service.database.contract;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.address.ServerAddress;
import org.cloudmigration.service.database.h2.H2Adapter;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.database.h2.H2Tracking;
import org.cloudmigration.service.database.postgresql.PostgreSqlAdapter;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.database.sqlserver.SqlServerAdapter;

/** Those that an adapter is written for. */
enum TestDatabase {
  H2(new H2Adapter()) {
    @Override
    Optional<DatabaseLocation> location(Path directory, RealPostgreSql server) {
      return Optional.of(H2Location.file(directory.resolve("contract")));
    }

    @Override
    void track(Connection connection, TableDefinition table) throws SQLException {
      new H2Tracking().track(connection, table);
    }
  },
  POSTGRESQL(new PostgreSqlAdapter()) {
    @Override
    Optional<DatabaseLocation> location(Path directory, RealPostgreSql server) {
      return Optional.of(
          server.address("postgres", "postgres", "postgres", false, false).location());
    }
  },
  /** Only where somebody has one: it cannot be installed on the build machines. */
  SQL_SERVER(new SqlServerAdapter()) {
    @Override
    Optional<DatabaseLocation> location(Path directory, RealPostgreSql server) {
      return Optional.ofNullable(System.getenv("SQLSERVER_URL"))
          .map(text -> ServerAddress.parse(text).location());
    }
  };

  final DatabaseAdapter adapter;

  TestDatabase(DatabaseAdapter adapter) {
    this.adapter = adapter;
  }

  /** Empty if it cannot be reached from here. */
  abstract Optional<DatabaseLocation> location(Path directory, RealPostgreSql server);

  /** From then on, its changes are recorded. */
  void track(Connection connection, TableDefinition table) throws SQLException {
    for (DatabaseObject object : adapter.footprint().inSource(java.util.List.of(table))) {
      RealPostgreSql.execute(connection, object.creation());
    }
  }
}
