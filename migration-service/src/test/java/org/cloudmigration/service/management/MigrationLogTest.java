package org.cloudmigration.service.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.LogKind;
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

  /** Lines that are no runs. */
  private static final int NOTES = 5;

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
    add(
        ReplicationRun.done(
            LogKind.SETUP,
            environment,
            "Example",
            "admin",
            "Setup completed.",
            START.plusSeconds(60L * lines++)));
    add(
        ReplicationRun.done(
            LogKind.UPDATE,
            environment,
            "Example",
            "admin",
            "Updated.",
            START.plusSeconds(60L * lines++)));
    add(reset(null));
    add(reset(new ErrorReport("DISK", "Broke off.", "", "", "")));
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

  private static void add(ReplicationRun line) {
    database.change(entities -> entities.persist(line));
  }

  private static ReplicationRun reset(ErrorReport error) {
    Instant begun = START.plusSeconds(60L * lines++);
    return ReplicationRun.reset(
        environment, "Example", "admin", begun, "Reset.", error, begun.plusSeconds(lines));
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
    assertThat(end.isRun()).isFalse();
    assertThat(end.took()).isFalse();
    assertThat(end.statusText()).isEqualTo("Migration paused");
    assertThat(end.details()).isEqualTo("Until spring.");
  }

  @Test
  void aSetupIsNoRunAndABrokenResetIsAFailure() {
    assertThat(
            lines(with(Set.of(LogStatus.SET_UP, LogStatus.UPDATED, LogStatus.RESET), Set.of(), "")))
        .extracting(LogLine::statusText)
        .containsExactly("Cloud data reset", "Pipelines updated", "Setup completed");
    assertThat(lines(with(Set.of(LogStatus.FAILED), Set.of(), "reset")))
        .singleElement()
        .satisfies(line -> assertThat(line.statusText()).isEqualTo("Reset failed"))
        .matches(LogLine::took)
        .matches(line -> !line.isRun());
  }

  @Test
  void whatTookLongestOrIsGoingOnComesFirst() {
    List<LogLine> longestFirst =
        log.lines(environment, LogFilter.ALL, new LogOrder(LogOrder.Column.DURATION, true), 0, 500);
    assertThat(longestFirst).hasSize(lines);
    assertThat(longestFirst.getFirst().endTime()).isNull();
    assertThat(longestFirst.stream().filter(line -> line.endTime() != null).map(LogLine::kind))
        .startsWith(LogKind.RESET, LogKind.RESET)
        .endsWith(LogKind.SETUP);
  }

  @Test
  void typeAndTextNarrow() {
    assertThat(lines(with(Set.of(), Set.of(ReplicationType.FULL), "")))
        .hasSize((lines - NOTES) / 2)
        .allMatch(LogLine::isRun);
    assertThat(lines(with(Set.of(), Set.of(), " UNTIL "))).hasSize(1);
    assertThat(lines(with(Set.of(), Set.of(), "admin"))).hasSize(NOTES);
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
