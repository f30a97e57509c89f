package org.cloudmigration.service.database;

import java.util.Locale;

/**
 * A type of a column, common to all databases.
 *
 * @param length characters for texts, bytes for binaries, digits for decimals; 0 where it means
 *     nothing
 * @param scale digits behind the point (decimals) or of the second (times)
 */
public record ColumnType(Kind kind, int length, int scale) {

  /** The kinds, named as SQL Server names them where it has one. */
  public enum Kind {
    /** Blank-padded text. */
    CHAR,
    VARCHAR,
    /** Text without a length. */
    TEXT,
    BIT,
    /** 0 to 255, as in SQL Server. */
    TINYINT,
    SMALLINT,
    INT,
    BIGINT,
    DECIMAL,
    FLOAT,
    DATE,
    TIME,
    DATETIME,
    UNIQUEIDENTIFIER,
    VARBINARY
  }

  public static ColumnType of(Kind kind) {
    return new ColumnType(kind, 0, 0);
  }

  public static ColumnType of(Kind kind, int length) {
    return new ColumnType(kind, length, 0);
  }

  /** As SQL writes it, for people. */
  public String words() {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return switch (kind) {
      case CHAR, VARCHAR, VARBINARY -> length == 0 ? name : name + "(" + length + ")";
      case DECIMAL -> name + "(" + length + "," + scale + ")";
      case TIME, DATETIME -> name + "(" + scale + ")";
      default -> name;
    };
  }

  /** What a value takes up in a row of any length, at most; 0 for one whose length varies. */
  public int fixedBytes() {
    return switch (kind) {
      case CHAR, VARCHAR, TEXT, VARBINARY -> 0;
      case BIT, TINYINT -> 1;
      case SMALLINT -> 2;
      case INT, DATE -> 4;
      case BIGINT, FLOAT, TIME, DATETIME -> 8;
      case UNIQUEIDENTIFIER -> 16;
      case DECIMAL -> 17;
    };
  }

  public static ColumnType decimal(int digits, int scale) {
    return new ColumnType(Kind.DECIMAL, digits, scale);
  }
}
