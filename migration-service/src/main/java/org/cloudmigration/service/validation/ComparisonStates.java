package org.cloudmigration.service.validation;

import static org.cloudmigration.domain.validation.ComparisonStatus.COMPLETED;
import static org.cloudmigration.domain.validation.ComparisonStatus.FAILED;
import static org.cloudmigration.domain.validation.ComparisonStatus.INTERRUPTED;
import static org.cloudmigration.domain.validation.ComparisonStatus.IN_PROGRESS;
import static org.cloudmigration.domain.validation.ComparisonStatus.STOPPED;
import static org.cloudmigration.domain.validation.ComparisonStatus.WAITING;

import org.cloudmigration.domain.validation.ComparisonStatus;
import org.cloudmigration.service.operation.StateMachine;

/** Statuses of a comparison and how they change. */
final class ComparisonStates {

  static final StateMachine<ComparisonStatus, ComparisonEvent> MACHINE =
      new StateMachine<>("Comparison", ComparisonStatus.class, ComparisonEvent.class)
          .allow(WAITING, ComparisonEvent.BEGIN, IN_PROGRESS)
          .allow(WAITING, ComparisonEvent.STOPPED, STOPPED)
          .allow(WAITING, ComparisonEvent.INTERRUPTED, INTERRUPTED)
          .refuseRest(WAITING, "it has not begun.")
          .allow(IN_PROGRESS, ComparisonEvent.COMPARED, COMPLETED)
          .allow(IN_PROGRESS, ComparisonEvent.BROKEN, FAILED)
          .allow(IN_PROGRESS, ComparisonEvent.STOPPED, STOPPED)
          .allow(IN_PROGRESS, ComparisonEvent.INTERRUPTED, INTERRUPTED)
          .refuseRest(IN_PROGRESS, "it is in progress.")
          .refuseRest(COMPLETED, "it has ended.")
          .refuseRest(FAILED, "it has failed; ask for another one.")
          .refuseRest(STOPPED, "it was stopped; ask for another one.")
          .refuseRest(INTERRUPTED, "it was interrupted; ask for another one.");

  private ComparisonStates() {}
}
