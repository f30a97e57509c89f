package org.cloudmigration.service.management;

import java.util.Set;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;

/**
 * Which tables of the Migration Table Overview are shown.
 *
 * @param statuses empty for all, as the verifications
 * @param company null for all, blank for per-database tables
 * @param notMigrated only tables of selected companies that are not in the tenant
 * @param text part of the table's or company's name, in any case; blank for all
 */
public record OverviewFilter(
    Set<TableStatus> statuses,
    Set<Verification> verifications,
    String company,
    boolean notMigrated,
    String text) {

  public static final OverviewFilter ALL = new OverviewFilter(Set.of(), Set.of(), null, false, "");
}
