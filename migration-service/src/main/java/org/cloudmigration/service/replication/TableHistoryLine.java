package org.cloudmigration.service.replication;

import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.TableRun;

/** What a run did with a table. */
public record TableHistoryLine(
    UUID runId, ReplicationType runType, Instant runStart, TableRunView table) {

  static TableHistoryLine of(ReplicationRun run, TableRun table) {
    return new TableHistoryLine(
        run.id(), run.replicationType(), run.startTime(), TableRunView.of(table));
  }
}
