package org.cloudmigration.service.completion.reset;

import static org.cloudmigration.domain.completion.ResetStatus.COMPLETED;
import static org.cloudmigration.domain.completion.ResetStatus.FAILED;
import static org.cloudmigration.domain.completion.ResetStatus.IN_PROGRESS;

import org.cloudmigration.domain.completion.ResetStatus;
import org.cloudmigration.service.operation.StateMachine;

/** Statuses of a reset and how they change. */
final class ResetStates {

  static final StateMachine<ResetStatus, ResetEvent> MACHINE =
      new StateMachine<>("Reset", ResetStatus.class, ResetEvent.class)
          .allow(IN_PROGRESS, ResetEvent.TAKEN_UP, IN_PROGRESS)
          .allow(IN_PROGRESS, ResetEvent.ALL_REMOVED, COMPLETED)
          .allow(IN_PROGRESS, ResetEvent.BROKEN, FAILED)
          .refuseRest(COMPLETED, "it is finished.")
          .refuseRest(FAILED, "it has failed; another one removes what is left.");

  private ResetStates() {}
}
