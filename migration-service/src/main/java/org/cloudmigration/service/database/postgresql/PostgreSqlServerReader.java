package org.cloudmigration.service.database.postgresql;

import static org.cloudmigration.service.database.CatalogueQuery.ask;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.ServerFacts;
import org.cloudmigration.service.database.ServerFacts.ChangeTracking;
import org.cloudmigration.service.database.ServerFacts.Right;
import org.cloudmigration.service.database.ServerReader;

/** Asks what every login may ask. Source databases are schemas here. */
final class PostgreSqlServerReader implements ServerReader {

  /** xid8 and pg_current_snapshot(), on which the change log stands, came with this version. */
  private static final int FIRST_WITH_CHANGES = 13;

  private static final String FACTS =
      """
      SELECT current_setting('server_version') AS version,
             current_setting('server_version_num')::int / 10000 AS major,
             current_database() AS database,
             current_user AS login,
             COALESCE((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS ssl,
             to_regclass('cloudmigration.change_log') IS NOT NULL AS tracking
      """;

  /**
   * The tables of the schemas that the login may use, whoever made them. Where there are none, only
   * who may make some may read them: a login without rights must not pass for one.
   */
  private static final String RIGHTS =
      """
      WITH tables AS (
        SELECT c.oid
          FROM pg_class c JOIN pg_namespace s ON s.oid = c.relnamespace
         WHERE c.relkind IN ('r', 'p') AND s.nspname NOT LIKE 'pg\\_%'
           AND s.nspname NOT IN ('information_schema', 'cloudmigration')
           AND has_schema_privilege(s.oid, 'USAGE'))
      SELECT COALESCE((SELECT bool_and(has_table_privilege(oid, 'SELECT')) FROM tables),
                      has_database_privilege(current_database(), 'CREATE')) AS read_tables,
             COALESCE(has_schema_privilege(to_regnamespace('public'), 'CREATE'), false)
               AS write_tables,
             has_database_privilege(current_database(), 'CREATE') AS create_objects,
             COALESCE((SELECT bool_and(has_table_privilege(oid, 'TRIGGER')) FROM tables), true)
               AS make_triggers,
             has_table_privilege(to_regclass('cloudmigration.change_log'), 'SELECT')
               AND has_schema_privilege(to_regnamespace('cloudmigration'), 'USAGE') AS read_changes
      """;

  private static final String SCHEMA = "SELECT 1 FROM pg_namespace WHERE nspname = ?";

  private static final String SIZE =
      """
      SELECT COALESCE(SUM(pg_total_relation_size(c.oid)), 0)
        FROM pg_class c JOIN pg_namespace s ON s.oid = c.relnamespace
       WHERE c.relkind = 'r' AND s.nspname = ?
      """;

  @Override
  public ServerFacts read(Connection connection) throws SQLException {
    Set<Right> rights = rights(connection);
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(FACTS)) {
      row.next();
      int major = row.getInt("major");
      boolean tracking = row.getBoolean("tracking");
      int days = tracking ? PostgreSqlChangeLog.RETENTION_DAYS : 0;
      return new ServerFacts(
          DatabaseType.POSTGRESQL,
          "PostgreSQL",
          row.getString("version"),
          major,
          "",
          row.getString("database"),
          0,
          new ChangeTracking(major >= FIRST_WITH_CHANGES, tracking, days),
          row.getBoolean("ssl"),
          row.getString("login"),
          rights);
    }
  }

  private static Set<Right> rights(Connection connection) throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(RIGHTS)) {
      row.next();
      // Everybody may read the catalogue.
      Set<Right> rights = EnumSet.of(Right.READ_CATALOGUE);
      boolean create = row.getBoolean("create_objects");
      add(rights, Right.READ_TABLES, row.getBoolean("read_tables"));
      add(rights, Right.WRITE_TABLES, row.getBoolean("write_tables"));
      add(rights, Right.CREATE_OBJECTS, create);
      add(rights, Right.ALTER_DATABASE, create && row.getBoolean("make_triggers"));
      boolean readable = row.getBoolean("read_changes");
      // Whoever makes the change log may read it.
      add(rights, Right.READ_CHANGES, row.wasNull() ? create : readable);
      return rights;
    }
  }

  private static void add(Set<Right> rights, Right right, boolean has) {
    if (has) {
      rights.add(right);
    }
  }

  @Override
  public boolean hasDatabase(Connection connection, String database) throws SQLException {
    return !ask(connection, SCHEMA, row -> row.getInt(1), database).isEmpty();
  }

  @Override
  public OptionalLong size(Connection connection, String database) throws SQLException {
    return OptionalLong.of(ask(connection, SIZE, row -> row.getLong(1), database).getFirst());
  }
}
