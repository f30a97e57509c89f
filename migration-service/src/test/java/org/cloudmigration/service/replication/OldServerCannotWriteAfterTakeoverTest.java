package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OldServerCannotWriteAfterTakeoverTest {

  private static final long OLD = 3;
  private static final long NEW = 4;
  private static final ErrorReport ERROR = new ErrorReport("CODE", "a", "b", "c", "d");
  private static final TableDigest DIGEST = TableDigest.of(7, "0".repeat(31) + "1");
  private static final CopyResult COPIED =
      CopyResult.whole(CopyExtent.FIRST_LOAD, 70, DIGEST, DIGEST, true, List.of());

  private static JpaFixture database;
  private final RunJournal journal = new TestServer(database).bean(RunJournal.class);
  private UUID run;
  private UUID copied;
  private UUID copying;

  @BeforeAll
  static void open() {
    database = JpaFixture.inMemory();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  /** T1 is copied, T2 failed, T3 is being copied, T4 waits. */
  @BeforeEach
  void prepare() {
    run = Given.run(database, Given.environment(database), OLD, 4);
    List<UUID> tables = Given.tables(database, run).stream().map(TableRun::id).toList();
    copied = tables.get(0);
    copying = tables.get(2);
    journal.tableStarted(run, OLD, copied, 1);
    journal.tableSucceeded(run, OLD, copied, COPIED);
    journal.tableStarted(run, OLD, tables.get(1), 1);
    journal.tableFailed(run, OLD, tables.get(1), ERROR);
    journal.tableStarted(run, OLD, copying, 2);
    journal.tableProgress(run, OLD, copying, 5, 50);
  }

  private List<String> everything() {
    return database.inTransaction(
        entities -> {
          @SuppressWarnings("unchecked")
          List<Object[]> rows =
              entities
                  .createNativeQuery(
                      "SELECT r.status, r.fence, r.ended_by, r.details, r.end_time, t.status AS s,"
                          + " t.attempts, t.rows_copied, t.end_time AS e, t.content_hash, t.worker"
                          + " FROM replication_run r JOIN table_run t ON t.run_id = r.id"
                          + " WHERE r.id = :run ORDER BY t.plan_order")
                  .setParameter("run", run)
                  .getResultList();
          return rows.stream().map(Arrays::toString).toList();
        });
  }

  private List<TableStatus> statuses() {
    return Given.tables(database, run).stream().map(TableRun::status).toList();
  }

  @Test
  void takingOverClosesTheRunOnceAndPutsBackWhatWasBeingCopied() {
    assertThat(journal.interrupted(run, NEW)).isTrue();
    ReplicationRun closed = Given.run(database, run);
    assertThat(closed.status()).isEqualTo(RunStatus.FAILED);
    assertThat(closed.endedBy()).isEqualTo(EndedBy.INTERRUPTED);
    assertThat(closed.fence()).isEqualTo(NEW);
    assertThat(closed.endTime()).isNotNull();
    assertThat(statuses())
        .containsExactly(
            TableStatus.SUCCESSFUL,
            TableStatus.FAILED,
            TableStatus.NOT_STARTED,
            TableStatus.NOT_STARTED);
    TableRun putBack = Given.tables(database, run).get(2);
    assertThat(putBack.rowsCopied()).as("rows that are thrown away do not count").isZero();
    assertThat(putBack.attempts()).isEqualTo(1);
    List<String> after = everything();
    assertThat(journal.interrupted(run, NEW)).isFalse();
    assertThat(journal.interrupted(run, NEW + 1)).isFalse();
    assertThat(everything()).isEqualTo(after);
  }

  @Test
  void anEqualOrOlderFenceTakesNothingOver() {
    List<String> before = everything();
    assertThat(journal.interrupted(run, OLD)).isFalse();
    assertThat(journal.interrupted(run, OLD - 1)).isFalse();
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void everyWriteOfTheOldServerIsRefusedAndChangesNothing() {
    journal.interrupted(run, NEW);
    List<String> after = everything();
    List<ThrowingCallable> writes =
        List.of(
            () -> journal.tableStarted(run, OLD, Given.tables(database, run).get(3).id(), 1),
            () -> journal.tableProgress(run, OLD, copying, 6, 60),
            () -> journal.tableSucceeded(run, OLD, copying, COPIED),
            () -> journal.tableFailed(run, OLD, copying, ERROR),
            () -> journal.completed(run, OLD, true),
            () -> journal.stopped(run, OLD),
            () -> journal.broken(run, OLD, ERROR));
    for (ThrowingCallable write : writes) {
      assertThatThrownBy(write).isInstanceOf(LeaseLostException.class);
      assertThat(everything()).isEqualTo(after);
    }
  }

  @Test
  void alsoWhenTheNewOwnerHasResumedTheRun() {
    journal.interrupted(run, NEW);
    database.change(
        entities ->
            entities
                .find(ReplicationRun.class, run)
                .begin(RunStatus.IN_PROGRESS, NEW + 1, Instant.now()));
    List<String> after = everything();
    assertThatThrownBy(() -> journal.tableStarted(run, OLD, copying, 1))
        .isInstanceOf(LeaseLostException.class);
    assertThatThrownBy(() -> journal.completed(run, NEW, true))
        .isInstanceOf(LeaseLostException.class);
    assertThat(everything()).isEqualTo(after);
  }

  @Test
  void aTableIsNotReportedTwice() {
    assertThatThrownBy(() -> journal.tableSucceeded(run, OLD, copied, COPIED))
        .isInstanceOf(RefusedException.class);
    assertThat(journal.tableStarted(run, OLD, copying, 1)).isFalse();
    assertThat(journal.tableStarted(run, OLD, copied, 1)).isFalse();
  }

  @Test
  void aRunGoesOnWhileThereAreTablesThatNobodyHasTried() {
    journal.tableSucceeded(run, OLD, copying, COPIED);
    assertThat(journal.completed(run, OLD, true)).isFalse();
    assertThat(Given.run(database, run).status()).isEqualTo(RunStatus.IN_PROGRESS);
  }

  @Test
  void aCompletedRunCountsWhatFailed() {
    journal.tableSucceeded(run, OLD, copying, COPIED);
    UUID last = Given.tables(database, run).get(3).id();
    journal.tableStarted(run, OLD, last, 1);
    journal.tableSucceeded(run, OLD, last, COPIED);
    assertThat(journal.completed(run, OLD, true)).isTrue();
    ReplicationRun ended = Given.run(database, run);
    assertThat(ended.status()).isEqualTo(RunStatus.UPGRADE_PENDING);
    assertThat(ended.endedBy()).isNull();
    assertThat(ended.details()).startsWith("1 table failed; ");
    assertThat(Given.tables(database, run).get(0).verification())
        .isEqualTo(Verification.CONTENTS_EQUAL);
  }

  @Test
  void aStopIsTheServersOwnUnlessAPersonAskedForIt() {
    journal.stopped(run, OLD);
    assertThat(Given.run(database, run).endedBy()).isEqualTo(EndedBy.INTERRUPTED);
    UUID other = Given.run(database, Given.environment(database), OLD, 1);
    database.change(entities -> entities.find(ReplicationRun.class, other).requestStop());
    journal.stopped(other, OLD);
    assertThat(Given.run(database, other).endedBy()).isEqualTo(EndedBy.STOPPED);
  }

  @Test
  void anEndlessErrorTextDoesNotKeepTheRunOpen() {
    String endless = "x".repeat(100_000);
    journal.broken(run, OLD, new ErrorReport("CODE", endless, endless, endless, endless));
    assertThat(Given.run(database, run).status()).isEqualTo(RunStatus.FAILED);
    assertThat(Given.run(database, run).error().happened()).isNotBlank();
  }
}
