package org.cloudmigration.service.replication;

import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;

/** What the {@code cloudMigration} API calls the states of runs and tables (rest-api.md §6, §7). */
public final class ReplicationOptions {

  private ReplicationOptions() {}

  public static String of(RunStatus status) {
    return switch (status) {
      case FAILED -> "Failed";
      case IN_PROGRESS -> "In Progress";
      case COMPLETED -> "Completed";
      case UPGRADE_PENDING -> "Upgrade Pending";
      case UPGRADE_IN_PROGRESS -> "Upgrade in Progress";
      case UPGRADE_FAILED -> "Upgrade Failed";
      case REPAIR_DATA_PENDING -> "Data Repair Pending";
    };
  }

  public static String of(ReplicationType type) {
    return switch (type) {
      case NORMAL -> "Normal";
      case DIAGNOSTIC -> "Diagnostic";
      case FULL -> "Full";
      case AZURE_DATA_LAKE -> "Azure Data Lake";
    };
  }

  public static String of(TableStatus status) {
    return switch (status) {
      case FAILED -> "Failed";
      case IN_PROGRESS -> "In Progress";
      case SUCCESSFUL -> "Successful";
      case WARNING -> "Warning";
      case NOT_STARTED -> "Not Started";
    };
  }

  public static String of(Verification verification) {
    return switch (verification) {
      case NOT_CHECKED -> "Not Checked";
      case COUNTS_EQUAL -> "Counts Equal";
      case CONTENTS_EQUAL -> "Contents Equal";
      case DIFFERS -> "Differs";
    };
  }
}
