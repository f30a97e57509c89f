package org.cloudmigration.service.database;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cloudmigration.service.database.h2.H2Adapter;
import org.cloudmigration.service.database.postgresql.PostgreSqlAdapter;
import org.cloudmigration.service.database.sqlserver.SqlServerAdapter;

/** Finds the adapter of a kind of database. */
public class DatabaseAdapters {

  private final Map<DatabaseType, DatabaseAdapter> byType;

  /** Those that this version brings. */
  public DatabaseAdapters() {
    this(List.of(new H2Adapter(), new PostgreSqlAdapter(), new SqlServerAdapter()));
  }

  public DatabaseAdapters(List<DatabaseAdapter> adapters) {
    byType =
        adapters.stream().collect(toUnmodifiableMap(DatabaseAdapter::type, Function.identity()));
  }

  public DatabaseAdapter of(DatabaseType type) {
    DatabaseAdapter adapter = byType.get(type);
    if (adapter == null) {
      throw new DatabaseNotSupportedException(type);
    }
    return adapter;
  }

  public DatabasePool open(DatabaseLocation location, int connections) throws SQLException {
    return of(location.type()).open(location, connections);
  }
}
