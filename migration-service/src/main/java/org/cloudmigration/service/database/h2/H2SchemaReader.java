package org.cloudmigration.service.database.h2;

import static org.cloudmigration.service.database.CatalogueQuery.ask;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cloudmigration.service.database.CatalogueQuery;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnNotSupportedException;
import org.cloudmigration.service.database.ColumnRows;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.SchemaReader;
import org.cloudmigration.service.database.SelfFilled;
import org.cloudmigration.service.database.SurveyedTable;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.TableSize;

/** Reads H2's information schema. */
public final class H2SchemaReader implements SchemaReader {

  private static final String TABLES =
      "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES"
          + " WHERE TABLE_SCHEMA = ? AND TABLE_TYPE = 'BASE TABLE'";

  /** The catalogue knows no bytes per table; a row is taken as its columns' usual lengths. */
  private static final String SIZES =
      """
      SELECT t.TABLE_NAME, t.ROW_COUNT_ESTIMATE AS TABLE_ROWS,
             t.ROW_COUNT_ESTIMATE * (SELECT SUM(CASE
                 WHEN c.DATA_TYPE IN ('CHARACTER', 'CHARACTER VARYING', 'VARCHAR_IGNORECASE')
                   THEN LEAST(c.CHARACTER_MAXIMUM_LENGTH, 24) / 2
                 ELSE 8 END)
               FROM INFORMATION_SCHEMA.COLUMNS c
              WHERE c.TABLE_SCHEMA = t.TABLE_SCHEMA AND c.TABLE_NAME = t.TABLE_NAME) AS TABLE_BYTES
        FROM INFORMATION_SCHEMA.TABLES t
       WHERE t.TABLE_SCHEMA = ? AND t.TABLE_TYPE = 'BASE TABLE'
      """;

  private static final String SELF_FILLED =
      """
      SELECT COLUMN_NAME, IS_IDENTITY = 'YES' AS IS_COUNTED
        FROM INFORMATION_SCHEMA.COLUMNS
       WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?
         AND (IS_NULLABLE = 'YES' OR COLUMN_DEFAULT IS NOT NULL OR IS_IDENTITY = 'YES'
           OR IS_GENERATED = 'ALWAYS')
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
    String sql =
        "SELECT 1 FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?";
    return !ask(connection, sql, rows -> rows.getInt(1), table.schema(), table.name()).isEmpty();
  }

  @Override
  public Set<String> tableNames(Connection connection, String database) throws SQLException {
    return Set.copyOf(ask(connection, TABLES, rows -> rows.getString(1), database));
  }

  @Override
  public Optional<SurveyedTable> survey(Connection connection, TableName table)
      throws SQLException {
    var columns = new ColumnRows(row -> column(table, row));
    try (ResultSet rows = H2Catalogue.columns(connection, table)) {
      while (rows.next()) {
        columns.read(rows);
      }
    }
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(columns.table(table, H2Catalogue.key(connection, table)));
  }

  private static Column column(TableName table, ResultSet row) throws SQLException {
    return new Column(
        row.getString("COLUMN_NAME"),
        type(table, row),
        "YES".equals(row.getString("IS_NULLABLE")),
        "YES".equals(row.getString("IS_GENERATEDCOLUMN")));
  }

  private static ColumnType type(TableName table, ResultSet row) throws SQLException {
    int length = row.getInt("COLUMN_SIZE");
    int digits = row.getInt("DECIMAL_DIGITS");
    String type = row.getString("TYPE_NAME");
    return switch (type) {
      case "CHARACTER" -> ColumnType.of(Kind.CHAR, length);
      case "CHARACTER VARYING", "VARCHAR_IGNORECASE" -> ColumnType.of(Kind.VARCHAR, length);
      case "CHARACTER LARGE OBJECT" -> ColumnType.of(Kind.TEXT);
      case "BOOLEAN" -> ColumnType.of(Kind.BIT);
      case "TINYINT", "SMALLINT" -> ColumnType.of(Kind.SMALLINT);
      case "INTEGER" -> ColumnType.of(Kind.INT);
      case "BIGINT" -> ColumnType.of(Kind.BIGINT);
      case "NUMERIC", "DECIMAL" -> ColumnType.decimal(length, digits);
      case "REAL", "FLOAT", "DOUBLE PRECISION" -> ColumnType.of(Kind.FLOAT);
      case "DATE" -> ColumnType.of(Kind.DATE);
      case "TIME" -> new ColumnType(Kind.TIME, 0, digits);
      case "TIMESTAMP" -> new ColumnType(Kind.DATETIME, 0, digits);
      case "UUID" -> ColumnType.of(Kind.UNIQUEIDENTIFIER);
      case "BINARY", "BINARY VARYING" -> ColumnType.of(Kind.VARBINARY, length);
      case "BINARY LARGE OBJECT" -> ColumnType.of(Kind.VARBINARY);
      default -> throw new ColumnNotSupportedException(table, row.getString("COLUMN_NAME"), type);
    };
  }
}
