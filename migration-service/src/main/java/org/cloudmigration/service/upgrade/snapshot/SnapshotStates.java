package org.cloudmigration.service.upgrade.snapshot;

import static org.cloudmigration.domain.upgrade.SnapshotStatus.COMPLETED;
import static org.cloudmigration.domain.upgrade.SnapshotStatus.FAILED;
import static org.cloudmigration.domain.upgrade.SnapshotStatus.IN_PROGRESS;
import static org.cloudmigration.domain.upgrade.SnapshotStatus.WAITING;

import org.cloudmigration.domain.upgrade.SnapshotStatus;
import org.cloudmigration.service.operation.StateMachine;

/** Statuses of a detail snapshot and how they change (state machine §7 of the reference). */
final class SnapshotStates {

  static final StateMachine<SnapshotStatus, SnapshotEvent> MACHINE =
      new StateMachine<>("Detail snapshot", SnapshotStatus.class, SnapshotEvent.class)
          .allow(WAITING, SnapshotEvent.BEGUN, IN_PROGRESS)
          .allow(WAITING, SnapshotEvent.RERUN, WAITING)
          .refuseRest(WAITING, "it has not begun yet.")
          .allow(IN_PROGRESS, SnapshotEvent.TAKEN_UP, IN_PROGRESS)
          .allow(IN_PROGRESS, SnapshotEvent.DONE, COMPLETED)
          .allow(IN_PROGRESS, SnapshotEvent.RETRY, WAITING)
          .allow(IN_PROGRESS, SnapshotEvent.BROKEN, FAILED)
          .refuseRest(IN_PROGRESS, "it is in progress; wait until it has ended.")
          .allow(COMPLETED, SnapshotEvent.RERUN, WAITING)
          .refuseRest(COMPLETED, "it is finished.")
          .allow(FAILED, SnapshotEvent.RERUN, WAITING)
          .refuseRest(FAILED, "it has failed; rerun the detail snapshot.");

  private SnapshotStates() {}
}
