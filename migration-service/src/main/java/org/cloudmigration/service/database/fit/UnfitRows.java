package org.cloudmigration.service.database.fit;

import java.util.List;

/**
 * Rows of a source that have no place in the tenant, all for one reason.
 *
 * @param column blank for a key or a row
 * @param words what is wrong, without a full stop
 * @param count of the rows
 * @param first some of them, by key and value
 * @param sql that finds them, and mends them where SQL can
 */
public record UnfitRows(
    Misfit misfit, String column, String words, long count, List<String> first, String sql) {

  public UnfitRows {
    first = List.copyOf(first);
  }

  /** Without a full stop. */
  public String told() {
    return "In %s, %s".formatted(count == 1 ? "1 row" : "%,d rows".formatted(count), words);
  }
}
