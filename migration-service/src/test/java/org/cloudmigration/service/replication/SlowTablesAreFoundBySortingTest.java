package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.replication.TableSort.By;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlowTablesAreFoundBySortingTest {

  private static final Instant NOW = Instant.now();

  private JpaFixture database;
  private RunStatusService service;
  private UUID run;

  @BeforeEach
  void copy() {
    database = JpaFixture.on(JpaFixture.memory());
    service = new TestServer(database).bean(RunStatusService.class);
    List<String> names = List.of("Quick", "Slow", "Going on", "Waiting", "Empty");
    run = Given.run(database, Given.environment(database), 1, names, NOW);
    set("Quick", TableStatus.SUCCESSFUL, NOW.minusSeconds(100), NOW.minusSeconds(90), 1_000);
    set("Slow", TableStatus.SUCCESSFUL, NOW.minusSeconds(90), NOW.minusSeconds(30), 2_000);
    set("Going on", TableStatus.IN_PROGRESS, NOW.minusSeconds(30), null, 300_000);
    set("Empty", TableStatus.SUCCESSFUL, NOW.minusSeconds(30), NOW.minusSeconds(10), 0);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void set(String table, TableStatus status, Instant start, Instant end, long bytes) {
    database.change(
        entities ->
            entities
                .createQuery(
                    "update TableRun set status = :status, startMillis = :start, endMillis = :end,"
                        + " bytesCopied = :bytes where tableName = :name")
                .setParameter("status", status)
                .setParameter("start", start.toEpochMilli())
                .setParameter("end", end == null ? 0 : end.toEpochMilli())
                .setParameter("bytes", bytes)
                .setParameter("name", table)
                .executeUpdate());
  }

  private List<String> sorted(By by, boolean descending) {
    return service.sortedTables(run, TableFilter.ALL, new TableSort(by, descending), 0, 10).stream()
        .map(TableRunView::tableName)
        .toList();
  }

  @Test
  void whatIsBeingCopiedCountsUntilNow() {
    assertThat(sorted(By.DURATION, true))
        .containsExactly("Slow", "Going on", "Empty", "Quick", "Waiting");
  }

  @Test
  void whatHasNotBegunHasTheShortestTime() {
    assertThat(sorted(By.DURATION, false))
        .containsExactly("Waiting", "Quick", "Empty", "Going on", "Slow");
  }

  @Test
  void theRateIsReckonedFromBytesAndTime() {
    assertThat(sorted(By.RATE, true))
        .containsExactly("Going on", "Quick", "Slow", "Waiting", "Empty");
  }

  @Test
  void whatHasNoRateComesBeforeTheSlowestInTheOrderOfThePlan() {
    assertThat(sorted(By.RATE, false))
        .containsExactly("Waiting", "Empty", "Slow", "Quick", "Going on");
  }
}
