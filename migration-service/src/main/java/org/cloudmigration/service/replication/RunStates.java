package org.cloudmigration.service.replication;

import static org.cloudmigration.domain.replication.RunStatus.COMPLETED;
import static org.cloudmigration.domain.replication.RunStatus.FAILED;
import static org.cloudmigration.domain.replication.RunStatus.IN_PROGRESS;
import static org.cloudmigration.domain.replication.RunStatus.REPAIR_DATA_PENDING;
import static org.cloudmigration.domain.replication.RunStatus.UPGRADE_FAILED;
import static org.cloudmigration.domain.replication.RunStatus.UPGRADE_IN_PROGRESS;
import static org.cloudmigration.domain.replication.RunStatus.UPGRADE_PENDING;

import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.service.operation.StateMachine;

/** Statuses of a run and how they change. */
final class RunStates {

  private static final String UPGRADE_HAS_BEGUN = "its data upgrade has begun.";

  static final StateMachine<RunStatus, RunEvent> MACHINE =
      new StateMachine<>("Run", RunStatus.class, RunEvent.class)
          .allow(IN_PROGRESS, RunEvent.COPIED_FOR_UPGRADE, UPGRADE_PENDING)
          .allow(IN_PROGRESS, RunEvent.COPIED, COMPLETED)
          .allow(IN_PROGRESS, RunEvent.STOP_REQUESTED, IN_PROGRESS)
          .allow(IN_PROGRESS, RunEvent.STOPPED, FAILED)
          .allow(IN_PROGRESS, RunEvent.PAUSE_REQUESTED, IN_PROGRESS)
          .allow(IN_PROGRESS, RunEvent.PAUSED, FAILED)
          .allow(IN_PROGRESS, RunEvent.INTERRUPTED, FAILED)
          .allow(IN_PROGRESS, RunEvent.BROKEN, FAILED)
          .allow(IN_PROGRESS, RunEvent.COPY_AGAIN, IN_PROGRESS)
          .allow(IN_PROGRESS, RunEvent.SKIP, IN_PROGRESS)
          .refuseRest(IN_PROGRESS, "it is in progress.")
          .allow(FAILED, RunEvent.RESUME, IN_PROGRESS)
          .allow(FAILED, RunEvent.LAST_UNBLOCKED, UPGRADE_PENDING)
          .allow(FAILED, RunEvent.SKIP, FAILED)
          .refuse(
              FAILED,
              RunEvent.COPY_AGAIN,
              "it ended before every table was tried; resume it, and failed tables are tried again.")
          .refuseRest(FAILED, "it is not in progress.")
          .allow(COMPLETED, RunEvent.COPY_AGAIN, IN_PROGRESS)
          .allow(COMPLETED, RunEvent.SKIP, COMPLETED)
          .refuseRest(COMPLETED, "it is finished.")
          .allow(UPGRADE_PENDING, RunEvent.COPY_AGAIN, IN_PROGRESS)
          .allow(UPGRADE_PENDING, RunEvent.SKIP, UPGRADE_PENDING)
          .allow(UPGRADE_PENDING, RunEvent.UPGRADE_BEGUN, UPGRADE_IN_PROGRESS)
          .refuseRest(UPGRADE_PENDING, "it is finished; the data upgrade comes next.")
          .allow(UPGRADE_IN_PROGRESS, RunEvent.UPGRADED, COMPLETED)
          .allow(UPGRADE_IN_PROGRESS, RunEvent.UPGRADE_BROKEN, UPGRADE_FAILED)
          .refuseRest(UPGRADE_IN_PROGRESS, UPGRADE_HAS_BEGUN)
          .allow(UPGRADE_FAILED, RunEvent.UPGRADE_BEGUN, UPGRADE_IN_PROGRESS)
          .refuseRest(UPGRADE_FAILED, UPGRADE_HAS_BEGUN)
          .refuseRest(REPAIR_DATA_PENDING, "it waits for a repair of its data.");

  private RunStates() {}
}
