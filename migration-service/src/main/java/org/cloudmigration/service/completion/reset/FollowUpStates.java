package org.cloudmigration.service.completion.reset;

import static org.cloudmigration.domain.completion.FollowUp.DROPPED;
import static org.cloudmigration.domain.completion.FollowUp.NONE;
import static org.cloudmigration.domain.completion.FollowUp.STARTED;
import static org.cloudmigration.domain.completion.FollowUp.WAITING;

import org.cloudmigration.domain.completion.FollowUp;
import org.cloudmigration.service.operation.StateMachine;

/** How the wish for a full run after a reset changes. */
final class FollowUpStates {

  static final StateMachine<FollowUp, FollowUpEvent> MACHINE =
      new StateMachine<>("Full run", FollowUp.class, FollowUpEvent.class)
          .allow(WAITING, FollowUpEvent.RUN_STARTED, STARTED)
          .allow(WAITING, FollowUpEvent.REFUSED, DROPPED)
          .refuseRest(NONE, "nobody asked for one.")
          .refuseRest(STARTED, "it was started already.")
          .refuseRest(DROPPED, "it was given up.");

  private FollowUpStates() {}
}
