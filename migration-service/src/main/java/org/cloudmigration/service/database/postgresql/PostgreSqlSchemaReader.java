package org.cloudmigration.service.database.postgresql;

import static org.cloudmigration.service.database.CatalogueQuery.ask;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cloudmigration.service.database.CatalogueQuery;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnRows;
import org.cloudmigration.service.database.SchemaReader;
import org.cloudmigration.service.database.SelfFilled;
import org.cloudmigration.service.database.SurveyedTable;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.TableSize;

/** Reads pg_catalog, which also shows what the login may not read. */
final class PostgreSqlSchemaReader implements SchemaReader {

  private static final String TABLE =
      """
      SELECT 1
        FROM pg_class t JOIN pg_namespace s ON s.oid = t.relnamespace
       WHERE s.nspname = ? AND t.relname = ? AND t.relkind IN ('r', 'p')
      """;

  private static final String TABLES =
      """
      SELECT t.relname
        FROM pg_class t JOIN pg_namespace s ON s.oid = t.relnamespace
       WHERE s.nspname = ? AND t.relkind IN ('r', 'p')
      """;

  /** A domain counts as the type that it stands for. */
  private static final String COLUMNS =
      """
      SELECT c.attname, b.typname, NOT c.attnotnull AS nullable, c.attgenerated <> '' AS generated,
             CASE y.typtype WHEN 'd' THEN y.typtypmod ELSE c.atttypmod END AS modifier
        FROM pg_class t
        JOIN pg_namespace s ON s.oid = t.relnamespace
        JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
        JOIN pg_type y ON y.oid = c.atttypid
        JOIN pg_type b ON b.oid = CASE y.typtype WHEN 'd' THEN y.typbasetype ELSE y.oid END
       WHERE s.nspname = ? AND t.relname = ? AND t.relkind IN ('r', 'p')
       ORDER BY c.attnum
      """;

  private static final String KEY =
      """
      SELECT c.attname
        FROM pg_class t
        JOIN pg_namespace s ON s.oid = t.relnamespace
        JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'p'
        JOIN unnest(k.conkey) WITH ORDINALITY AS p(number, place) ON true
        JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum = p.number
       WHERE s.nspname = ? AND t.relname = ?
       ORDER BY p.place
      """;

  /** What CLUSTER went by, as far as it tells every row from every other one at any time. */
  private static final String CLUSTERED_KEY =
      """
      SELECT c.attname AS column_name, (x.indoption[p.place - 1] & 1) = 1 AS is_descending
        FROM pg_class t
        JOIN pg_namespace s ON s.oid = t.relnamespace
        JOIN pg_index x ON x.indrelid = t.oid AND x.indisclustered AND x.indisunique
         AND x.indimmediate AND x.indisvalid AND NOT x.indisprimary
         AND x.indpred IS NULL AND x.indexprs IS NULL
        JOIN unnest(x.indkey) WITH ORDINALITY AS p(number, place) ON p.place <= x.indnkeyatts
        JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum = p.number
       WHERE s.nspname = ? AND t.relname = ?
       ORDER BY p.place
      """;

  /**
   * A table that was never analysed has -1 rows: then what the statistics counted. The size of one
   * that is locked would have to be waited for.
   */
  private static final String SIZES =
      """
      SELECT t.relname AS table_name,
             CASE WHEN t.reltuples >= 0 THEN t.reltuples::bigint
                  ELSE COALESCE(pg_stat_get_live_tuples(t.oid), 0) END AS table_rows,
             CASE WHEN t.oid IN (SELECT relation FROM pg_locks WHERE mode = 'AccessExclusiveLock')
                  THEN t.relpages::bigint * current_setting('block_size')::bigint
                  ELSE pg_table_size(t.oid) END AS table_bytes
        FROM pg_class t JOIN pg_namespace s ON s.oid = t.relnamespace
       WHERE s.nspname = ? AND t.relkind = 'r'
      """;

  private static final String SELF_FILLED =
      """
      SELECT c.attname AS column_name, c.attidentity <> '' AS is_counted
        FROM pg_class t
        JOIN pg_namespace s ON s.oid = t.relnamespace
        JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
       WHERE s.nspname = ? AND t.relname = ?
         AND (NOT c.attnotnull OR c.atthasdef OR c.attidentity <> '')
      """;

  @Override
  public Map<String, TableSize> sizes(Connection connection, String database) throws SQLException {
    return CatalogueQuery.sizes(connection, SIZES, database);
  }

  @Override
  public SelfFilled selfFilled(Connection connection, TableName table) throws SQLException {
    return CatalogueQuery.selfFilled(connection, SELF_FILLED, table.schema(), table.name());
  }

  @Override
  public boolean exists(Connection connection, TableName table) throws SQLException {
    return !ask(connection, TABLE, rows -> rows.getInt(1), table.schema(), table.name()).isEmpty();
  }

  @Override
  public Set<String> tableNames(Connection connection, String database) throws SQLException {
    return Set.copyOf(ask(connection, TABLES, rows -> rows.getString(1), database));
  }

  @Override
  public Optional<SurveyedTable> survey(Connection connection, TableName table)
      throws SQLException {
    var columns = new ColumnRows(row -> column(table, row));
    ask(connection, COLUMNS, columns::read, table.schema(), table.name());
    if (columns.isEmpty() && !exists(connection, table)) {
      return Optional.empty();
    }
    List<String> key =
        ask(connection, KEY, rows -> rows.getString(1), table.schema(), table.name());
    return Optional.of(columns.table(table, key));
  }

  @Override
  public List<String> clusteredKey(Connection connection, TableName table) throws SQLException {
    return CatalogueQuery.ascending(connection, CLUSTERED_KEY, table.schema(), table.name());
  }

  private static Column column(TableName table, ResultSet row) throws SQLException {
    String name = row.getString("attname");
    String type = row.getString("typname");
    return new Column(
        name,
        PostgreSqlTypes.type(table, name, type, row.getInt("modifier")),
        row.getBoolean("nullable"),
        row.getBoolean("generated"));
  }
}
