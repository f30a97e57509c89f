package org.cloudmigration.service.database.contract;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
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

    @Override
    List<String> clusterBy(Connection connection, TableDefinition table, List<String> columns) {
      return List.of();
    }
  },
  POSTGRESQL(new PostgreSqlAdapter()) {
    @Override
    Optional<DatabaseLocation> location(Path directory, RealPostgreSql server) {
      return Optional.of(
          server.address("postgres", "postgres", "postgres", false, false).location());
    }

    @Override
    List<String> clusterBy(Connection connection, TableDefinition table, List<String> columns)
        throws SQLException {
      String name = adapter.dialect().quote(table.name());
      RealPostgreSql.execute(
          connection,
          "CREATE UNIQUE INDEX rows_lie_by ON %s (%s)"
              .formatted(name, adapter.dialect().list(columns)),
          "ALTER TABLE %s CLUSTER ON rows_lie_by".formatted(name));
      return columns;
    }
  },
  /** Only where somebody has one: it cannot be installed on the build machines. */
  SQL_SERVER(new SqlServerAdapter()) {
    @Override
    Optional<DatabaseLocation> location(Path directory, RealPostgreSql server) {
      return Optional.ofNullable(System.getenv("SQLSERVER_URL"))
          .map(text -> ServerAddress.parse(text).location());
    }

    /** A source's tables stand under the name of their database. */
    @Override
    void track(Connection connection, TableDefinition table) throws SQLException {
      super.track(
          connection, table.named(new TableName(connection.getCatalog(), table.name().name())));
    }

    /** As GP has it: the primary key is an index beside. */
    @Override
    List<String> clusterBy(Connection connection, TableDefinition table, List<String> columns)
        throws SQLException {
      String name = adapter.dialect().quote(table.name());
      RealPostgreSql.execute(
          connection,
          adapter.dialect().dropTable(table.name()),
          adapter.dialect().createTable(table.withoutKey()),
          "CREATE UNIQUE CLUSTERED INDEX rows_lie_by ON %s (%s)"
              .formatted(name, adapter.dialect().list(columns)),
          "ALTER TABLE %s ADD PRIMARY KEY NONCLUSTERED (%s)"
              .formatted(name, adapter.dialect().list(table.key())));
      return columns;
    }

    @Override
    List<String> olderTypes() {
      return List.of("varchar(20) COLLATE SQL_Latin1_General_CP1_CI_AS", "datetime");
    }
  };

  final DatabaseAdapter adapter;

  TestDatabase(DatabaseAdapter adapter) {
    this.adapter = adapter;
  }

  /** Empty if it cannot be reached from here. */
  abstract Optional<DatabaseLocation> location(Path directory, RealPostgreSql server);

  /**
   * Lets the rows of an empty table lie by a unique key.
   *
   * @return the columns that the catalogue tells then; none where the database knows no such thing
   */
  abstract List<String> clusterBy(
      Connection connection, TableDefinition table, List<String> columns) throws SQLException;

  /** A text and a moment, as databases have them that are older than this product. */
  List<String> olderTypes() {
    return List.of("varchar(20)", "timestamp(3)");
  }

  /** From then on, its changes are recorded. */
  void track(Connection connection, TableDefinition table) throws SQLException {
    for (DatabaseObject object : adapter.footprint().inSource(List.of(table))) {
      RealPostgreSql.execute(connection, object.creation());
    }
  }
}
