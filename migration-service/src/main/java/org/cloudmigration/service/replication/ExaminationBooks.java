package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.pipeline.Examination;
import org.cloudmigration.service.pipeline.Finding;

/** Settles a table that was looked at, with what was found. Called under the run's lock. */
@ApplicationScoped
class ExaminationBooks {

  @Inject ColumnBooks columns;
  @Inject FindingBooks findings;
  @Inject RunBooks books;

  void put(ReplicationRun run, TableRun table, Examination told) {
    Examination all = withDrift(run, table, told);
    findings.put(table, all.findings());
    TableStatus to = TableStates.MACHINE.next(table.status(), event(all.colour()));
    run.change(
        table,
        t -> {
          t.copied(all.extent());
          t.fail(to, gravest(all), Instant.now());
        });
    books.settled(run, table, RunTexts.examined(all));
  }

  /** How the columns were at the last copy is known here alone. */
  private Examination withDrift(ReplicationRun run, TableRun table, Examination told) {
    List<Finding> drift =
        columns.since(run, table, told.columns()).map(Drift::findings).orElse(List.of());
    var findings = new ArrayList<>(told.findings());
    findings.addAll(drift);
    return new Examination(told.extent(), told.columns(), findings);
  }

  private static TableEvent event(FindingColour colour) {
    return switch (colour) {
      case GREEN -> TableEvent.EXAMINED_GREEN;
      case AMBER -> TableEvent.EXAMINED_AMBER;
      case RED -> TableEvent.EXAMINED_RED;
    };
  }

  private static ErrorReport gravest(Examination examination) {
    return examination.colour() == FindingColour.GREEN
        ? null
        : examination.findings().getFirst().report();
  }
}
