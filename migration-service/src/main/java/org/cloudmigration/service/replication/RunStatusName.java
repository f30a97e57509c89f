package org.cloudmigration.service.replication;

import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.service.listing.OptionName;

/** What the {@code cloudMigration} API calls the status of a run (rest-api.md §6). */
public final class RunStatusName {

  private RunStatusName() {}

  public static String of(RunStatus status) {
    return switch (status) {
      case UPGRADE_IN_PROGRESS -> "Upgrade in Progress";
      case REPAIR_DATA_PENDING -> "Data Repair Pending";
      default -> OptionName.of(status);
    };
  }
}
