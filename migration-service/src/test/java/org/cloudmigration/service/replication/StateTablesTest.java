package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudmigration.service.testing.StateWalk.walk;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableStatus;
import org.junit.jupiter.api.Test;

/**
 * The whole of both tables, as the reference and the design say them; what is not here is refused.
 */
class StateTablesTest {

  private static final Map<String, RunStatus> RUNS =
      Map.ofEntries(
          Map.entry("IN_PROGRESS COPIED_FOR_UPGRADE", RunStatus.UPGRADE_PENDING),
          Map.entry("IN_PROGRESS COPIED", RunStatus.COMPLETED),
          Map.entry("IN_PROGRESS STOP_REQUESTED", RunStatus.IN_PROGRESS),
          Map.entry("IN_PROGRESS STOPPED", RunStatus.FAILED),
          Map.entry("IN_PROGRESS PAUSE_REQUESTED", RunStatus.IN_PROGRESS),
          Map.entry("IN_PROGRESS PAUSED", RunStatus.FAILED),
          Map.entry("IN_PROGRESS INTERRUPTED", RunStatus.FAILED),
          Map.entry("IN_PROGRESS BROKEN", RunStatus.FAILED),
          Map.entry("IN_PROGRESS COPY_AGAIN", RunStatus.IN_PROGRESS),
          Map.entry("IN_PROGRESS SKIP", RunStatus.IN_PROGRESS),
          Map.entry("FAILED RESUME", RunStatus.IN_PROGRESS),
          Map.entry("FAILED SKIP", RunStatus.FAILED),
          Map.entry("COMPLETED COPY_AGAIN", RunStatus.IN_PROGRESS),
          Map.entry("COMPLETED SKIP", RunStatus.COMPLETED),
          Map.entry("UPGRADE_PENDING COPY_AGAIN", RunStatus.IN_PROGRESS),
          Map.entry("UPGRADE_PENDING SKIP", RunStatus.UPGRADE_PENDING),
          Map.entry("UPGRADE_PENDING UPGRADE_BEGUN", RunStatus.UPGRADE_IN_PROGRESS),
          Map.entry("UPGRADE_IN_PROGRESS UPGRADED", RunStatus.COMPLETED),
          Map.entry("UPGRADE_IN_PROGRESS UPGRADE_BROKEN", RunStatus.UPGRADE_FAILED),
          Map.entry("UPGRADE_FAILED UPGRADE_BEGUN", RunStatus.UPGRADE_IN_PROGRESS),
          Map.entry("FAILED LAST_UNBLOCKED", RunStatus.UPGRADE_PENDING));

  private static final Map<String, TableStatus> TABLES =
      Map.ofEntries(
          Map.entry("NOT_STARTED BEGIN", TableStatus.IN_PROGRESS),
          Map.entry("NOT_STARTED RUN_ENDED", TableStatus.NOT_STARTED),
          Map.entry("NOT_STARTED RESUME", TableStatus.NOT_STARTED),
          Map.entry("IN_PROGRESS COPIED", TableStatus.SUCCESSFUL),
          Map.entry("IN_PROGRESS ERROR", TableStatus.FAILED),
          Map.entry("IN_PROGRESS EXAMINED_GREEN", TableStatus.SUCCESSFUL),
          Map.entry("IN_PROGRESS EXAMINED_AMBER", TableStatus.WARNING),
          Map.entry("IN_PROGRESS EXAMINED_RED", TableStatus.FAILED),
          Map.entry("IN_PROGRESS RUN_ENDED", TableStatus.NOT_STARTED),
          Map.entry("SUCCESSFUL RUN_ENDED", TableStatus.SUCCESSFUL),
          Map.entry("SUCCESSFUL RESUME", TableStatus.SUCCESSFUL),
          Map.entry("WARNING RUN_ENDED", TableStatus.WARNING),
          Map.entry("WARNING RESUME", TableStatus.WARNING),
          Map.entry("FAILED RUN_ENDED", TableStatus.FAILED),
          Map.entry("FAILED RESUME", TableStatus.NOT_STARTED),
          Map.entry("FAILED UNBLOCK", TableStatus.SUCCESSFUL),
          Map.entry("NOT_STARTED SKIP", TableStatus.WARNING),
          Map.entry("IN_PROGRESS SKIP", TableStatus.IN_PROGRESS),
          Map.entry("IN_PROGRESS CUT_OFF", TableStatus.WARNING),
          Map.entry("FAILED SKIP", TableStatus.WARNING),
          Map.entry("FAILED RETRY", TableStatus.NOT_STARTED),
          Map.entry("WARNING RETRY", TableStatus.NOT_STARTED),
          Map.entry("SUCCESSFUL RELOAD", TableStatus.NOT_STARTED));

  @Test
  void everyCellOfTheRunsIsThere() {
    assertThat(walk(RunStates.MACHINE, RunStatus.values(), RunEvent.values())).isEqualTo(RUNS);
  }

  @Test
  void everyCellOfTheTablesIsThere() {
    assertThat(walk(TableStates.MACHINE, TableStatus.values(), TableEvent.values()))
        .isEqualTo(TABLES);
  }

  @Property
  void onlyAPersonBringsAFinishedRunBack(@ForAll List<RunEvent> events) {
    RunStatus status = RunStatus.IN_PROGRESS;
    for (RunEvent event : events) {
      if (RunStates.MACHINE.allows(status, event)) {
        RunStatus to = RunStates.MACHINE.next(status, event);
        if (status != RunStatus.IN_PROGRESS && to == RunStatus.IN_PROGRESS) {
          assertThat(event)
              .isEqualTo(status == RunStatus.FAILED ? RunEvent.RESUME : RunEvent.COPY_AGAIN);
        }
        status = to;
      }
      assertThat(status)
          .isIn(
              RunStatus.IN_PROGRESS,
              RunStatus.FAILED,
              RunStatus.COMPLETED,
              RunStatus.UPGRADE_PENDING,
              RunStatus.UPGRADE_IN_PROGRESS,
              RunStatus.UPGRADE_FAILED);
    }
  }

  @Property
  void onlyAPersonUndoesACopiedTable(@ForAll List<TableEvent> events) {
    TableStatus status = TableStatus.NOT_STARTED;
    for (TableEvent event : events) {
      TableStatus before = status;
      if (TableStates.MACHINE.allows(status, event)) {
        status = TableStates.MACHINE.next(status, event);
      }
      if (before == TableStatus.SUCCESSFUL && status != before) {
        assertThat(event).isEqualTo(TableEvent.RELOAD);
      }
      if (before == TableStatus.FAILED && status != before) {
        assertThat(event)
            .isIn(TableEvent.RESUME, TableEvent.RETRY, TableEvent.SKIP, TableEvent.UNBLOCK);
      }
      if (status == TableStatus.WARNING && before != status) {
        assertThat(event).isIn(TableEvent.SKIP, TableEvent.CUT_OFF, TableEvent.EXAMINED_AMBER);
      }
      assertThat(status).isNotNull();
    }
  }
}
