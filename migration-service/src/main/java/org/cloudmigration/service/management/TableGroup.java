package org.cloudmigration.service.management;

import java.time.Instant;
import org.cloudmigration.domain.replication.TableStatus;

/**
 * Tables that stand alike.
 *
 * @param company blank for per-database tables
 * @param lastEnd of the newest result among them; null if there is none
 */
record TableGroup(
    String company,
    TableStatus status,
    boolean blocked,
    boolean mapped,
    long tables,
    Instant lastEnd) {

  boolean is(TableStatus wanted) {
    return status == wanted;
  }

  boolean migrated() {
    return status == TableStatus.SUCCESSFUL && !blocked && mapped;
  }
}
