package org.cloudmigration.service.database.h2;

import static org.cloudmigration.service.database.CatalogueQuery.ask;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
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

  /**
   * The catalogue knows no bytes per table; a row is taken as its columns' usual lengths. A join
   * would go through the columns of all tables for each of them.
   */
  private static final String SIZES =
      """
      SELECT TABLE_NAME, SUM(ESTIMATE) AS TABLE_ROWS, SUM(ESTIMATE) * SUM(WIDTH) AS TABLE_BYTES
        FROM (SELECT TABLE_NAME, ROW_COUNT_ESTIMATE AS ESTIMATE, 0 AS WIDTH, 1 AS BASE
                FROM INFORMATION_SCHEMA.TABLES
               WHERE TABLE_SCHEMA = ?1 AND TABLE_TYPE = 'BASE TABLE'
              UNION ALL
              SELECT TABLE_NAME, 0,
                     CASE WHEN DATA_TYPE IN ('CHARACTER', 'CHARACTER VARYING', 'VARCHAR_IGNORECASE')
                          THEN LEAST(CHARACTER_MAXIMUM_LENGTH, 24) / 2
                          ELSE 8 END, 0
                FROM INFORMATION_SCHEMA.COLUMNS
               WHERE TABLE_SCHEMA = ?1)
       GROUP BY TABLE_NAME
      HAVING SUM(BASE) > 0
      """;

  @Override
  public Map<String, TableSize> sizes(Connection connection, String database) throws SQLException {
    return CatalogueQuery.sizes(connection, SIZES, database);
  }

  @Override
  public SelfFilled selfFilled(Connection connection, TableName table) throws SQLException {
    var columns = new HashSet<String>();
    var identities = new HashSet<String>();
    try (ResultSet rows = H2Catalogue.columns(connection, table)) {
      while (rows.next()) {
        String name = rows.getString("COLUMN_NAME");
        boolean counted = isYes(rows, "IS_AUTOINCREMENT");
        if (counted
            || isYes(rows, "IS_NULLABLE")
            || isYes(rows, "IS_GENERATEDCOLUMN")
            || rows.getString("COLUMN_DEF") != null) {
          columns.add(name);
        }
        if (counted) {
          identities.add(name);
        }
      }
    }
    return new SelfFilled(columns, identities);
  }

  @Override
  public boolean exists(Connection connection, TableName table) throws SQLException {
    return H2Catalogue.isThere(connection, table);
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

  private static boolean isYes(ResultSet row, String column) throws SQLException {
    return "YES".equals(row.getString(column));
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
