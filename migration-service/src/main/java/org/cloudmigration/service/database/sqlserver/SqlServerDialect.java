package org.cloudmigration.service.database.sqlserver;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.service.database.AsideRows;
import org.cloudmigration.service.database.CarriedRows;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.KeyParameters;
import org.cloudmigration.service.database.SqlFunctions;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableLimits;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.TenantNames;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.database.UnfitValues;
import org.cloudmigration.service.database.ValueRange;

/**
 * Transact-SQL of SQL Server 2016 (compatibility level 130). One connection sees several databases:
 * the schema of a {@link TableName} is the source database, or {@value #SCHEMA} for a table of the
 * database connected to, which is where a tenant's tables are.
 */
public final class SqlServerDialect implements Dialect {

  static final String SCHEMA = "dbo";

  /** Longer ones are stored apart from their row, as {@code max}. */
  private static final int LONGEST_TEXT = 4000;

  private static final int LONGEST_BINARY = 8000;

  /** Digits of a second. */
  private static final int FINEST = 7;

  /** COUNT ends at 2,147,483,647 there. */
  @Override
  public String count(TableName table) {
    return "SELECT COUNT_BIG(*) AS row_count FROM " + quote(table);
  }

  @Override
  public String quote(String identifier) {
    return "[" + identifier.replace("]", "]]") + "]";
  }

  @Override
  public String quote(TableName table) {
    return database(table) + quote(SCHEMA) + "." + quote(table.name());
  }

  /** {@code [database].}, or nothing for the database connected to. */
  String database(TableName table) {
    return table.schema().equals(SCHEMA) ? "" : quote(table.schema()) + ".";
  }

  /** A text in a statement that takes no parameters. */
  static String literal(String text) {
    return "N'" + text.replace("'", "''") + "'";
  }

  @Override
  public String render(ColumnType type) {
    return switch (type.kind()) {
      case CHAR, VARCHAR ->
          type.length() > LONGEST_TEXT ? "nvarchar(max)" : "nvarchar(" + type.length() + ")";
      case TEXT -> "nvarchar(max)";
      case BIT -> "bit";
      case TINYINT -> "tinyint";
      case SMALLINT -> "smallint";
      case INT -> "int";
      case BIGINT -> "bigint";
      case DECIMAL -> "decimal(" + type.length() + ", " + type.scale() + ")";
      case FLOAT -> "float";
      case DATE -> "date";
      case TIME -> "time(" + Math.min(FINEST, type.scale()) + ")";
      // datetime would round to 1/300 of a second.
      case DATETIME -> "datetime2(" + Math.min(FINEST, type.scale()) + ")";
      case UNIQUEIDENTIFIER -> "uniqueidentifier";
      case VARBINARY ->
          type.length() == 0 || type.length() > LONGEST_BINARY
              ? "varbinary(max)"
              : "varbinary(" + type.length() + ")";
    };
  }

  @Override
  public KeyParameters keyParameters() {
    return new SqlServerKeyParameters(this);
  }

  @Override
  public String insertFrom(TableDefinition into, String rows, boolean identity) {
    String insert = Dialect.super.insertFrom(into, rows, false);
    String keep = "SET IDENTITY_INSERT " + quote(into.name());
    return identity ? keep + " ON; " + insert + "; " + keep + " OFF" : insert;
  }

  @Override
  public String renameTable(TableName table, String newName) {
    return "EXEC %ssys.sp_rename %s, %s, N'OBJECT'"
        .formatted(
            database(table), literal(quote(new TableName(SCHEMA, table.name()))), literal(newName));
  }

  @Override
  public String alterColumn(TableName table, Column column) {
    return "ALTER TABLE %s ALTER COLUMN %s %s %s"
        .formatted(
            quote(table),
            quote(column.name()),
            render(column.type()),
            column.nullable() ? "NULL" : "NOT NULL");
  }

  @Override
  public String renameColumn(TableName table, String column, String newName) {
    String path = quote(new TableName(SCHEMA, table.name())) + "." + quote(column);
    return "EXEC %ssys.sp_rename %s, %s, N'COLUMN'"
        .formatted(database(table), literal(path), literal(newName));
  }

  /** Of a table of another database it cannot be said: the permission belongs to that one. */
  @Override
  public String grantSelect(TableName table, String login) {
    String use = table.schema().equals(SCHEMA) ? "" : "USE " + quote(table.schema()) + "; ";
    return use
        + "GRANT SELECT ON %s TO %s"
            .formatted(quote(new TableName(SCHEMA, table.name())), quote(login));
  }

  /** No temporary table: it would end with the prepared statement that makes it. */
  @Override
  public AsideRows aside(String name, List<String> columns, String query) {
    String table = quote(new TableName(SCHEMA, name));
    return new AsideRows(
        table,
        "SELECT q.* INTO %s FROM (%s) q (%s)".formatted(table, query, list(columns)),
        "CREATE UNIQUE CLUSTERED INDEX [by number] ON %s (%s)"
            .formatted(table, quote(columns.getFirst())),
        List.of("DROP TABLE " + table));
  }

  @Override
  public SqlFunctions functions() {
    return new SqlServerFunctions();
  }

  @Override
  public Optional<CarriedRows> carriedRows() {
    return Optional.of(new SqlServerCarriedRows(this));
  }

  /** As of 2016, with the clustered primary key that CREATE TABLE makes. */
  @Override
  public TableLimits limits() {
    return new TableLimits(1_024, 128, false, true, 8_060, 24, 32, 900, FINEST);
  }

  @Override
  public ValueRange values() {
    return new ValueRange(true, false, false, false, 1, 9_999, false, 38);
  }

  @Override
  public UnfitValues unfitValues() {
    return new SqlServerUnfitValues(this);
  }

  @Override
  public String defaultSchema() {
    return SCHEMA;
  }

  @Override
  public TableName tenantTable(String company, String table, UUID appId) {
    return new TableName(SCHEMA, TenantNames.withCompany(company, table, appId));
  }

  /** The driver does so by itself (adaptive buffering). */
  @Override
  public void streamRows(Connection connection) {}

  @Override
  public Trouble trouble(SQLException error) {
    return SqlServerTrouble.of(error);
  }
}
