package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.service.listing.ComposedKey;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The log and the attempts of runs, as the API lists them. */
class RunsAreListedForScriptsTest {

  private static JpaFixture database;
  private static TestServer server;
  private static UUID environment;
  private static UUID run;
  private static UUID other;

  @BeforeAll
  static void copy() {
    database = JpaFixture.inMemory();
    server = new TestServer(database);
    environment = Given.environment(database);
    run = copied(environment);
    other = copied(Given.environment(database));
  }

  private static UUID copied(UUID inEnvironment) {
    UUID made = Given.run(database, inEnvironment, 1, List.of("A", "B"), Instant.now());
    RunJournal journal = server.bean(RunJournal.class);
    List<TableRun> tables = Given.tables(database, made);
    for (TableRun table : tables) {
      journal.tableStarted(made, 1, table.id(), 3);
    }
    journal.tableFailed(
        made, 1, tables.getFirst().id(), new ErrorReport("CODE", "a.", "b.", "c.", ""));
    return made;
  }

  @AfterAll
  static void close() {
    server.close();
    database.close();
  }

  private static ListRequest all(Condition condition, String... orders) {
    return new ListRequest(condition, Stream.of(orders).map(Order::by).toList(), 0, 99);
  }

  @Test
  void linesOfALogAreFoundByRunKeyAndGravity() {
    RunLogService log = server.bean(RunLogService.class);
    List<LogLineView> whole =
        log.list(environment, all(Condition.equal("runId", run.toString()), "lineNumber", "id"));
    assertThat(whole).isEqualTo(log.lines(run, 0, 99)).isNotEmpty();
    assertThat(whole).allMatch(line -> line.runId().equals(run));
    assertThat(log.list(environment, all(Condition.equal("id", ComposedKey.of(run, 1)), "id")))
        .containsExactly(whole.getFirst());
    assertThat(log.list(environment, all(Condition.equal("severity", "Error"), "id")))
        .isNotEmpty()
        .allMatch(line -> line.severity() == Severity.ERROR);
    assertThat(log.countList(environment, Condition.ALL)).isEqualTo(whole.size());
    assertThat(log.countList(environment, Condition.equal("runId", other.toString())))
        .as("another environment's")
        .isZero();
  }

  @Test
  void attemptsNameTheirTables() {
    RunTimelineService timeline = server.bean(RunTimelineService.class);
    List<TableAttemptView> attempts = timeline.list(environment, all(Condition.ALL, "id"));
    assertThat(attempts)
        .extracting(each -> each.attempt().tableName())
        .containsExactlyInAnyOrder("A", "B");
    assertThat(attempts).extracting(TableAttemptView::runId).containsOnly(run);
    assertThat(attempts.stream().map(TableAttemptView::attempt))
        .containsExactlyInAnyOrderElementsOf(timeline.attempts(run));
    UUID first = Given.tables(database, run).getFirst().id();
    assertThat(timeline.list(environment, all(Condition.equal("detailId", first), "id")))
        .singleElement()
        .satisfies(each -> assertThat(each.attempt().endTime()).isNotNull());
    Condition worker = Condition.equal("worker", BigDecimal.valueOf(3));
    assertThat(timeline.countList(environment, worker)).isEqualTo(2);
    assertThat(timeline.list(environment, all(Condition.NONE, "id"))).isEmpty();
  }
}
