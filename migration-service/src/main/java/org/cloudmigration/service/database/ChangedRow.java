package org.cloudmigration.service.database;

/**
 * A row of the source that is not any more what it was.
 *
 * @param key values of the primary key, in its order
 * @param row values of the stored columns; null if the row is gone
 */
public record ChangedRow(Object[] key, Object[] row) {

  public boolean deleted() {
    return row == null;
  }
}
