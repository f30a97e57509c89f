package org.cloudmigration.service.company;

import static org.cloudmigration.domain.company.CompanySetupStatus.BLANK;
import static org.cloudmigration.domain.company.CompanySetupStatus.COMPLETED;
import static org.cloudmigration.domain.company.CompanySetupStatus.ERROR;
import static org.cloudmigration.domain.company.CompanySetupStatus.IN_PROGRESS;
import static org.cloudmigration.domain.company.CompanySetupStatus.MISSING_PERMISSION;

import org.cloudmigration.domain.company.CompanySetupStatus;
import org.cloudmigration.service.operation.StateMachine;

/** Statuses of a company's creation and how they change. A created one is only looked at again. */
final class CreationStates {

  private static final String NOT_STARTED = "its creation has not been started.";

  static final StateMachine<CompanySetupStatus, CreationEvent> MACHINE =
      new StateMachine<>("Company", CompanySetupStatus.class, CreationEvent.class)
          .allow(BLANK, CreationEvent.STARTED, IN_PROGRESS)
          .allow(BLANK, CreationEvent.ABANDONED, BLANK)
          .allow(BLANK, CreationEvent.DELETED, BLANK)
          .refuseRest(BLANK, NOT_STARTED)
          .allow(IN_PROGRESS, CreationEvent.STARTED, IN_PROGRESS)
          .allow(IN_PROGRESS, CreationEvent.CREATED, COMPLETED)
          .allow(IN_PROGRESS, CreationEvent.ERROR, ERROR)
          .allow(IN_PROGRESS, CreationEvent.NOT_PERMITTED, MISSING_PERMISSION)
          .allow(IN_PROGRESS, CreationEvent.ABANDONED, BLANK)
          .refuseRest(IN_PROGRESS, "it is being created.")
          .allow(COMPLETED, CreationEvent.STARTED, COMPLETED)
          .allow(COMPLETED, CreationEvent.CREATED, COMPLETED)
          .allow(COMPLETED, CreationEvent.ERROR, ERROR)
          .allow(COMPLETED, CreationEvent.NOT_PERMITTED, MISSING_PERMISSION)
          .allow(COMPLETED, CreationEvent.ABANDONED, COMPLETED)
          .allow(COMPLETED, CreationEvent.DELETED, BLANK)
          .allow(ERROR, CreationEvent.STARTED, IN_PROGRESS)
          .allow(ERROR, CreationEvent.ABANDONED, ERROR)
          .allow(ERROR, CreationEvent.DELETED, BLANK)
          .refuseRest(ERROR, NOT_STARTED)
          .allow(MISSING_PERMISSION, CreationEvent.STARTED, IN_PROGRESS)
          .allow(MISSING_PERMISSION, CreationEvent.ABANDONED, MISSING_PERMISSION)
          .allow(MISSING_PERMISSION, CreationEvent.DELETED, BLANK)
          .refuseRest(MISSING_PERMISSION, NOT_STARTED);

  private CreationStates() {}
}
