package org.cloudmigration.service.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.setup.DisabledReason;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationLogTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static JpaFixture database;
  private static UUID environment;
  private static int lines;
  private final MigrationLogService log = new TestServer(database).bean(MigrationLogService.class);

  /** Every status with every end, with and without failed tables; and an end of a migration. */
  @BeforeAll
  static void fill() {
    database = JpaFixture.on(JpaFixture.memory(), Map.of("hibernate.generate_statistics", "true"));
    environment = Given.environment(database);
    for (RunStatus status : RunStatus.values()) {
      for (int end = -1; end < EndedBy.values().length; end++) {
        for (int failed = 0; failed < 2; failed++) {
          String endedBy = end < 0 ? null : EndedBy.values()[end].name();
          UUID run =
              Given.run(database, environment, 1, List.of("T"), START.plusSeconds(60L * lines++));
          database.execute(
              "UPDATE replication_run SET status = ?, ended_by = ?, tables_failed = ?,"
                  + " rows_copied = ?, details = ?, replication_type = ? WHERE id = ?",
              status.name(),
              endedBy,
              failed,
              1000 - lines,
              "Line " + lines + ".",
              lines % 2 == 0 ? "NORMAL" : "FULL",
              run);
        }
      }
    }
    database.change(
        entities ->
            entities.persist(
                ReplicationRun.endOfMigration(
                    environment,
                    "Example",
                    "admin",
                    DisabledReason.PAUSED,
                    "Until spring.",
                    START.plusSeconds(60L * lines++))));
    Given.run(database, Given.environment(database), 1, 1);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private List<LogLine> lines(LogFilter filter) {
    return log.lines(environment, filter, LogOrder.NEWEST_FIRST, 0, 500);
  }

  private static LogFilter with(Set<LogStatus> statuses, Set<ReplicationType> types, String text) {
    return new LogFilter(statuses, types, text, null, null);
  }

  /** The rule stands in Java and in the query: whatever a run is like, both say the same. */
  @ParameterizedTest
  @EnumSource(LogStatus.class)
  void aStatusFindsTheLinesThatShowIt(LogStatus status) {
    List<UUID> shown =
        lines(LogFilter.ALL).stream()
            .filter(line -> line.status() == status)
            .map(LogLine::id)
            .toList();
    LogFilter filter = with(Set.of(status), Set.of(), "");
    assertThat(lines(filter)).extracting(LogLine::id).isEqualTo(shown).isNotEmpty();
    assertThat(log.count(environment, filter)).isEqualTo(shown.size());
  }

  @Test
  void severalStatusesTogetherFindAll() {
    assertThat(lines(with(Set.of(LogStatus.values()), Set.of(), ""))).hasSize(lines);
  }

  @Test
  void linesOfAnEndAreThereWithTheirReason() {
    LogLine end = lines(LogFilter.ALL).getFirst();
    assertThat(end.endOfMigration()).isTrue();
    assertThat(end.statusText()).isEqualTo("Migration paused");
    assertThat(end.details()).isEqualTo("Until spring.");
  }

  @Test
  void typeAndTextNarrow() {
    assertThat(lines(with(Set.of(), Set.of(ReplicationType.FULL), "")))
        .hasSize(lines / 2)
        .noneMatch(LogLine::endOfMigration);
    assertThat(lines(with(Set.of(), Set.of(), " UNTIL "))).hasSize(1);
    assertThat(lines(with(Set.of(), Set.of(), "admin"))).hasSize(1);
    assertThat(lines(with(Set.of(), Set.of(), "%"))).as("no pattern").isEmpty();
  }

  @Test
  void aPeriodTakesItsBeginningAndLeavesItsEnd() {
    LogFilter filter =
        new LogFilter(Set.of(), Set.of(), "", START.plusSeconds(60), START.plusSeconds(180));
    assertThat(lines(filter))
        .extracting(LogLine::startTime)
        .containsExactly(START.plusSeconds(120), START.plusSeconds(60));
  }

  @Test
  void itCanBeSortedAndReadByThePage() {
    LogOrder order = new LogOrder(LogOrder.Column.ROWS, false);
    List<LogLine> all = log.lines(environment, LogFilter.ALL, order, 0, 500);
    assertThat(all)
        .isSortedAccordingTo(Comparator.comparingLong(line -> line.tables().rows()))
        .hasSize(lines);
    assertThat(log.lines(environment, LogFilter.ALL, order, 10, 5)).isEqualTo(all.subList(10, 15));
    for (LogOrder.Column column : LogOrder.Column.values()) {
      assertThat(log.lines(environment, LogFilter.ALL, new LogOrder(column, true), 0, 500))
          .hasSize(lines);
    }
  }

  @Test
  void aPageIsOneStatement() {
    database.statistics().clear();
    log.lines(environment, LogFilter.ALL, LogOrder.NEWEST_FIRST, 0, 50);
    assertThat(database.statistics().getPrepareStatementCount()).isEqualTo(1);
  }

  @Test
  void aLineOfAnotherEnvironmentIsNotFound() {
    UUID elsewhere = Given.run(database, Given.environment(database), 1, 1);
    assertThat(log.line(environment, elsewhere)).isEmpty();
    LogLine known = lines(LogFilter.ALL).getFirst();
    assertThat(log.line(environment, known.id())).contains(known);
  }
}
