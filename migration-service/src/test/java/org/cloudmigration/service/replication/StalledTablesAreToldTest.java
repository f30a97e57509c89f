package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a run keeps of a copy that makes no progress. */
class StalledTablesAreToldTest extends ReadyToRun {

  private final RunJournal journal = server.bean(RunJournal.class);
  private final UUID[] tables = new UUID[1];
  private UUID run;
  private long fence;

  @BeforeEach
  void begin() {
    fence = server.bean(LeaseKeeper.class).acquire(environment).orElseThrow();
    run =
        database.inTransaction(
            entities -> {
              var begun =
                  new ReplicationRun(environment, ReplicationType.FULL, "Example", "operator");
              begun.begin(RunStatus.IN_PROGRESS, fence, Instant.now());
              entities.persist(begun);
              var table = new TableRun(begun.id(), 1, "TWO", "Ledger", "TWO", "GL", new UUID(0, 1));
              begun.plan(table);
              entities.persist(table);
              tables[0] = table.id();
              return begun.id();
            });
    journal.tableStarted(run, fence, tables[0], 1);
  }

  private Instant since() {
    return Given.tables(database, run).getFirst().stalledSince();
  }

  private void stands(long seconds) {
    journal.tableStands(run, fence, tables[0], Duration.ofSeconds(seconds));
  }

  private List<String> warnings() {
    return server.bean(RunLogService.class).lines(run, 0, 99).stream()
        .map(LogLineView::text)
        .filter(text -> text.contains("progress"))
        .toList();
  }

  @Test
  void isToldOnceHoweverOftenItIsSeen() {
    stands(60);
    Instant first = since();
    assertThat(first).isBetween(Instant.now().minusSeconds(70), Instant.now().minusSeconds(60));
    stands(65);
    assertThat(since()).isEqualTo(first);
    assertThat(warnings()).singleElement().asString().startsWith("No progress for 60 s:");
  }

  @Test
  void showsOnPageAndApi() {
    stands(75);
    RunStatusService status = server.bean(RunStatusService.class);
    assertThat(status.table(tables[0]).orElseThrow().stalledSince()).isNotNull();
    var request = new ListRequest(Condition.ALL, List.of(), 0, 9);
    assertThat(server.bean(RunListService.class).tables(environment, request))
        .singleElement()
        .satisfies(table -> assertThat(table.stalledSince()).isNotNull());
  }

  @Test
  void isForgottenWhenItGoesOn() {
    stands(75);
    journal.tableMoves(run, fence, tables[0]);
    assertThat(since()).isNull();
    assertThat(warnings()).hasSize(2).last().asString().contains("after 75 s without progress");
    journal.tableMoves(run, fence, tables[0]);
    assertThat(warnings()).hasSize(2);
  }

  @Test
  void isForgottenWhenItIsTriedAgain() {
    stands(75);
    journal.tableTriesAgain(run, fence, tables[0], "Another one begins.");
    assertThat(since()).isNull();
  }

  @Test
  void whoWatchesMayBeAMomentLate() {
    stands(75);
    journal.tableFailed(
        run, fence, tables[0], new ErrorReport("STALLED", "It hangs.", "None.", "Wait.", ""));
    assertThat(since()).isNull();
    stands(80);
    assertThat(since()).isNull();
  }
}
