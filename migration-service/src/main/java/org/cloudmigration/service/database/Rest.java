package org.cloudmigration.service.database;

import java.util.Objects;
import java.util.function.BiFunction;

/**
 * What is left of a table for a reading that goes on.
 *
 * @param position behind which its rows are
 * @param only condition of the dialect that they meet besides; blank for all of them
 */
public record Rest(KeyPosition position, String only) {

  public Rest {
    Objects.requireNonNull(position);
    Objects.requireNonNull(only);
  }

  public static Rest behind(KeyPosition position) {
    return new Rest(position, "");
  }

  /**
   * True for its rows.
   *
   * @param literal as {@link KeyPosition#rowsBehind} asks for it
   */
  public String condition(Dialect dialect, BiFunction<Column, Object, String> literal) {
    String behind = position.rowsBehind(dialect, literal);
    return only.isBlank() ? behind : behind + " AND " + only;
  }
}
