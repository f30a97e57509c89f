package org.cloudmigration.service.database.postgresql;

import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.StandardUnfitValues;

/** Texts are of whole characters here, and count them. */
final class PostgreSqlUnfitValues extends StandardUnfitValues {

  PostgreSqlUnfitValues(PostgreSqlDialect dialect) {
    super(dialect);
  }

  @Override
  public Found nul(Column column) {
    return never();
  }

  @Override
  public Found halfCharacter(Column column) {
    return never();
  }

  /** Mended by a longer column, not by a shorter text. */
  @Override
  public Found longerThan(Column column, int units) {
    String name = name(column);
    String counted =
        "char_length(%s) + char_length(regexp_replace(%s, '[^\\U00010000-\\U0010FFFF]', '', 'g'))"
            .formatted(name, name);
    return new Found(
        "octet_length(%s) > %d AND %s > %d".formatted(name, units, counted, units), "");
  }

  @Override
  public Found finerThan(Column column, int digits) {
    return never();
  }

  @Override
  public Found noNumber(Column column) {
    return new Found(name(column) + " = 'NaN'", "0");
  }

  @Override
  public Found endOfDay(Column column) {
    return new Found(name(column) + " = TIME '24:00'", "TIME '23:59:59.999999'");
  }
}
