package org.cloudmigration.service.database;

import java.util.Set;

/**
 * Columns of a table that a new row need not give.
 *
 * @param columns those that may be null, have a default, or are the database's own
 * @param identities those of them that the database counts
 */
public record SelfFilled(Set<String> columns, Set<String> identities) {

  public SelfFilled {
    columns = Set.copyOf(columns);
    identities = Set.copyOf(identities);
  }
}
