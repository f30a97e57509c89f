package org.cloudmigration.service.replication;

import static org.cloudmigration.domain.replication.TableStatus.FAILED;
import static org.cloudmigration.domain.replication.TableStatus.IN_PROGRESS;
import static org.cloudmigration.domain.replication.TableStatus.NOT_STARTED;
import static org.cloudmigration.domain.replication.TableStatus.SUCCESSFUL;
import static org.cloudmigration.domain.replication.TableStatus.WARNING;

import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.operation.StateMachine;

/**
 * Statuses of a table in a run and how they change. A table whose run was stopped or interrupted
 * goes back to Not started, so that it counts as remaining and is resumed.
 */
final class TableStates {

  static final StateMachine<TableStatus, TableEvent> MACHINE =
      new StateMachine<>("Table", TableStatus.class, TableEvent.class)
          .allow(NOT_STARTED, TableEvent.BEGIN, IN_PROGRESS)
          .allow(NOT_STARTED, TableEvent.RUN_ENDED, NOT_STARTED)
          .allow(NOT_STARTED, TableEvent.RESUME, NOT_STARTED)
          .allow(NOT_STARTED, TableEvent.SKIP, WARNING)
          .refuseRest(NOT_STARTED, "its copy has not begun.")
          .allow(IN_PROGRESS, TableEvent.COPIED, SUCCESSFUL)
          .allow(IN_PROGRESS, TableEvent.ERROR, FAILED)
          .allow(IN_PROGRESS, TableEvent.EXAMINED_GREEN, SUCCESSFUL)
          .allow(IN_PROGRESS, TableEvent.EXAMINED_AMBER, WARNING)
          .allow(IN_PROGRESS, TableEvent.EXAMINED_RED, FAILED)
          .allow(IN_PROGRESS, TableEvent.RUN_ENDED, NOT_STARTED)
          .allow(IN_PROGRESS, TableEvent.SKIP, IN_PROGRESS)
          .allow(IN_PROGRESS, TableEvent.CUT_OFF, WARNING)
          .refuseRest(IN_PROGRESS, "it is being copied.")
          .allow(SUCCESSFUL, TableEvent.RUN_ENDED, SUCCESSFUL)
          .allow(SUCCESSFUL, TableEvent.RESUME, SUCCESSFUL)
          .allow(SUCCESSFUL, TableEvent.RELOAD, NOT_STARTED)
          .refuseRest(SUCCESSFUL, "it was copied in this run.")
          .allow(WARNING, TableEvent.RUN_ENDED, WARNING)
          .allow(WARNING, TableEvent.RESUME, WARNING)
          .allow(WARNING, TableEvent.RETRY, NOT_STARTED)
          .refuseRest(WARNING, "it was settled in this run with a warning.")
          .allow(FAILED, TableEvent.RUN_ENDED, FAILED)
          .allow(FAILED, TableEvent.RESUME, NOT_STARTED)
          .allow(FAILED, TableEvent.UNBLOCK, SUCCESSFUL)
          .allow(FAILED, TableEvent.RETRY, NOT_STARTED)
          .allow(FAILED, TableEvent.SKIP, WARNING)
          .refuseRest(FAILED, "it has failed in this run.");

  private TableStates() {}
}
