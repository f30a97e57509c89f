package org.cloudmigration.service.setup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.pipeline.ActivityRunStatus;
import org.cloudmigration.domain.pipeline.PipelineRunStatus;

/**
 * A run of the preparation pipeline with its activities, in their order.
 *
 * @param endTime null while it is in progress
 * @param error null unless it failed
 */
public record PreparationView(
    UUID id,
    PipelineRunStatus status,
    Instant startTime,
    Instant endTime,
    ErrorReport error,
    List<Activity> activities) {

  /**
   * One activity.
   *
   * @param title what is done, for people
   * @param group where: {@code Service}, {@code Source} or {@code Tenant}
   * @param output what was found or made
   * @param error the warning or the failure; null otherwise
   * @param acceptedBy who accepted the warning; null if nobody did
   */
  public record Activity(
      UUID id,
      String name,
      String title,
      String group,
      ActivityRunStatus status,
      Instant startTime,
      Instant endTime,
      String output,
      ErrorReport error,
      String acceptedBy) {

    public boolean waitsForAcceptance() {
      return status == ActivityRunStatus.WARNING && acceptedBy == null;
    }
  }
}
