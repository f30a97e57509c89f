package org.cloudmigration.service.company;

import static org.cloudmigration.domain.setup.TaskStatus.COMPLETED;
import static org.cloudmigration.domain.setup.TaskStatus.FAILED;
import static org.cloudmigration.domain.setup.TaskStatus.IN_PROGRESS;

import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.operation.StateMachine;

/** Statuses of the creation of an environment's companies: state machine §5 of the reference. */
final class CreationTaskStates {

  private static final String NOT_STARTED = "the creation has not been started.";

  static final StateMachine<TaskStatus, CreationTaskEvent> MACHINE =
      new StateMachine<>("Companies", TaskStatus.class, CreationTaskEvent.class)
          .allow(COMPLETED, CreationTaskEvent.START, IN_PROGRESS)
          .refuseRest(COMPLETED, NOT_STARTED)
          .allow(FAILED, CreationTaskEvent.START, IN_PROGRESS)
          .refuseRest(FAILED, NOT_STARTED)
          .allow(IN_PROGRESS, CreationTaskEvent.ALL_CREATED, COMPLETED)
          .allow(IN_PROGRESS, CreationTaskEvent.FAILED, FAILED)
          .refuseRest(IN_PROGRESS, "they are still being created; wait until that has ended.");

  private CreationTaskStates() {}
}
