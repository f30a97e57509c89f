package org.cloudmigration.service.replication;

import java.util.UUID;
import org.cloudmigration.domain.replication.TableAttempt;
import org.cloudmigration.domain.replication.TableRun;

/** A try to copy a table of a run. */
public record TableAttemptView(UUID id, UUID runId, UUID tableRunId, AttemptView attempt) {

  static TableAttemptView of(TableAttempt attempt, TableRun table) {
    return new TableAttemptView(
        attempt.id(),
        attempt.runId(),
        attempt.tableRunId(),
        new AttemptView(
            table.planOrder(),
            table.companyName(),
            table.tableName(),
            attempt.attempt(),
            attempt.worker(),
            attempt.startTime(),
            attempt.endTime(),
            attempt.status()));
  }
}
