package org.cloudmigration.service.database.contract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.RowStream;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.postgresql.FreshPostgreSql;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What every adapter promises, asked of each database that can be reached. */
@ExtendWith(FreshPostgreSql.class)
abstract class DatabaseAdapterContract {

  @Parameter TestDatabase database;
  @TempDir Path directory;
  DatabaseAdapter adapter;
  Dialect dialect;
  Connection connection;
  private DatabasePool pool;
  private final List<TableName> tables = new ArrayList<>();

  @BeforeEach
  void open(RealPostgreSql server) throws SQLException {
    DatabaseLocation location = database.location(directory, server).orElse(null);
    assumeTrue(location != null, "SQL Server was left out: SQLSERVER_URL is not set");
    adapter = database.adapter;
    dialect = adapter.dialect();
    pool = adapter.open(location, 4);
    connection = pool.connection();
  }

  @AfterEach
  void close() throws SQLException {
    if (pool == null) {
      return;
    }
    if (!connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    for (TableName table : tables) {
      if (adapter.schemaReader().exists(connection, table)) {
        execute(dialect.dropTable(table));
      }
    }
    connection.close();
    pool.close();
  }

  Connection another() throws SQLException {
    return pool.connection();
  }

  TableName name(String name) {
    var table = new TableName(dialect.defaultSchema(), name);
    tables.add(table);
    return table;
  }

  TableDefinition create(TableDefinition table) throws SQLException {
    execute(dialect.createTable(table));
    return table;
  }

  TableDefinition create(String name, List<String> key, Column... columns) throws SQLException {
    return create(new TableDefinition(name(name), List.of(columns), key));
  }

  static Column column(String name, Kind kind) {
    return Column.notNull(name, type(kind));
  }

  static ColumnType type(Kind kind) {
    return switch (kind) {
      case CHAR, VARCHAR -> ColumnType.of(kind, 20);
      case DECIMAL -> ColumnType.decimal(38, 20);
      case TIME, DATETIME -> new ColumnType(kind, 0, 6);
      default -> ColumnType.of(kind);
    };
  }

  void execute(String... statements) throws SQLException {
    RealPostgreSql.execute(connection, statements);
  }

  void write(TableDefinition table, Object[]... rows) throws SQLException {
    connection.setAutoCommit(false);
    try (RowWriter writer = adapter.loader().into(connection, table)) {
      for (Object[] row : rows) {
        writer.add(row);
      }
      writer.flush();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  static List<List<Object>> all(RowStream rows) throws SQLException {
    try (rows) {
      var found = new ArrayList<List<Object>>();
      for (Object[] row = rows.next(); row != null; row = rows.next()) {
        found.add(Arrays.asList(row));
      }
      return found;
    }
  }
}
