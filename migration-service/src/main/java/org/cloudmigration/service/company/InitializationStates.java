package org.cloudmigration.service.company;

import static org.cloudmigration.domain.company.CompanyInitializationStatus.INITIALIZATION_FAILED;
import static org.cloudmigration.domain.company.CompanyInitializationStatus.INITIALIZED;
import static org.cloudmigration.domain.company.CompanyInitializationStatus.NOT_INITIALIZED;
import static org.cloudmigration.domain.company.CompanyInitializationStatus.UNKNOWN;

import java.util.EnumSet;
import org.cloudmigration.domain.company.CompanyInitializationStatus;
import org.cloudmigration.service.operation.StateMachine;

/**
 * Statuses of a company's initialization and how they change. Two things differ from Business
 * Central: a failed task ends as Initialization Failed (there, the failure handler of company
 * creation is called, so the status stays), and creating companies again sets only those back that
 * were made anew (there, all selected ones).
 */
final class InitializationStates {

  static final StateMachine<CompanyInitializationStatus, InitializationEvent> MACHINE = table();

  private InitializationStates() {}

  private static StateMachine<CompanyInitializationStatus, InitializationEvent> table() {
    var machine =
        new StateMachine<>("Company", CompanyInitializationStatus.class, InitializationEvent.class);
    for (CompanyInitializationStatus any : EnumSet.allOf(CompanyInitializationStatus.class)) {
      machine
          .allow(any, InitializationEvent.CREATED, NOT_INITIALIZED)
          .allow(any, InitializationEvent.FOUND, any)
          .allow(any, InitializationEvent.MARKED_INITIALIZED, INITIALIZED)
          .allow(any, InitializationEvent.MARKED_NOT_INITIALIZED, NOT_INITIALIZED)
          .allow(any, InitializationEvent.DELETED, UNKNOWN);
    }
    return machine
        .allow(UNKNOWN, InitializationEvent.FOUND, NOT_INITIALIZED)
        .refuseRest(UNKNOWN, "it has not been created yet; create the selected companies first.")
        .allow(NOT_INITIALIZED, InitializationEvent.SCHEDULED, NOT_INITIALIZED)
        .allow(NOT_INITIALIZED, InitializationEvent.SUCCEEDED, INITIALIZED)
        .allow(NOT_INITIALIZED, InitializationEvent.FAILED, INITIALIZATION_FAILED)
        .allow(INITIALIZATION_FAILED, InitializationEvent.SCHEDULED, INITIALIZATION_FAILED)
        .allow(INITIALIZATION_FAILED, InitializationEvent.SUCCEEDED, INITIALIZED)
        .allow(INITIALIZATION_FAILED, InitializationEvent.FAILED, INITIALIZATION_FAILED)
        .refuseRest(INITIALIZED, "it is initialized; mark it as not initialized to do it again.");
  }
}
