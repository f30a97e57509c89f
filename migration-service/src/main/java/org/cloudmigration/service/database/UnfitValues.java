package org.cloudmigration.service.database;

/**
 * How a source finds values that not every database holds, and how its DBA mends them. Whoever asks
 * knows that the source can have them: the others of its methods are never called.
 */
public interface UnfitValues {

  /**
   * Texts of SQL.
   *
   * @param where true for rows whose value is meant
   * @param mended the value to set instead
   */
  record Found(String where, String mended) {}

  Found nul(Column column);

  Found halfCharacter(Column column);

  Found longerThan(Column column, int units);

  Found finerThan(Column column, int digits);

  Found notFinite(Column column);

  Found noNumber(Column column);

  Found outsideYears(Column column, int first, int last);

  Found endOfDay(Column column);

  /**
   * Bytes of a text or binary value, at most.
   *
   * @param wide two for each unit of UTF-16; otherwise as UTF-8
   */
  String bytes(Column column, boolean wide);

  /** A query for some rows. */
  String firstRows(int rows, String columns, TableName table, String where);
}
