package org.cloudmigration.service.replication;

import java.util.Set;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;

/**
 * Which tables of a run are shown.
 *
 * @param text part of the table's or company's name, in any case; blank for all
 * @param statuses empty for all
 * @param company null for all, blank for per-database tables
 * @param verifications empty for all
 */
public record TableFilter(
    String text, Set<TableStatus> statuses, String company, Set<Verification> verifications) {

  public static final TableFilter ALL = new TableFilter("", Set.of());

  public TableFilter(String text, Set<TableStatus> statuses) {
    this(text, statuses, null, Set.of());
  }
}
