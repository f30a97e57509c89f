package org.cloudmigration.service.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.company.CompanyCreationTask;
import org.cloudmigration.domain.environment.EnvironmentLease;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.EntryKind;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.operation.TimeLine;

/**
 * Creates the selected companies of an environment in the background, as one task. It is worked on
 * under the environment's lease: of two servers only one does, and never beside a run. Where the
 * lease is not free the task waits; {@link CompanyCaretaker} takes it up, as it does after a kill.
 */
@ApplicationScoped
@Transactional
public class CreationTasks {

  @PersistenceContext EntityManager entities;
  @Inject LeaseKeeper leases;
  @Inject Companies companies;
  @Inject CompanyWork work;
  @Inject EnvironmentUse use;
  @Inject Event<CreationRunner.CreationBegun> begun;
  @Inject Event<EnvironmentChanged> changes;
  @Inject TimeLine timeLine;

  /**
   * For a person.
   *
   * @throws RefusedException while companies are being created ({@code STATE}) or data is being
   *     replicated ({@code 50010}), without a setup ({@code 50016}) or a selected company ({@code
   *     50003})
   */
  public void begin(UUID environmentId, String startedBy) {
    lockLease(environmentId);
    work.refuseDuringRun(environmentId);
    request(environmentId, startedBy);
  }

  /**
   * As {@link #begin}, after it failed.
   *
   * @throws RefusedException with the code {@code NOTHING_FAILED} if no creation has
   */
  public void retry(UUID environmentId, String startedBy) {
    lockLease(environmentId);
    MigrationSetup setup = setup(environmentId);
    if (setup.companyTask() != TaskStatus.FAILED) {
      throw RefusedException.because(
          "NOTHING_FAILED",
          "No creation of companies has failed here.",
          "Create the selected companies instead.");
    }
    begin(environmentId, startedBy);
  }

  /** For the server's own work: waits until a run that may be going on has ended. */
  public void request(UUID environmentId, String startedBy) {
    lockLease(environmentId);
    MigrationSetup setup = setup(environmentId);
    TaskStatus to = CreationTaskStates.MACHINE.next(status(setup), CreationTaskEvent.START);
    var selected = companies.selected(environmentId);
    if (selected.isEmpty()) {
      throw CompanyWork.noCompany();
    }
    setup.companyTaskIs(to, null);
    selected.forEach(
        company ->
            company
                .creation()
                .become(
                    CreationStates.MACHINE.next(
                        company.creation().status(), CreationEvent.STARTED)));
    entities.persist(new CompanyCreationTask(environmentId, startedBy, Instant.now()));
    entities.flush();
    takeUp(environmentId);
    changes.fire(new EnvironmentChanged(environmentId));
  }

  private MigrationSetup setup(UUID environmentId) {
    MigrationSetup setup = entities.find(MigrationSetup.class, environmentId);
    if (setup == null) {
      throw RefusedException.because(
          "50016", "Cloud migration is not set up here.", "Run the Cloud Migration Setup first.");
    }
    return setup;
  }

  /** In progress it is only while there is a task: the status is also that of reading the list. */
  private TaskStatus status(MigrationSetup setup) {
    if (use.isCreatingCompanies(setup.environmentId())) {
      return TaskStatus.IN_PROGRESS;
    }
    return setup.companyTask() == TaskStatus.IN_PROGRESS
        ? TaskStatus.COMPLETED
        : setup.companyTask();
  }

  List<CompanyCreationTask> open() {
    return entities
        .createQuery("select t from CompanyCreationTask t", CompanyCreationTask.class)
        .getResultList();
  }

  /** Begins or continues the work, if the lease is free. */
  void takeUp(UUID environmentId) {
    lockLease(environmentId);
    CompanyCreationTask task =
        entities.find(CompanyCreationTask.class, environmentId, LockModeType.PESSIMISTIC_WRITE);
    if (task != null) {
      leases
          .acquireIfFree(environmentId)
          .ifPresent(
              fence -> {
                if (task.fence() != CompanyCreationTask.WAITING) {
                  timeLine.record(
                      environmentId,
                      EntryKind.CREATION_TAKEN_UP,
                      "",
                      "the server that created them went away",
                      "being created");
                }
                task.workUnder(fence);
                begun.fire(new CreationRunner.CreationBegun(environmentId, fence));
              });
    }
  }

  /** Nobody starts a run, or another creation, until this transaction ends. */
  private void lockLease(UUID environmentId) {
    EnvironmentLease lease =
        entities.find(EnvironmentLease.class, environmentId, LockModeType.PESSIMISTIC_WRITE);
    entities.refresh(lease, LockModeType.PESSIMISTIC_WRITE);
  }
}
