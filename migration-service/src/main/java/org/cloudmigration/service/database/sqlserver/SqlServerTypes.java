package org.cloudmigration.service.database.sqlserver;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.cloudmigration.service.database.ColumnNotSupportedException;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.TableName;

/** Types as sys.types names them. */
final class SqlServerTypes {

  /** What max_length says of a column without a limit. */
  private static final int MAX = -1;

  private SqlServerTypes() {}

  /**
   * @param row of sys.columns
   */
  static ColumnType type(TableName table, ResultSet row) throws SQLException {
    int bytes = row.getInt("max_length");
    int scale = row.getInt("scale");
    String type = row.getString("base_type");
    return switch (type == null ? "" : type) {
      case "char" -> ColumnType.of(Kind.CHAR, bytes);
      case "nchar" -> ColumnType.of(Kind.CHAR, bytes / 2);
      case "varchar" -> text(bytes, bytes);
      case "nvarchar" -> text(bytes, bytes / 2);
      case "text", "ntext" -> ColumnType.of(Kind.TEXT);
      case "bit" -> ColumnType.of(Kind.BIT);
      case "tinyint" -> ColumnType.of(Kind.TINYINT);
      case "smallint" -> ColumnType.of(Kind.SMALLINT);
      case "int" -> ColumnType.of(Kind.INT);
      case "bigint" -> ColumnType.of(Kind.BIGINT);
      // money and smallmoney have their digits in the same columns: 19 and 10, 4 of them behind.
      case "decimal", "numeric", "money", "smallmoney" ->
          ColumnType.decimal(row.getInt("precision"), scale);
      case "float", "real" -> ColumnType.of(Kind.FLOAT);
      case "date" -> ColumnType.of(Kind.DATE);
      case "time" -> new ColumnType(Kind.TIME, 0, scale);
      case "smalldatetime" -> new ColumnType(Kind.DATETIME, 0, 0);
      // In steps of 1/300 second, which the driver rounds to milliseconds.
      case "datetime" -> new ColumnType(Kind.DATETIME, 0, 3);
      case "datetime2" -> new ColumnType(Kind.DATETIME, 0, scale);
      case "uniqueidentifier" -> ColumnType.of(Kind.UNIQUEIDENTIFIER);
      case "binary", "varbinary", "timestamp" -> ColumnType.of(Kind.VARBINARY, Math.max(0, bytes));
      case "image" -> ColumnType.of(Kind.VARBINARY);
      default ->
          throw new ColumnNotSupportedException(
              table, row.getString("name"), row.getString("declared_type"));
    };
  }

  private static ColumnType text(int bytes, int characters) {
    return bytes == MAX ? ColumnType.of(Kind.TEXT) : ColumnType.of(Kind.VARCHAR, characters);
  }
}
