package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.RunLogLine;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.domain.replication.TableAttempt;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountsOfRunsStayTrueTest {

  private static final long FENCE = 3;
  private static final int TABLES = 6;
  private static final ErrorReport ERROR =
      new ErrorReport("50007", "Copying failed.", "b", "c", "");

  private static JpaFixture database;
  private final TestServer server = new TestServer(database);
  private final RunJournal journal = server.bean(RunJournal.class);
  private UUID environment;
  private UUID run;
  private List<UUID> tables;

  @BeforeAll
  static void open() {
    database = JpaFixture.inMemory();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void prepare() {
    environment = Given.environment(database);
    begin();
  }

  private void begin() {
    List<String> names = IntStream.rangeClosed(1, TABLES).mapToObj(i -> "T" + i).toList();
    run = Given.run(database, environment, FENCE, names, Instant.now());
    List<TableRun> planned = Given.tables(database, run);
    tables = planned.stream().map(TableRun::id).toList();
    database.change(
        entities ->
            new TestServer(database).bean(MigrationTables.class).plan(environment, planned));
  }

  private static CopyResult copied(long rows) {
    TableDigest digest = TableDigest.of(rows, "0".repeat(31) + "1");
    return CopyResult.whole(CopyExtent.FIRST_LOAD, rows * 10, digest, digest, true, List.of());
  }

  private static CopyResult inserted(long rows) {
    CopyResult result = copied(rows);
    return result.inserted(result.contents(), rows + 3, new CopyResult.Preserved(3, rows + 3));
  }

  /** What counting the tables anew gives. */
  private List<Long> counted() {
    List<TableRun> now = Given.tables(database, run);
    var counts = new ArrayList<Long>();
    for (TableStatus status : TableStatus.values()) {
      counts.add(now.stream().filter(table -> table.status() == status).count());
    }
    counts.add(now.stream().filter(t -> t.verification() == Verification.CONTENTS_EQUAL).count());
    counts.add(now.stream().filter(t -> t.verification() == Verification.INSERTED_EQUAL).count());
    counts.add(now.stream().mapToLong(TableRun::rowsCopied).sum());
    counts.add(now.stream().mapToLong(TableRun::bytesCopied).sum());
    return counts;
  }

  private List<Long> kept() {
    ReplicationRun now = Given.run(database, run);
    var counts = new ArrayList<Long>();
    for (TableStatus status : TableStatus.values()) {
      counts.add(
          (long)
              switch (status) {
                case NOT_STARTED -> now.tablesNotStarted();
                case IN_PROGRESS -> now.tablesInProgress();
                case SUCCESSFUL -> now.tablesSuccessful();
                case WARNING -> now.tablesWarning();
                case FAILED -> now.tablesFailed();
              });
    }
    counts.add((long) now.tablesEqual());
    counts.add((long) now.tablesPreserved());
    counts.add(now.rowsCopied());
    counts.add(now.bytesCopied());
    return counts;
  }

  private <T> List<T> all(Class<T> type, String query) {
    return database.inTransaction(
        entities ->
            entities
                .createQuery(query, type)
                .setParameter("id", query.contains("environmentId") ? environment : run)
                .getResultList());
  }

  private List<MigrationTable> overview() {
    return all(
        MigrationTable.class,
        "select t from MigrationTable t where t.environmentId = :id order by t.tableName");
  }

  private List<RunLogLine> log() {
    return all(
        RunLogLine.class,
        "select l from RunLogLine l where l.place.runId = :id order by l.place.lineNo");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverHappensToItsTables(long seed) {
    var random = new Random(seed);
    for (int step = 0; step < 60; step++) {
      UUID table = tables.get(random.nextInt(TABLES));
      TableStatus status = status(table);
      if (status == TableStatus.NOT_STARTED) {
        journal.tableStarted(run, FENCE, table, 1);
      } else if (status == TableStatus.IN_PROGRESS) {
        switch (random.nextInt(4)) {
          case 0 -> journal.tableProgress(run, FENCE, table, step, 7L * step);
          case 1 -> journal.tableSucceeded(run, FENCE, table, copied(random.nextInt(99)));
          case 2 -> journal.tableSucceeded(run, FENCE, table, inserted(random.nextInt(99)));
          default -> journal.tableFailed(run, FENCE, table, ERROR);
        }
      }
      assertThat(kept()).isEqualTo(counted());
    }
    journal.stopped(run, FENCE);
    assertThat(kept()).isEqualTo(counted());
    assertThat(log()).extracting(RunLogLine::lineNo).isEqualTo(upTo(log().size()));
    assertThat(Given.run(database, run).logLines()).isEqualTo(log().size());
  }

  private TableStatus status(UUID table) {
    return database.inTransaction(entities -> entities.find(TableRun.class, table).status());
  }

  private static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  @Test
  void aTableStandsAsItsLastResultSaysWhateverAStoppedRunLeft() {
    journal.tableStarted(run, FENCE, tables.get(0), 1);
    journal.tableFailed(run, FENCE, tables.get(0), ERROR);
    journal.tableStarted(run, FENCE, tables.get(1), 2);
    journal.tableSucceeded(run, FENCE, tables.get(1), copied(5));
    assertThat(journal.completed(run, FENCE, true)).as("four were not tried").isFalse();
    journal.stopped(run, FENCE);
    UUID first = run;
    assertThat(overview())
        .extracting(MigrationTable::status)
        .startsWith(TableStatus.FAILED, TableStatus.SUCCESSFUL, TableStatus.NOT_STARTED);
    assertThat(overview().getFirst().error().code()).isEqualTo("50007");

    begin();
    assertThat(Given.tables(database, run).get(1).expected().rows())
        .as("as last time")
        .isEqualTo(0);
    journal.tableStarted(run, FENCE, tables.get(0), 1);
    journal.tableSucceeded(run, FENCE, tables.get(0), copied(9));
    journal.tableStarted(run, FENCE, tables.get(1), 1);
    journal.stopped(run, FENCE);

    MigrationTable mended = overview().getFirst();
    assertThat(mended.status()).isEqualTo(TableStatus.SUCCESSFUL);
    assertThat(mended.error()).isNull();
    assertThat(mended.replications()).isEqualTo(2);
    assertThat(mended.sourceRows()).isEqualTo(9);
    assertThat(mended.runId()).isEqualTo(run);
    assertThat(overview().get(1).status()).isEqualTo(TableStatus.SUCCESSFUL);
    assertThat(overview().get(1).runId()).isEqualTo(first);
    assertThat(overview()).as("one line a table").hasSize(TABLES);
  }

  @Test
  void theEndTellsWhichTablesWerePreserved() {
    for (UUID table : tables) {
      journal.tableStarted(run, FENCE, table, 1);
      journal.tableSucceeded(
          run, FENCE, table, table.equals(tables.get(2)) ? inserted(1) : copied(1));
    }
    assertThat(journal.completed(run, FENCE, false)).isTrue();
    assertThat(Given.run(database, run).details())
        .startsWith("All 6 tables were copied: 5 were verified")
        .contains("in 1 (T3) cloud data is preserved");
    assertThat(log().getLast().text()).isEqualTo(Given.run(database, run).details());
  }

  @Test
  void everyAttemptIsKeptWithItsEnd() {
    journal.tableStarted(run, FENCE, tables.get(0), 1);
    journal.stopped(run, FENCE);
    database.change(
        entities -> {
          ReplicationRun again = entities.find(ReplicationRun.class, run);
          again.begin(
              RunStates.MACHINE.next(again.status(), RunEvent.RESUME), FENCE, Instant.now());
        });
    journal.tableStarted(run, FENCE, tables.get(0), 2);
    journal.tableSucceeded(run, FENCE, tables.get(0), copied(1));
    List<TableAttempt> attempts =
        all(
            TableAttempt.class,
            "select a from TableAttempt a where a.runId = :id order by a.attempt");
    assertThat(attempts).extracting(TableAttempt::attempt).containsExactly(1, 2);
    assertThat(attempts).extracting(TableAttempt::worker).containsExactly(1, 2);
    assertThat(attempts)
        .extracting(TableAttempt::status)
        .containsExactly(TableStatus.NOT_STARTED, TableStatus.SUCCESSFUL);
    assertThat(attempts).allSatisfy(attempt -> assertThat(attempt.endTime()).isNotNull());
  }

  @Test
  void theLogTellsOfFailuresLoudly() {
    journal.tableStarted(run, FENCE, tables.get(0), 1);
    journal.tableFailed(run, FENCE, tables.get(0), ERROR);
    journal.broken(run, FENCE, ERROR);
    assertThat(log())
        .extracting(RunLogLine::severity)
        .containsExactly(Severity.DETAIL, Severity.ERROR, Severity.ERROR);
    assertThat(log().get(1).subject()).isEqualTo("Fabrikam T1");
    assertThat(log().get(1).text()).contains("50007").contains("Copying failed.");
    assertThat(log().get(2).subject()).isEmpty();
  }
}
