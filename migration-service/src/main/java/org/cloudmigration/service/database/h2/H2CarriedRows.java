package org.cloudmigration.service.database.h2;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.cloudmigration.service.database.CarriedRows;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.Dialect;

/** As H2 has them. */
final class H2CarriedRows implements CarriedRows {

  private final Dialect dialect;

  H2CarriedRows(Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public String cast(ColumnType type, String value) {
    return "CAST(" + value + " AS " + dialect.render(type) + ")";
  }

  @Override
  public String converted(ColumnType type, String value) {
    String kept =
        type.kind() == Kind.CHAR
            ? "TRIM(TRAILING ' ' FROM CAST(" + value + " AS CHARACTER VARYING))"
            : cast(type, value);
    return "COALESCE(" + kept + ", " + empty(type) + ")";
  }

  private String empty(ColumnType type) {
    return switch (type.kind()) {
      case CHAR, VARCHAR, TEXT -> "''";
      case BIT -> "FALSE";
      case TINYINT, SMALLINT, INT, BIGINT, DECIMAL, FLOAT -> cast(type, "0");
      case DATE -> "DATE '1753-01-01'";
      case TIME -> cast(type, "TIME '00:00:00'");
      case DATETIME -> cast(type, "TIMESTAMP '1753-01-01 00:00:00'");
      case UNIQUEIDENTIFIER -> "UUID '00000000-0000-0000-0000-000000000000'";
      case VARBINARY -> cast(type, "X''");
    };
  }

  @Override
  public String text(ColumnType type, String value) {
    return switch (type.kind()) {
      case CHAR, VARCHAR, TEXT ->
          "CHAR_LENGTH(%1$s) || ':' || CAST(%1$s AS CHARACTER LARGE OBJECT)".formatted(value);
      case VARBINARY -> "RAWTOHEX(" + value + ")";
      default -> "CAST(" + value + " AS CHARACTER VARYING)";
    };
  }

  @Override
  public String joined(List<String> texts) {
    return texts.stream()
        .map(text -> "COALESCE(" + text + ", '-') || ';'")
        .collect(joining(" || "));
  }

  @Override
  public String hash(String text) {
    return "HASH('SHA-256', " + text + ")";
  }

  @Override
  public String half(String hash, boolean first) {
    return "CAST(SUBSTRING(%s FROM %d FOR 8) AS BIGINT)".formatted(hash, first ? 1 : 9);
  }
}
