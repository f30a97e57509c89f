package org.cloudmigration.service.database.postgresql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.service.database.AsideRows;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.SqlFunctions;
import org.cloudmigration.service.database.TableLimits;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.database.UnfitValues;
import org.cloudmigration.service.database.ValueRange;

/** PostgreSQL's SQL. The app id stands in no name here: a schema holds one company. */
public final class PostgreSqlDialect implements Dialect {

  /** Digits of a second that PostgreSQL keeps: microseconds. */
  private static final int FINEST = 6;

  @Override
  public String quote(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  /** A text in a statement that takes no parameters. */
  static String literal(String text) {
    return (text.contains("\\") ? " E'" : "'")
        + text.replace("\\", "\\\\").replace("'", "''")
        + "'";
  }

  /**
   * A value where no parameters are taken. Text goes as its bytes, so that nothing in it can be
   * read as SQL.
   */
  String literal(ColumnType type, Object value) {
    String plain =
        switch (value) {
          case String text -> "convert_from('\\x%s', 'UTF8')".formatted(hex(text.getBytes(UTF_8)));
          case byte[] bytes -> "'\\x" + hex(bytes) + "'";
          default -> literal(value.toString());
        };
    return "CAST(" + plain + " AS " + render(type) + ")";
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** Statements that run as one; no name in them can end the quotes around them. */
  static String block(String statements) {
    String tag = "$do$";
    for (int i = 1; statements.contains(tag); i++) {
      tag = "$do" + i + "$";
    }
    return "DO " + tag + "\nBEGIN\n" + statements + "END " + tag;
  }

  @Override
  public String render(ColumnType type) {
    return switch (type.kind()) {
      case CHAR -> "character(" + type.length() + ")";
      case VARCHAR -> "character varying(" + type.length() + ")";
      case TEXT -> "text";
      case BIT -> "boolean";
      case TINYINT, SMALLINT -> "smallint";
      case INT -> "integer";
      case BIGINT -> "bigint";
      case DECIMAL -> "numeric(" + type.length() + ", " + type.scale() + ")";
      case FLOAT -> "double precision";
      case DATE -> "date";
      case TIME -> "time(" + Math.min(FINEST, type.scale()) + ")";
      case DATETIME -> "timestamp(" + Math.min(FINEST, type.scale()) + ")";
      case UNIQUEIDENTIFIER -> "uuid";
      case VARBINARY -> "bytea";
    };
  }

  @Override
  public String alterColumn(TableName table, Column column) {
    return "ALTER TABLE %s ALTER COLUMN %s TYPE %s"
        .formatted(quote(table), quote(column.name()), render(column.type()));
  }

  @Override
  public AsideRows aside(String name, List<String> columns, String query) {
    return new AsideRows(
        quote(name),
        "CREATE TEMPORARY TABLE %s (%s) ON COMMIT DROP AS %s"
            .formatted(quote(name), list(columns), query),
        "CREATE UNIQUE INDEX ON %s (%s)".formatted(quote(name), quote(columns.getFirst())),
        List.of());
  }

  @Override
  public SqlFunctions functions() {
    return new PostgreSqlQueryFunctions();
  }

  /** A row stands on one page; long values apart from it leave a pointer there. */
  @Override
  public TableLimits limits() {
    return new TableLimits(1_600, 63, true, false, 8_160, 18, 32, 2_704, FINEST);
  }

  /** Dates go on to 5874897, timestamps do not. */
  @Override
  public ValueRange values() {
    return new ValueRange(false, true, true, true, -4_712, 294_276, true, 1_000);
  }

  @Override
  public UnfitValues unfitValues() {
    return new PostgreSqlUnfitValues(this);
  }

  @Override
  public String renameTable(TableName table, String newName) {
    return "ALTER TABLE " + quote(table) + " RENAME TO " + quote(newName);
  }

  @Override
  public String defaultSchema() {
    return "public";
  }

  @Override
  public TableName tenantTable(String company, String table, UUID appId) {
    String schema = company.isBlank() ? defaultSchema() : PostgreSqlNames.fit(company);
    return new TableName(schema, PostgreSqlNames.fit(table));
  }

  /** With commits after each statement, the driver would fetch all rows at once. */
  @Override
  public void streamRows(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
  }

  @Override
  public Trouble trouble(SQLException error) {
    return PostgreSqlTrouble.of(error);
  }

  @Override
  public Optional<String> refreshStatistics(TableName table) {
    return Optional.of("ANALYZE " + quote(table));
  }
}
