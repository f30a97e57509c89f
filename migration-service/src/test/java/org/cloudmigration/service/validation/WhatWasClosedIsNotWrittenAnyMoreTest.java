package org.cloudmigration.service.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.validation.ComparisonStatus;
import org.cloudmigration.domain.validation.RowDifference;
import org.cloudmigration.domain.validation.TableComparison;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.database.compare.ComparedRows;
import org.cloudmigration.service.database.compare.DifferingRow;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WhatWasClosedIsNotWrittenAnyMoreTest {

  private static final long FENCE = 7;
  private static final ErrorReport ERROR = new ErrorReport("COMPARE", "a", "b", "c", "d");
  private static final TableDigest FIVE = TableDigest.of(5, "0".repeat(31) + "1");
  private static final TableDigest SIX = TableDigest.of(6, "0".repeat(31) + "2");
  private static final OpenEnds.Found EQUAL =
      new OpenEnds.Found(
          List.of("Id", "Note"), new ComparedRows(FIVE, FIVE, 0, 0, 0, false, List.of()));
  private static final OpenEnds.Found DIFFERENT =
      new OpenEnds.Found(
          List.of("Id", "Note"),
          new ComparedRows(
              FIVE,
              SIX,
              0,
              1,
              1,
              false,
              List.of(
                  new DifferingRow(
                      DifferingRow.Kind.CHANGED,
                      List.of("Id = 1", "Line = 2"),
                      List.of("1", "a"),
                      List.of("1", "b"),
                      Set.of(1)),
                  new DifferingRow(
                      DifferingRow.Kind.EXTRA,
                      List.of("Id = 9"),
                      null,
                      List.of("9", ""),
                      Set.of()))));

  private static JpaFixture database;
  private final TestServer server = new TestServer(database);
  private final ComparisonJournal journal = server.bean(ComparisonJournal.class);
  private CopiedTables tables;
  private UUID table;
  private UUID job;
  private UUID comparison;

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
    tables = CopiedTables.of(database, 2, 0);
    table = tables.copied().getFirst();
    job = UUID.randomUUID();
    comparison = tables.comparison(table, job, 1, FENCE);
  }

  /** Whatever a runner writes. */
  private record Write(String name, Consumer<WhatWasClosedIsNotWrittenAnyMoreTest> write) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Write> writes() {
    return Stream.of(
        new Write("begin", t -> t.journal.begin(t.comparison, FENCE)),
        new Write("progress", t -> t.journal.progress(t.comparison, FENCE, 5_000)),
        new Write("compared", t -> t.journal.compared(t.comparison, FENCE, DIFFERENT)),
        new Write("broken", t -> t.journal.broken(t.comparison, FENCE, ERROR)));
  }

  private List<TableComparison> ofTheJob() {
    return database.inTransaction(
        entities ->
            entities
                .createQuery(
                    "select c from TableComparison c where c.jobId = :job", TableComparison.class)
                .setParameter("job", job)
                .getResultList());
  }

  private List<RowDifference> rows(UUID id) {
    return database.inTransaction(
        entities ->
            entities
                .createQuery(
                    "select d from RowDifference d where d.comparisonId = :id order by d.rowOrder",
                    RowDifference.class)
                .setParameter("id", id)
                .getResultList());
  }

  private void refused(Write write) {
    assertThatThrownBy(() -> write.write().accept(this)).isInstanceOf(LeaseLostException.class);
  }

  @ParameterizedTest
  @MethodSource("writes")
  void whoHasAnOlderFenceWritesNothing(Write write) {
    database.execute("UPDATE table_comparison SET fence = 8 WHERE id = ?", comparison);
    refused(write);
    assertThat(tables.comparison(comparison).status()).isEqualTo(ComparisonStatus.WAITING);
    assertThat(rows(comparison)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("writes")
  void afterItWasClosedAsInterruptedTheOldServerWritesNothing(Write write) {
    journal.begin(comparison, FENCE);
    journal.interrupted(job, ofTheJob());
    refused(write);
    TableComparison closed = tables.comparison(comparison);
    assertThat(closed.status()).isEqualTo(ComparisonStatus.INTERRUPTED);
    assertThat(closed.error().code()).isEqualTo("CUT_OFF");
    assertThat(tables.table(table).verification()).isEqualTo(Verification.NOT_CHECKED);
  }

  @ParameterizedTest
  @MethodSource("writes")
  void whatIsGoneIsNotWritten(Write write) {
    database.execute("DELETE FROM table_comparison WHERE id = ?", comparison);
    refused(write);
  }

  @ParameterizedTest
  @EnumSource(
      value = ComparisonStatus.class,
      names = {"COMPLETED", "FAILED", "STOPPED", "INTERRUPTED"})
  void whatHasEndedIsNotClosedAsInterrupted(ComparisonStatus ended) {
    database.execute(
        "UPDATE table_comparison SET status = ? WHERE id = ?", ended.name(), comparison);
    journal.interrupted(job, ofTheJob());
    assertThat(tables.comparison(comparison).status()).isEqualTo(ended);
  }

  @Test
  void whatWasFoundReplacesWhatAnEarlierComparisonFound() {
    journal.begin(comparison, FENCE);
    journal.compared(comparison, FENCE, DIFFERENT);
    assertThat(rows(comparison))
        .extracting(RowDifference::keyText)
        .containsExactly("Id = 1 · Line = 2", "Id = 9");
    assertThat(tables.table(table).verification()).isEqualTo(Verification.DIFFERS);
    assertThat(tables.table(table).tenantRows()).isEqualTo(6);

    UUID later = tables.comparison(table, UUID.randomUUID(), 1, FENCE + 1);
    journal.begin(later, FENCE + 1);
    journal.compared(later, FENCE + 1, EQUAL);
    assertThat(tables.comparison(comparison)).isNull();
    assertThat(rows(comparison)).isEmpty();
    assertThat(tables.table(table).verification()).isEqualTo(Verification.CONTENTS_EQUAL);
  }

  @Test
  void whatOtherTablesDifferInStays() {
    UUID other = tables.comparison(tables.copied().getLast(), job, 2, FENCE);
    for (UUID each : List.of(comparison, other)) {
      journal.begin(each, FENCE);
      journal.compared(each, FENCE, DIFFERENT);
    }
    assertThat(rows(comparison)).hasSize(2);
    assertThat(rows(other)).hasSize(2);
  }

  @Test
  void aBrokenComparisonKeepsWhatWasFoundBefore() {
    journal.begin(comparison, FENCE);
    journal.compared(comparison, FENCE, DIFFERENT);
    UUID later = tables.comparison(table, UUID.randomUUID(), 1, FENCE + 1);
    journal.begin(later, FENCE + 1);
    journal.broken(later, FENCE + 1, ERROR);
    assertThat(tables.comparison(later).error().code()).isEqualTo("COMPARE");
    assertThat(rows(comparison)).hasSize(2);
    assertThat(tables.table(table).verification()).isEqualTo(Verification.DIFFERS);
  }

  @Test
  void aSideWithoutTheRowHasNoFields() {
    journal.begin(comparison, FENCE);
    journal.compared(comparison, FENCE, DIFFERENT);
    List<DifferenceView> found = rows(comparison).stream().map(DifferenceView::of).toList();
    assertThat(found.getFirst().differing()).containsExactly(1);
    assertThat(found.getLast().source()).isNull();
    assertThat(found.getLast().tenant()).containsExactly("9", "");
  }
}
