package org.cloudmigration.service.environment;

import static org.cloudmigration.domain.setup.ApprovalStatus.BLANK;
import static org.cloudmigration.domain.setup.ApprovalStatus.GRANTED;
import static org.cloudmigration.domain.setup.ApprovalStatus.REVOKED;

import org.cloudmigration.domain.setup.ApprovalStatus;
import org.cloudmigration.service.operation.StateMachine;

/** How the approval of an environment stands; granting makes a new record each time. */
final class ApprovalStates {

  static final StateMachine<ApprovalStatus, ApprovalEvent> MACHINE =
      new StateMachine<>("Migration approval", ApprovalStatus.class, ApprovalEvent.class)
          .allow(BLANK, ApprovalEvent.GRANT, GRANTED)
          .refuseRest(BLANK, "nobody has granted it, so there is nothing to revoke.")
          .allow(GRANTED, ApprovalEvent.REVOKE, REVOKED)
          .refuseRest(GRANTED, "it is granted already.")
          .allow(REVOKED, ApprovalEvent.GRANT, GRANTED)
          .refuseRest(REVOKED, "it is revoked already.");

  private ApprovalStates() {}
}
