package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.ExpectedSize;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.database.TableSize;
import org.cloudmigration.service.operation.EntryKind;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.TimeLine;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.CopyStage;
import org.cloudmigration.service.pipeline.Examination;
import org.cloudmigration.service.pipeline.LeaseLostException;

/**
 * Writes the state of runs. Every write locks the run and carries the fence of the lease under
 * which it is made; one with an older fence is refused, so that a server that was only slow cannot
 * write over its successor.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RunJournal {

  @PersistenceContext EntityManager entities;
  @Inject RunBooks books;
  @Inject RunQueries queries;
  @Inject ColumnBooks columns;
  @Inject ExaminationBooks examinations;
  @Inject Event<EnvironmentChanged> changes;
  @Inject Event<DataReplicated> replicated;
  @Inject TimeLine timeLine;

  /** For tables of which no earlier run tells more. */
  public void expected(UUID runId, long fence, Map<UUID, TableSize> sizes) {
    write(
        runId,
        fence,
        run -> {
          for (TableRun table : tables(run.id(), TableStatus.NOT_STARTED)) {
            TableSize size = sizes.get(table.id());
            if (size != null && table.expected().equals(ExpectedSize.UNKNOWN)) {
              run.change(table, t -> t.expect(new ExpectedSize(size.rows(), size.bytes())));
            }
          }
        });
  }

  /**
   * @return false if somebody has settled the table meanwhile: nobody wants it copied
   */
  public boolean tableStarted(UUID runId, long fence, UUID tableId, int worker) {
    var wanted = new AtomicBoolean();
    write(
        runId,
        fence,
        run -> {
          TableRun table = entities.find(TableRun.class, tableId);
          if (TableStates.MACHINE.allows(table.status(), TableEvent.BEGIN)) {
            TableStatus to = TableStates.MACHINE.next(table.status(), TableEvent.BEGIN);
            run.change(table, t -> t.begin(to, worker, Instant.now()));
            books.begun(run, table);
            wanted.set(true);
          }
        });
    return wanted.get();
  }

  public void tableEntered(UUID runId, long fence, UUID tableId, CopyStage stage) {
    writeTable(
        runId,
        fence,
        tableId,
        table -> {},
        (run, table) -> books.line(run, Severity.DETAIL, table, stage.words()));
  }

  /** Its copy failed for a reason that passes. */
  public void tableTriesAgain(UUID runId, long fence, UUID tableId, String text) {
    writeTable(
        runId,
        fence,
        tableId,
        TableRun::moves,
        (run, table) -> books.line(run, Severity.WARNING, table, text));
  }

  /** Its copy makes no progress; told again and again. */
  public void tableStands(UUID runId, long fence, UUID tableId, Duration still) {
    write(runId, fence, run -> books.stands(run, entities.find(TableRun.class, tableId), still));
  }

  public void tableMoves(UUID runId, long fence, UUID tableId) {
    write(runId, fence, run -> books.moves(run, entities.find(TableRun.class, tableId)));
  }

  public void tableProgress(UUID runId, long fence, UUID tableId, long rows, long bytes) {
    writeTable(runId, fence, tableId, table -> table.progress(rows, bytes), (run, table) -> {});
  }

  public void tableSucceeded(UUID runId, long fence, UUID tableId, CopyResult result) {
    writeTable(
        runId,
        fence,
        tableId,
        table -> {
          table.progress(result.rows(), result.bytes());
          table.counted(result.sourceRows(), result.contents().rows());
          table.copied(result.extent());
          table.succeed(
              TableStates.MACHINE.next(table.status(), TableEvent.COPIED),
              result.verification(),
              result.contents().hash(),
              result.pointInTime(),
              Instant.now());
        },
        (run, table) -> {
          columns.copied(run, table, result.columns());
          books.settled(run, table, RunTexts.proven(result));
        });
  }

  /** What the source's tables consist of now, before the first is copied. */
  public void columns(UUID runId, long fence, Map<UUID, List<String>> found) {
    write(
        runId,
        fence,
        run ->
            columns.found(
                run,
                entities
                    .createQuery(
                        "select t from TableRun t where t.id in :ids order by t.planOrder",
                        TableRun.class)
                    .setParameter("ids", found.keySet())
                    .getResultList(),
                found));
  }

  /** It was looked at instead of being copied. */
  public void tableExamined(UUID runId, long fence, UUID tableId, Examination examination) {
    write(
        runId,
        fence,
        run -> {
          TableRun table = entities.find(TableRun.class, tableId);
          if (table.skipBy() != null) {
            cutOff(run, table);
          } else {
            examinations.put(run, table, examination);
          }
        });
  }

  /** Its copy was cut off because somebody wants it left out. */
  public void tableSkipped(UUID runId, long fence, UUID tableId) {
    write(runId, fence, run -> cutOff(run, entities.find(TableRun.class, tableId)));
  }

  private void cutOff(ReplicationRun run, TableRun table) {
    String who = table.skipBy();
    run.change(
        table,
        t ->
            t.skip(
                TableStates.MACHINE.next(t.status(), TableEvent.CUT_OFF),
                RunTexts.skipped(who),
                Instant.now()));
    books.settled(run, table, "Cut off and skipped, as " + who + " asked for.");
  }

  public void tableFailed(UUID runId, long fence, UUID tableId, ErrorReport error) {
    writeTable(
        runId,
        fence,
        tableId,
        table ->
            table.fail(
                TableStates.MACHINE.next(table.status(), TableEvent.ERROR), error, Instant.now()),
        (run, table) -> books.settled(run, table, error.code() + ": " + error.happened()));
  }

  /**
   * Every table that the engine had was tried.
   *
   * @return false if there are tables that nobody has tried, added while the engine was ending;
   *     then the run goes on
   */
  public boolean completed(UUID runId, long fence, boolean upgradeFollows) {
    var ended = new AtomicBoolean();
    write(
        runId,
        fence,
        run -> {
          if (run.tablesNotStarted() == 0) {
            abandonUnfinished(run);
            RunEvent event = upgradeFollows ? RunEvent.COPIED_FOR_UPGRADE : RunEvent.COPIED;
            end(run, event, null, queries.ended(run), null);
            if (upgradeFollows) {
              replicated.fire(new DataReplicated(run.environmentId(), run.id()));
            }
            if (run.tablesFailed() == 0) {
              record(run, EntryKind.RUN_COMPLETED, EntryOutcome.DONE);
            } else {
              record(run, EntryKind.RUN_COMPLETED_WITH_FAILURES, EntryOutcome.FAILED);
            }
            ended.set(true);
          }
        });
    return ended.get();
  }

  /**
   * The engine ended because it was asked to; by a person, to stop or to pause, or else because the
   * server goes away.
   */
  public void stopped(UUID runId, long fence) {
    write(
        runId,
        fence,
        run -> {
          abandonUnfinished(run);
          if (run.pauseRequested()) {
            end(run, RunEvent.PAUSED, EndedBy.PAUSED, "Paused. " + RunTexts.GO_ON, null);
            record(run, EntryKind.RUN_PAUSED, EntryOutcome.DONE);
          } else if (run.stopRequested()) {
            end(run, RunEvent.STOPPED, EndedBy.STOPPED, "Stopped. " + RunTexts.RESUME, null);
            record(run, EntryKind.RUN_STOPPED, EntryOutcome.DONE);
          } else {
            end(run, RunEvent.INTERRUPTED, EndedBy.INTERRUPTED, RunTexts.SHUT_DOWN, null);
            record(run, EntryKind.RUN_INTERRUPTED, EntryOutcome.FAILED);
          }
        });
  }

  public void broken(UUID runId, long fence, ErrorReport error) {
    write(
        runId,
        fence,
        run -> {
          abandonUnfinished(run);
          end(run, RunEvent.BROKEN, EndedBy.ERROR, error.happened() + " " + RunTexts.RESUME, error);
          record(run, EntryKind.RUN_FAILED, EntryOutcome.FAILED);
        });
  }

  /**
   * Closes a run whose server went away.
   *
   * @param newFence fence of the lease that was taken over; from now on the old one writes nothing
   * @return false if it had ended already, or is written under a later fence
   */
  public boolean interrupted(UUID runId, long newFence) {
    ReplicationRun run = lock(runId);
    if (run.status() != RunStatus.IN_PROGRESS || run.fence() >= newFence) {
      return false;
    }
    abandonUnfinished(run);
    end(run, RunEvent.INTERRUPTED, EndedBy.INTERRUPTED, RunTexts.INTERRUPTED, null, newFence);
    record(run, EntryKind.RUN_INTERRUPTED, EntryOutcome.FAILED);
    changes.fire(new EnvironmentChanged(run.environmentId()));
    return true;
  }

  private void write(UUID runId, long fence, Consumer<ReplicationRun> change) {
    ReplicationRun run = lock(runId);
    if (run.fence() != fence || run.status() != RunStatus.IN_PROGRESS) {
      throw new LeaseLostException("Run " + runId + " is no longer written under fence " + fence);
    }
    change.accept(run);
    changes.fire(new EnvironmentChanged(run.environmentId()));
  }

  private void writeTable(
      UUID runId,
      long fence,
      UUID tableId,
      Consumer<TableRun> change,
      BiConsumer<ReplicationRun, TableRun> then) {
    write(
        runId,
        fence,
        run -> {
          TableRun table = entities.find(TableRun.class, tableId);
          run.change(table, change);
          then.accept(run, table);
        });
  }

  private ReplicationRun lock(UUID runId) {
    ReplicationRun run = entities.find(ReplicationRun.class, runId, LockModeType.PESSIMISTIC_WRITE);
    entities.refresh(run, LockModeType.PESSIMISTIC_WRITE);
    return run;
  }

  private void end(
      ReplicationRun run, RunEvent event, EndedBy reason, String text, ErrorReport error) {
    end(run, event, reason, text, error, run.fence());
  }

  private void end(
      ReplicationRun run,
      RunEvent event,
      EndedBy reason,
      String text,
      ErrorReport error,
      long fence) {
    run.end(RunStates.MACHINE.next(run.status(), event), reason, text, error, fence, Instant.now());
    books.line(run, RunTexts.severity(run), null, text);
  }

  private void record(ReplicationRun run, EntryKind what, EntryOutcome outcome) {
    timeLine.record(
        run.environmentId(), what, run.id().toString(), "in progress", outcome.mark(run.details()));
  }

  private void abandonUnfinished(ReplicationRun run) {
    for (TableRun table : tables(run.id(), TableStatus.IN_PROGRESS)) {
      if (table.skipBy() != null) {
        cutOff(run, table);
        continue;
      }
      run.change(
          table,
          t ->
              t.abandon(TableStates.MACHINE.next(t.status(), TableEvent.RUN_ENDED), Instant.now()));
      books.left(run, table);
    }
  }

  private List<TableRun> tables(UUID runId, TableStatus status) {
    return entities
        .createQuery(
            "select t from TableRun t where t.runId = :run and t.status = :status", TableRun.class)
        .setParameter("run", runId)
        .setParameter("status", status)
        .getResultList();
  }
}
