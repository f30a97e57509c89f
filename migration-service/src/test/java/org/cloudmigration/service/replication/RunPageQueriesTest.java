package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.replication.TableSort.By;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunPageQueriesTest {

  private static final long FENCE = 1;

  private static JpaFixture database;
  private static UUID environment;
  private static UUID run;
  private final TestServer server = new TestServer(database);
  private final RunStatusService service = server.bean(RunStatusService.class);
  private final RunLogService log = server.bean(RunLogService.class);
  private final RunTimelineService timeline = server.bean(RunTimelineService.class);

  @BeforeAll
  static void fill() {
    database = JpaFixture.on(JpaFixture.memory(), Map.of("hibernate.generate_statistics", "true"));
    environment = Given.environment(database);
    List<String> names = IntStream.rangeClosed(1, 20).mapToObj(i -> "Table " + i).toList();
    run = Given.run(database, environment, FENCE, names, Instant.now());
    var journal = new TestServer(database).bean(RunJournal.class);
    List<UUID> tables = Given.tables(database, run).stream().map(TableRun::id).toList();
    TableDigest digest = TableDigest.of(5, "0".repeat(32));
    for (int i = 0; i < 10; i++) {
      journal.tableStarted(run, FENCE, tables.get(i), i % 2 + 1);
      if (i == 3) {
        journal.tableFailed(
            run, FENCE, tables.get(i), new ErrorReport("COPY", "It broke.", "b", "c", ""));
      } else if (i < 9) {
        journal.tableSucceeded(
            run,
            FENCE,
            tables.get(i),
            CopyResult.whole(CopyExtent.FIRST_LOAD, i, digest, digest, true, List.of()));
      }
    }
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @ParameterizedTest
  @EnumSource(By.class)
  void everySortTakesOneStatementAndPagesDoNotOverlap(By by) {
    for (boolean descending : List.of(false, true)) {
      var sort = new TableSort(by, descending);
      List<TableRunView> all = service.sortedTables(run, TableFilter.ALL, sort, 0, 50);
      assertThat(all).hasSize(20).doesNotHaveDuplicates();
      database.statistics().clear();
      assertThat(service.sortedTables(run, TableFilter.ALL, sort, 5, 7))
          .isEqualTo(all.subList(5, 12));
      assertThat(database.statistics().getPrepareStatementCount()).isEqualTo(1);
    }
  }

  @Test
  void whatNeedsAPersonComesFirst() {
    assertThat(service.sortedTables(run, TableFilter.ALL, new TableSort(By.STATUS, false), 0, 2))
        .extracting(TableRunView::status)
        .containsExactly(TableStatus.FAILED, TableStatus.IN_PROGRESS);
  }

  @Test
  void tablesAreFoundByCompanyAndVerification() {
    assertThat(service.companies(run)).containsExactly("Fabrikam");
    var equal = new TableFilter("", Set.of(), "Fabrikam", Set.of(Verification.CONTENTS_EQUAL));
    assertThat(service.countTables(run, equal)).isEqualTo(8);
    assertThat(service.countTables(run, new TableFilter("", Set.of(), "", Set.of()))).isZero();
  }

  @Test
  void attemptsComeOnceAndThenOnlyWhatIsNew() {
    List<AttemptView> all = timeline.attempts(run);
    assertThat(all).hasSize(10).extracting(AttemptView::worker).contains(1, 2);
    assertThat(timeline.countAttempts(run)).isEqualTo(10);
    assertThat(timeline.attemptPage(run, 8, 5)).isEqualTo(all.subList(8, 10));
    UUID third = Given.tables(database, run).get(2).id();
    assertThat(timeline.tableAt(run, 3)).contains(third);
    assertThat(timeline.tableAt(run, 21)).isEmpty();
    assertThat(timeline.changedAttempts(run, Instant.now().plusSeconds(60))).isEmpty();
    assertThat(timeline.changedAttempts(run, Instant.EPOCH)).isEqualTo(all);
  }

  @Test
  void theLogIsReadByNumbersWithoutCounting() {
    int last = log.count(run);
    assertThat(last).isEqualTo(19);
    assertThat(log.lines(run, 0, 5)).extracting(LogLineView::number).containsExactly(1, 2, 3, 4, 5);
    assertThat(log.lines(run, 17, 50)).hasSize(2);
    assertThat(log.lines(run, last, 50)).isEmpty();
    assertThat(log.numberedLines(run, List.of(7, 2)))
        .extracting(LogLineView::number)
        .containsExactly(2, 7);
    assertThat(log.numberedLines(run, List.of())).isEmpty();
    assertThat(log.count(UUID.randomUUID())).isZero();
  }

  @Test
  void linesAreSoughtBySeverityAndTextAmongTheNewOnesAlone() {
    List<Integer> errors = log.matching(run, new RunLogFilter(Severity.ERROR, ""), 0);
    assertThat(errors).hasSize(1);
    assertThat(log.matching(run, new RunLogFilter(Severity.DETAIL, "it BROKE"), 0))
        .isEqualTo(errors);
    assertThat(log.matching(run, new RunLogFilter(Severity.DETAIL, "table 4"), 0)).hasSize(2);
    assertThat(log.matching(run, new RunLogFilter(Severity.ERROR, ""), errors.getFirst()))
        .isEmpty();
  }

  @Test
  void aRunThatNobodyWatchesHasAMeanRate() {
    RunPace pace = service.pace(run);
    assertThat(pace.mean()).isTrue();
    assertThat(pace.remaining()).isNull();
    assertThat(pace.run().rowsPerSecond()).isPositive();
    assertThat(service.pace(UUID.randomUUID()).run().rowsPerSecond()).isZero();
  }

  @Test
  void twoRunsOfDifferentEnvironmentsAreNotCompared() {
    UUID elsewhere = Given.run(database, Given.environment(database), FENCE, 1);
    var comparisons = server.bean(RunComparisonService.class);
    assertThat(comparisons.compare(run, elsewhere)).isEmpty();
    assertThat(comparisons.compare(run, UUID.randomUUID())).isEmpty();
    assertThat(comparisons.compare(run, run).orElseThrow().slowest()).isNotEmpty();
  }
}
