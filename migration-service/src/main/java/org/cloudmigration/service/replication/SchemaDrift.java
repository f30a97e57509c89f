package org.cloudmigration.service.replication;

import java.util.List;
import java.util.UUID;

/**
 * A copied table has other columns than at its last copy; fired in the transaction that tells of
 * the copy.
 *
 * @param company blank for a per-database table
 * @param before name and type of each column
 */
public record SchemaDrift(
    UUID environmentId, String company, String table, List<String> before, List<String> after) {

  public SchemaDrift {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** What has changed, in words. */
  public String difference() {
    return ColumnDifference.between(before, after).words();
  }
}
