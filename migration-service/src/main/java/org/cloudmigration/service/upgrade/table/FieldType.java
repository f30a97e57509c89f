package org.cloudmigration.service.upgrade.table;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudmigration.service.database.ColumnType;

/**
 * A field's type as AL writes it, such as {@code Code[20]} or {@code Option Item Type}.
 *
 * @param length characters of texts; 0 where it means nothing
 * @param option name of the option type; blank for other kinds
 */
public record FieldType(Kind kind, int length, String option) {

  private static final Pattern WITH_LENGTH = Pattern.compile("(Code|Text)\\[(\\d+)]");
  private static final String OPTION = "Option ";
  private static final int DATE_FORMULA_CHARACTERS = 32;
  private static final int RECORD_ID_BYTES = 448;

  /** The kinds that steps meet. */
  public enum Kind {
    /** Text in upper case without blanks at its ends. */
    CODE,
    TEXT,
    INTEGER,
    /** A number that the table gives to each new row. */
    AUTOINCREMENT,
    DECIMAL,
    BOOLEAN,
    DATE,
    DATETIME,
    TIME,
    DATEFORMULA,
    OPTION,
    BLOB,
    RECORDID;

    public boolean isText() {
      return this == CODE || this == TEXT || this == DATEFORMULA;
    }
  }

  /**
   * @throws IllegalArgumentException if AL has no such type
   */
  public static FieldType parse(String words) {
    Matcher length = WITH_LENGTH.matcher(words);
    if (length.matches()) {
      Kind kind = Kind.valueOf(length.group(1).toUpperCase(Locale.ROOT));
      return new FieldType(kind, Integer.parseInt(length.group(2)), "");
    }
    if (words.startsWith(OPTION)) {
      return new FieldType(Kind.OPTION, 0, words.substring(OPTION.length()));
    }
    Kind kind = Kind.valueOf(words.toUpperCase(Locale.ROOT));
    if (kind == Kind.CODE || kind == Kind.TEXT || kind == Kind.OPTION) {
      throw new IllegalArgumentException(words + " needs more than its name");
    }
    return new FieldType(kind, kind == Kind.DATEFORMULA ? DATE_FORMULA_CHARACTERS : 0, "");
  }

  /**
   * The type of a field that holds a source's values as they are; days keep a time of midnight.
   *
   * @throws IllegalArgumentException if no field can hold them
   */
  public static FieldType holding(ColumnType column) {
    return switch (column.kind()) {
      case CHAR, VARCHAR -> new FieldType(Kind.TEXT, column.length(), "");
      case BIT, TINYINT, SMALLINT, INT -> new FieldType(Kind.INTEGER, 0, "");
      case DECIMAL, FLOAT -> new FieldType(Kind.DECIMAL, 0, "");
      case DATE, DATETIME -> new FieldType(Kind.DATETIME, 0, "");
      default -> throw new IllegalArgumentException("No field holds a " + column);
    };
  }

  /** As Business Central's own SQL tables have it. */
  public ColumnType columnType() {
    return switch (kind) {
      case CODE, TEXT, DATEFORMULA -> ColumnType.of(ColumnType.Kind.VARCHAR, length);
      case INTEGER, AUTOINCREMENT, OPTION -> ColumnType.of(ColumnType.Kind.INT);
      case DECIMAL -> ColumnType.decimal(38, 20);
      case BOOLEAN -> ColumnType.of(ColumnType.Kind.TINYINT);
      case DATE, DATETIME, TIME -> new ColumnType(ColumnType.Kind.DATETIME, 0, 3);
      case BLOB -> ColumnType.of(ColumnType.Kind.VARBINARY);
      case RECORDID -> ColumnType.of(ColumnType.Kind.VARBINARY, RECORD_ID_BYTES);
    };
  }
}
