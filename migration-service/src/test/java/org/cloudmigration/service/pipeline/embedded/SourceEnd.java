package org.cloudmigration.service.pipeline.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.database.h2.H2Tracking;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;

/** A database at one end of a copy, as those see it who work in it. */
abstract class SourceEnd implements AutoCloseable {

  static final String SCHEMA = "TWO";

  final DatabaseLocation location;

  private SourceEnd(DatabaseLocation location) {
    this.location = location;
  }

  abstract Connection connect() throws SQLException;

  abstract void track(TableDefinition table) throws SQLException;

  /** A table of one column X, for a query that makes rows up. */
  abstract String numbers(int from, int to);

  /** As if nobody had run a migration for longer than changes are kept. */
  abstract void forgetChanges(TableName table) throws SQLException;

  DatabaseAdapter adapter() {
    return new DatabaseAdapters().of(location.type());
  }

  void execute(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() throws IOException {}

  static SourceEnd h2(Path directory) throws SQLException {
    DatabaseLocation file = H2Location.file(directory.resolve("source"));
    SourceEnd end =
        new SourceEnd(file) {
          @Override
          Connection connect() throws SQLException {
            return DriverManager.getConnection(file.url(), file.user(), file.password());
          }

          @Override
          void track(TableDefinition table) throws SQLException {
            try (Connection connection = connect()) {
              new H2Tracking().track(connection, table);
            }
          }

          @Override
          String numbers(int from, int to) {
            return "SYSTEM_RANGE(" + from + ", " + to + ")";
          }

          @Override
          void forgetChanges(TableName table) throws SQLException {
            execute(
                "UPDATE \"cloudmigration\".\"tracked_table\" SET oldest_version = version + 1,"
                    + " version = version + 1");
          }
        };
    end.execute("CREATE SCHEMA IF NOT EXISTS TWO");
    return end;
  }

  static SourceEnd postgres(RealPostgreSql server) throws SQLException {
    try (Connection owner = server.owner()) {
      RealPostgreSql.execute(
          owner,
          "DROP SCHEMA IF EXISTS \"TWO\" CASCADE",
          "DROP SCHEMA IF EXISTS cloudmigration CASCADE",
          "CREATE SCHEMA \"TWO\"");
    }
    return new SourceEnd(
        server.address("postgres", "postgres", "postgres", false, false).location()) {
      @Override
      Connection connect() throws SQLException {
        return server.owner();
      }

      @Override
      void track(TableDefinition table) throws SQLException {
        for (DatabaseObject object : adapter().footprint().inSource(List.of(table))) {
          execute(object.creation());
        }
      }

      @Override
      String numbers(int from, int to) {
        return "generate_series(" + from + ", " + to + ") AS x";
      }

      @Override
      void forgetChanges(TableName table) throws SQLException {
        execute(
            "UPDATE cloudmigration.change_log SET changed_at = now() - interval '10 days'",
            "SELECT cloudmigration.clean_up()",
            "UPDATE cloudmigration.tracked_table"
                + " SET min_valid_version = pg_current_xact_id()::text::bigint + 1");
      }
    };
  }
}
