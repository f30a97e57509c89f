package org.cloudmigration.service.replication;

import java.time.Duration;
import java.time.Instant;
import org.cloudmigration.domain.replication.TableStatus;

/**
 * What two runs are compared by, of one table in one of them.
 *
 * @param company blank for a per-database table
 * @param columnsKey null if not known
 */
public record TableFacts(
    String company,
    String table,
    TableStatus status,
    long rows,
    long bytes,
    Instant start,
    Instant end,
    String columnsKey) {

  /** What tells tables apart in a run. */
  record Key(String company, String table) {}

  Key key() {
    return new Key(company, table);
  }

  /** Zero if it was not begun, or not ended. */
  public Duration duration() {
    return start == null || end == null ? Duration.ZERO : Duration.between(start, end);
  }
}
