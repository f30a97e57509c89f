package org.cloudmigration.service.upgrade.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.upgrade.DetailSnapshot;
import org.cloudmigration.domain.upgrade.SnapshotStatus;

/**
 * The detail snapshot of a company, as page and API show it.
 *
 * @param id that of the company's upgrade
 * @param dueAt it begins not before that, while it waits
 * @param attempt from 1; 0 before the first
 * @param part title of the one in work; blank if none is
 * @param errors records that could not be copied
 * @param error of the last attempt; null unless that failed
 */
public record SnapshotView(
    UUID id,
    String company,
    SnapshotStatus status,
    String startedBy,
    Instant dueAt,
    int attempt,
    Instant startTime,
    Instant endTime,
    String part,
    int partsDone,
    int partsTotal,
    long rowsWritten,
    int errors,
    ErrorReport error) {

  static SnapshotView of(DetailSnapshot snapshot) {
    return new SnapshotView(
        snapshot.id(),
        snapshot.companyName(),
        snapshot.status(),
        snapshot.startedBy(),
        snapshot.dueAt(),
        snapshot.attempt(),
        snapshot.startTime(),
        snapshot.endTime(),
        snapshot.step(),
        snapshot.stepsDone(),
        snapshot.stepsTotal(),
        snapshot.rowsWritten(),
        snapshot.errors(),
        snapshot.error());
  }

  /** Null before it has ended. */
  public Duration duration() {
    return startTime == null || endTime == null ? null : Duration.between(startTime, endTime);
  }
}
