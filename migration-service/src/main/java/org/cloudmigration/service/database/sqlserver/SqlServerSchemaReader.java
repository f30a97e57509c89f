package org.cloudmigration.service.database.sqlserver;

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
import org.cloudmigration.service.database.Trouble;

/**
 * Reads the catalogue views of the database that holds the table. OBJECT_ID compares names as the
 * collation of that database does.
 */
final class SqlServerSchemaReader implements SchemaReader {

  private static final String TABLE =
      "SELECT 1 AS there FROM %ssys.tables AS t WHERE t.object_id = OBJECT_ID(?)";

  private static final String TABLES =
      "SELECT t.name FROM %1$ssys.tables AS t"
          + " JOIN %1$ssys.schemas AS s ON s.schema_id = t.schema_id WHERE s.name = 'dbo'"
          + " ORDER BY t.name";

  /** An alias type counts as the type that it stands for; a CLR type stands for none. */
  private static final String COLUMNS =
      """
      SELECT c.name, c.max_length, c.precision, c.scale, c.is_nullable, c.is_computed,
             c.generated_always_type, b.name AS base_type, d.name AS declared_type
        FROM %1$ssys.columns AS c
        JOIN %1$ssys.types AS d ON d.user_type_id = c.user_type_id
        LEFT JOIN %1$ssys.types AS b ON b.user_type_id = c.system_type_id
       WHERE c.object_id = OBJECT_ID(?)
       ORDER BY c.column_id
      """;

  private static final String KEY =
      """
      SELECT c.name
        FROM %1$ssys.key_constraints AS k
        JOIN %1$ssys.index_columns AS i
          ON i.object_id = k.parent_object_id AND i.index_id = k.unique_index_id
        JOIN %1$ssys.columns AS c ON c.object_id = i.object_id AND c.column_id = i.column_id
       WHERE k.type = 'PK' AND k.parent_object_id = OBJECT_ID(?) AND i.key_ordinal > 0
       ORDER BY i.key_ordinal
      """;

  /** The primary key's own index is left out: whoever asks knows it. */
  private static final String CLUSTERED_KEY =
      """
      SELECT c.name AS column_name, k.is_descending_key AS is_descending
        FROM %1$ssys.indexes AS i
        JOIN %1$ssys.index_columns AS k
          ON k.object_id = i.object_id AND k.index_id = i.index_id
        JOIN %1$ssys.columns AS c ON c.object_id = k.object_id AND c.column_id = k.column_id
       WHERE i.object_id = OBJECT_ID(?) AND i.type = 1 AND i.is_unique = 1
         AND i.is_primary_key = 0 AND k.key_ordinal > 0
       ORDER BY k.key_ordinal
      """;

  private static final String SIZES =
      """
      SELECT t.name AS table_name, SUM(CASE WHEN p.index_id IN (0, 1) THEN p.row_count ELSE 0 END) AS table_rows,
             SUM(CASE WHEN p.index_id IN (0, 1) THEN p.used_page_count ELSE 0 END)
               * CAST(8192 AS bigint) AS table_bytes
        FROM %1$ssys.dm_db_partition_stats AS p
        JOIN %1$ssys.tables AS t ON t.object_id = p.object_id
        JOIN %1$ssys.schemas AS s ON s.schema_id = t.schema_id
       WHERE s.name = 'dbo'
       GROUP BY t.name
      """;

  /** For a login without VIEW DATABASE STATE: what everybody may see of the tables he may read. */
  private static final String SIZES_FOR_ALL =
      """
      SELECT t.name AS table_name, SUM(p.[rows]) AS table_rows,
             SUM(p.[rows]) * CAST(100 AS bigint) AS table_bytes
        FROM %1$ssys.partitions AS p
        JOIN %1$ssys.tables AS t ON t.object_id = p.object_id
        JOIN %1$ssys.schemas AS s ON s.schema_id = t.schema_id
       WHERE s.name = 'dbo' AND p.index_id IN (0, 1)
       GROUP BY t.name
      """;

  private static final String SELF_FILLED =
      """
      SELECT c.name AS column_name, c.is_identity AS is_counted
        FROM %1$ssys.columns AS c
       WHERE c.object_id = OBJECT_ID(?)
         AND (c.is_nullable = 1 OR c.default_object_id <> 0 OR c.is_identity = 1
           OR c.is_computed = 1 OR c.generated_always_type <> 0
           OR c.system_type_id = TYPE_ID(N'timestamp'))
      """;

  private final SqlServerDialect dialect;

  SqlServerSchemaReader(SqlServerDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public SelfFilled selfFilled(Connection connection, TableName table) throws SQLException {
    String placed = SELF_FILLED.formatted(dialect.database(table));
    return CatalogueQuery.selfFilled(connection, placed, dialect.quote(table));
  }

  @Override
  public boolean exists(Connection connection, TableName table) throws SQLException {
    return !ask(connection, TABLE, table, row -> true).isEmpty();
  }

  @Override
  public Set<String> tableNames(Connection connection, String database) throws SQLException {
    String placed = TABLES.formatted(dialect.database(new TableName(database, "")));
    return Set.copyOf(CatalogueQuery.ask(connection, placed, row -> row.getString(1)));
  }

  @Override
  public Map<String, TableSize> sizes(Connection connection, String database) throws SQLException {
    String place = dialect.database(new TableName(database, ""));
    try {
      return CatalogueQuery.sizes(connection, SIZES.formatted(place));
    } catch (SQLException e) {
      if (dialect.trouble(e) != Trouble.NO_PERMISSION) {
        throw e;
      }
      return CatalogueQuery.sizes(connection, SIZES_FOR_ALL.formatted(place));
    }
  }

  @Override
  public Optional<SurveyedTable> survey(Connection connection, TableName table)
      throws SQLException {
    if (!exists(connection, table)) {
      return Optional.empty();
    }
    var columns = new ColumnRows(row -> column(table, row));
    ask(connection, COLUMNS, table, columns::read);
    List<String> key = ask(connection, KEY, table, row -> row.getString("name"));
    return Optional.of(columns.table(table, key));
  }

  @Override
  public List<String> clusteredKey(Connection connection, TableName table) throws SQLException {
    String placed = CLUSTERED_KEY.formatted(dialect.database(table));
    return CatalogueQuery.ascending(connection, placed, dialect.quote(table));
  }

  /** rowversion and period columns are the server's own, as computed ones are. */
  private static Column column(TableName table, ResultSet row) throws SQLException {
    String base = row.getString("base_type");
    boolean generated =
        row.getBoolean("is_computed")
            || row.getInt("generated_always_type") != 0
            || "timestamp".equals(base);
    return new Column(
        row.getString("name"),
        SqlServerTypes.type(table, row),
        row.getBoolean("is_nullable"),
        generated);
  }

  private <T> List<T> ask(
      Connection connection, String sql, TableName table, CatalogueQuery.RowReader<T> reader)
      throws SQLException {
    String placed = sql.formatted(dialect.database(table));
    return CatalogueQuery.ask(connection, placed, reader, dialect.quote(table));
  }
}
