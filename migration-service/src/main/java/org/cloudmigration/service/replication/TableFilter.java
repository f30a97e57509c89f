package org.cloudmigration.service.replication;

import java.util.Set;
import org.cloudmigration.domain.replication.TableStatus;

/**
 * Which tables of a run are shown.
 *
 * @param text part of the table's or company's name, in any case; blank for all
 * @param statuses empty for all
 */
public record TableFilter(String text, Set<TableStatus> statuses) {

  public static final TableFilter ALL = new TableFilter("", Set.of());
}
