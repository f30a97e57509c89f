package org.cloudmigration.service.completion.reset;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.completion.DataReset;
import org.cloudmigration.domain.completion.DataResetCompany;
import org.cloudmigration.domain.completion.FollowUp;
import org.cloudmigration.domain.completion.ResetStatus;
import org.cloudmigration.domain.operation.ErrorReport;

/**
 * A reset of cloud data as the page shows it.
 *
 * @param endTime null while it is in progress
 * @param error null unless the reset, or the run after it, could not be done
 * @param companies steps of the work; those of the tables that belong to no company are one
 * @param companiesRemoved how many of them are done
 * @param tables that were there when it began
 */
public record ResetView(
    UUID id,
    ResetStatus status,
    String startedBy,
    Instant startTime,
    Instant endTime,
    FollowUp followUp,
    ErrorReport error,
    int companies,
    int companiesRemoved,
    long tables,
    long rows) {

  static ResetView of(DataReset reset, List<DataResetCompany> steps) {
    return new ResetView(
        reset.id(),
        reset.status(),
        reset.startedBy(),
        reset.startTime(),
        reset.endTime(),
        reset.followUp(),
        reset.error(),
        steps.size(),
        Math.toIntExact(steps.stream().filter(step -> step.removedAt() != null).count()),
        steps.stream().mapToLong(DataResetCompany::tableCount).sum(),
        steps.stream().mapToLong(DataResetCompany::rowCount).sum());
  }

  public boolean inProgress() {
    return status == ResetStatus.IN_PROGRESS;
  }

  /** A full run starts by itself as soon as nothing stands in its way. */
  public boolean runIsDue() {
    return followUp == FollowUp.WAITING;
  }

  /** Whether it has taken away what was copied from this moment on. */
  public boolean took(Instant copiedAt) {
    return startTime.isAfter(copiedAt);
  }
}
