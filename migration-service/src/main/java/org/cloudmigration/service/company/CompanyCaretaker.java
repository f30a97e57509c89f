package org.cloudmigration.service.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cloudmigration.domain.company.CompanyCreationTask;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.environment.LeasedWork;
import org.cloudmigration.service.environment.Takeover;

/** Keeps the tasks that this server works on, and takes up those whose server went away. */
@ApplicationScoped
public class CompanyCaretaker implements LeasedWork {

  @Inject CreationTasks creations;
  @Inject CreationRunner creator;
  @Inject InitializationTasks initializations;
  @Inject InitializationRunner initializer;
  @Inject LeaseKeeper leases;

  @Override
  public void tick() {
    initializations.renew(initializer.working());
    for (CompanyCreationTask task : creations.open()) {
      Takeover.guarded(task.environmentId(), () -> lookAfter(task));
    }
    for (UUID company : initializations.abandoned()) {
      Takeover.guarded(company, () -> initializations.takeOver(company));
    }
  }

  private void lookAfter(CompanyCreationTask task) {
    UUID environment = task.environmentId();
    if (!creator.isWorkingOn(environment, task.fence())) {
      creations.takeUp(environment);
    } else if (!leases.renew(environment, task.fence())) {
      creator.leave(environment);
    }
  }

  /** The server goes away in an orderly manner: others need not wait for its leases to run out. */
  @Override
  public void handOver() {
    creator.leaveAll();
  }
}
