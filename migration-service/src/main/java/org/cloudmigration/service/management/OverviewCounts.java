package org.cloudmigration.service.management;

import java.util.List;
import java.util.Map;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;

/**
 * All tables of an environment in numbers.
 *
 * @param companies that have tables, by name; the blank one stands for per-database tables
 * @param unequal tables with other numbers of rows in source and tenant
 */
public record OverviewCounts(
    long tables,
    Map<TableStatus, Long> byStatus,
    Map<Verification, Long> byVerification,
    long blocked,
    long unequal,
    List<String> companies) {

  public long of(TableStatus status) {
    return byStatus.getOrDefault(status, 0L);
  }

  public long of(Verification verification) {
    return byVerification.getOrDefault(verification, 0L);
  }
}
