package org.cloudmigration.service.database.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.service.database.AsideRows;
import org.cloudmigration.service.database.CarriedRows;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.SqlFunctions;
import org.cloudmigration.service.database.TableLimits;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.TenantNames;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.database.UnfitValues;
import org.cloudmigration.service.database.ValueRange;
import org.h2.api.ErrorCode;

/** H2 in its regular mode. */
public final class H2Dialect implements Dialect {

  /** Of Java's dates, which are narrower than H2's. */
  private static final int LAST_YEAR = 999_999_999;

  @Override
  public String quote(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  @Override
  public String render(ColumnType type) {
    return switch (type.kind()) {
      case CHAR -> "CHARACTER(" + type.length() + ")";
      case VARCHAR -> "CHARACTER VARYING(" + type.length() + ")";
      case TEXT -> "CHARACTER LARGE OBJECT";
      case BIT -> "BOOLEAN";
      // H2's own TINYINT has a sign and ends at 127.
      case TINYINT, SMALLINT -> "SMALLINT";
      case INT -> "INTEGER";
      case BIGINT -> "BIGINT";
      case DECIMAL -> "NUMERIC(" + type.length() + ", " + type.scale() + ")";
      case FLOAT -> "DOUBLE PRECISION";
      case DATE -> "DATE";
      case TIME -> "TIME(" + type.scale() + ")";
      case DATETIME -> "TIMESTAMP(" + type.scale() + ")";
      case UNIQUEIDENTIFIER -> "UUID";
      case VARBINARY ->
          type.length() == 0 ? "BINARY LARGE OBJECT" : "BINARY VARYING(" + type.length() + ")";
    };
  }

  @Override
  public String alterColumn(TableName table, Column column) {
    return "ALTER TABLE %s ALTER COLUMN %s SET DATA TYPE %s"
        .formatted(quote(table), quote(column.name()), render(column.type()));
  }

  @Override
  public String renameColumn(TableName table, String column, String newName) {
    return "ALTER TABLE %s ALTER COLUMN %s RENAME TO %s"
        .formatted(quote(table), quote(column), quote(newName));
  }

  /** Other tables than transactional temporary ones would end the transaction. */
  @Override
  public AsideRows aside(String name, List<String> columns, String query) {
    String creation =
        "CREATE LOCAL TEMPORARY TABLE %s (%s, PRIMARY KEY (%s)) ON COMMIT DROP TRANSACTIONAL AS %s"
            .formatted(quote(name), list(columns), quote(columns.getFirst()), query);
    return new AsideRows(quote(name), creation, "", List.of());
  }

  @Override
  public SqlFunctions functions() {
    return new H2Functions();
  }

  @Override
  public Optional<CarriedRows> carriedRows() {
    return Optional.of(new H2CarriedRows(this));
  }

  @Override
  public TableLimits limits() {
    return new TableLimits(16_384, 256, false, false, 0, 0, 0, 0, 9);
  }

  @Override
  public ValueRange values() {
    return new ValueRange(true, false, true, false, -LAST_YEAR, LAST_YEAR, false, 100_000);
  }

  @Override
  public UnfitValues unfitValues() {
    return new H2UnfitValues(this);
  }

  /** Its index finds one key; it would go through the whole table for several. */
  @Override
  public int keysAtOnce(int keyColumns) {
    return 1;
  }

  @Override
  public String renameTable(TableName table, String newName) {
    return "ALTER TABLE " + quote(table) + " RENAME TO " + quote(newName);
  }

  @Override
  public String defaultSchema() {
    return "PUBLIC";
  }

  @Override
  public TableName tenantTable(String company, String table, UUID appId) {
    return new TableName(defaultSchema(), TenantNames.withCompany(company, table, appId));
  }

  @Override
  public void streamRows(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LAZY_QUERY_EXECUTION TRUE");
    }
  }

  @Override
  public Trouble trouble(SQLException error) {
    return switch (error.getErrorCode()) {
      case ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1,
          ErrorCode.DATABASE_ALREADY_OPEN_1,
          ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
          ErrorCode.CONNECTION_BROKEN_1,
          ErrorCode.OBJECT_CLOSED ->
          Trouble.NO_CONNECTION;
      case ErrorCode.WRONG_USER_OR_PASSWORD -> Trouble.LOGIN_REFUSED;
      case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 -> Trouble.NO_ROOM;
      case ErrorCode.NOT_ENOUGH_RIGHTS_FOR_1 -> Trouble.NO_PERMISSION;
      case ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1,
          ErrorCode.SCHEMA_NOT_FOUND_1 ->
          Trouble.TABLE_MISSING;
      case ErrorCode.VALUE_TOO_LONG_2,
          ErrorCode.NUMERIC_VALUE_OUT_OF_RANGE_1,
          ErrorCode.NUMERIC_VALUE_OUT_OF_RANGE_2,
          ErrorCode.DATA_CONVERSION_ERROR_1 ->
          Trouble.VALUE_DOES_NOT_FIT;
      case ErrorCode.DUPLICATE_KEY_1 -> Trouble.KEY_NOT_UNIQUE;
      case ErrorCode.LOCK_TIMEOUT_1, ErrorCode.DEADLOCK_1 -> Trouble.LOCKED;
      default -> Trouble.ofState(error);
    };
  }
}
