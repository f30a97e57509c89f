package org.cloudmigration.service.database.sqlserver;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.cloudmigration.service.database.CarriedRows;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.Dialect;

/**
 * As Transact-SQL of compatibility level 130 has them: HASHBYTES takes texts of any length from
 * there on, and style 3 of CONVERT writes a float so that nothing of it is lost.
 */
final class SqlServerCarriedRows implements CarriedRows {

  /** Columns of a table may have several; the hash needs none. */
  private static final String ANY_TEXT = "CAST(%s AS nvarchar(max)) COLLATE Latin1_General_BIN2";

  private final Dialect dialect;

  SqlServerCarriedRows(Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public String cast(ColumnType type, String value) {
    return "CAST(" + value + " AS " + dialect.render(type) + ")";
  }

  @Override
  public String converted(ColumnType type, String value) {
    String cast = cast(type, value);
    String kept = type.kind() == Kind.CHAR ? "RTRIM(" + cast + ")" : cast;
    return "ISNULL(" + kept + ", " + empty(type.kind()) + ")";
  }

  private static String empty(Kind kind) {
    return switch (kind) {
      case CHAR, VARCHAR, TEXT -> "N''";
      case BIT, TINYINT, SMALLINT, INT, BIGINT, DECIMAL, FLOAT -> "0";
      case DATE, DATETIME -> "'17530101'";
      case TIME -> "'00:00:00'";
      case UNIQUEIDENTIFIER -> "'00000000-0000-0000-0000-000000000000'";
      case VARBINARY -> "CAST('' AS varbinary(1))";
    };
  }

  @Override
  public String text(ColumnType type, String value) {
    return switch (type.kind()) {
      case CHAR, VARCHAR, TEXT ->
          "CAST(DATALENGTH(%s) AS nvarchar(20)) + N':' + ".formatted(value)
              + ANY_TEXT.formatted(value);
      case FLOAT -> "CONVERT(nvarchar(50), " + value + ", 3)";
      case DATE -> "CONVERT(nvarchar(10), " + value + ", 23)";
      case TIME, DATETIME -> "CONVERT(nvarchar(40), " + value + ", 121)";
      case VARBINARY -> "CONVERT(nvarchar(max), CAST(" + value + " AS varbinary(max)), 2)";
      default -> "CAST(" + value + " AS nvarchar(50))";
    };
  }

  /** The first operand makes it a text without a limit. */
  @Override
  public String joined(List<String> texts) {
    return texts.stream()
        .map(text -> "ISNULL(CAST(" + text + " AS nvarchar(max)), N'-') + N';'")
        .collect(joining(" + ", "CAST(N'' AS nvarchar(max)) + ", ""));
  }

  @Override
  public String hash(String text) {
    return "HASHBYTES('SHA2_256', " + text + ")";
  }

  @Override
  public String half(String hash, boolean first) {
    return "CAST(SUBSTRING(%s, %d, 8) AS bigint)".formatted(hash, first ? 1 : 9);
  }
}
