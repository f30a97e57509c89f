package org.cloudmigration.service.database.h2;

import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.StandardUnfitValues;

/** A text of H2 is one of Java. */
final class H2UnfitValues extends StandardUnfitValues {

  /** To a pattern, a whole pair is one character, and none of these. */
  private static final String HALVES = "'[\\x{D800}-\\x{DFFF}]'";

  H2UnfitValues(H2Dialect dialect) {
    super(dialect);
  }

  @Override
  public Found nul(Column column) {
    String name = name(column);
    return new Found("LOCATE(CHAR(0), " + name + ") > 0", "REPLACE(" + name + ", CHAR(0), '')");
  }

  @Override
  public Found halfCharacter(Column column) {
    String name = name(column);
    return new Found(
        "REGEXP_LIKE(%s, %s)".formatted(name, HALVES),
        "REGEXP_REPLACE(%s, %s, CHAR(65533))".formatted(name, HALVES));
  }

  @Override
  public Found longerThan(Column column, int units) {
    return never();
  }

  @Override
  public Found finerThan(Column column, int digits) {
    String name = name(column);
    String type =
        column.type().kind() == org.cloudmigration.service.database.ColumnType.Kind.TIME
            ? "TIME"
            : "TIMESTAMP";
    return new Found(
        "MOD(EXTRACT(NANOSECOND FROM %s), 1%s) <> 0".formatted(name, "0".repeat(9 - digits)),
        "CAST(%s AS %s(%d))".formatted(name, type, digits));
  }

  @Override
  public Found noNumber(Column column) {
    return never();
  }

  @Override
  public Found endOfDay(Column column) {
    return never();
  }
}
