package org.cloudmigration.service.database;

import java.util.List;

/**
 * How a database converts and hashes rows by its own SQL, for rows that this product does not see
 * on their way. Both ends are of the same kind: the same values give the same hash. Arguments and
 * results are SQL expressions.
 */
public interface CarriedRows {

  /** As the column of this type holds it; null stays null. */
  String cast(ColumnType type, String value);

  /**
   * As {@link StagingConversion} does it: without null, and without the blanks of a padded text.
   */
  String converted(ColumnType type, String value);

  /**
   * A text for each value, and another one for each other value of this type; null for null.
   *
   * @param value of the type
   */
  String text(ColumnType type, String value);

  /** The texts of a row's values as one: no two rows have the same, not even with null in them. */
  String joined(List<String> texts);

  /** The first 128 bits of a SHA-256. */
  String hash(String text);

  /**
   * 64 bits of a hash, as a whole number with a sign.
   *
   * @param first whether the first ones
   */
  String half(String hash, boolean first);
}
