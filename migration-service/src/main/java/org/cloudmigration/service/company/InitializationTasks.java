package org.cloudmigration.service.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.EntryKind;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.operation.TimeLine;

/**
 * Makes the tenant ready for single companies, in the background, one task for each. A task belongs
 * to the server that renews it; when it is silent for {@link #CLAIM}, another one does it again.
 */
@ApplicationScoped
@Transactional
public class InitializationTasks {

  /** How long a task of a dead server looks active. */
  static final Duration CLAIM = Duration.ofSeconds(15);

  @PersistenceContext EntityManager entities;
  @Inject Companies companies;
  @Inject LeaseKeeper clock;
  @Inject Event<InitializationRunner.InitializationBegun> begun;
  @Inject Event<EnvironmentChanged> changes;
  @Inject TimeLine timeLine;

  /**
   * @throws RefusedException while a task is active ({@code INITIALIZING}), or where the status
   *     does not allow it ({@code STATE})
   */
  void schedule(HybridCompany company) {
    refuseWhileActive(company);
    InitializationStates.MACHINE.next(
        company.initialization().status(), InitializationEvent.SCHEDULED);
    claim(company);
  }

  /**
   * @throws RefusedException while a task is active ({@code INITIALIZING})
   */
  void mark(HybridCompany company, boolean initialized) {
    refuseWhileActive(company);
    InitializationEvent event =
        initialized
            ? InitializationEvent.MARKED_INITIALIZED
            : InitializationEvent.MARKED_NOT_INITIALIZED;
    become(company, event);
  }

  static void refuseWhileActive(HybridCompany company) {
    if (company.initialization().active()) {
      throw RefusedException.because(
          "INITIALIZING",
          "The company " + CompanyNames.quoted(company.name()) + " is being initialized.",
          "Wait until its task has ended.");
    }
  }

  private void claim(HybridCompany company) {
    UUID task = company.initialization().claim(clock.now().plus(CLAIM));
    begun.fire(
        new InitializationRunner.InitializationBegun(
            company.environmentId(), company.id(), company.name(), task));
    changes.fire(new EnvironmentChanged(company.environmentId()));
  }

  void succeeded(UUID companyId, UUID task) {
    HybridCompany company = companies.locked(companyId);
    if (company != null && company.initialization().isDoneBy(task)) {
      become(company, InitializationEvent.SUCCEEDED);
      record(company, EntryKind.COMPANY_INITIALIZED, "initialized");
    }
  }

  void failed(UUID companyId, UUID task, ErrorReport error) {
    HybridCompany company = companies.locked(companyId);
    if (company != null && company.initialization().isDoneBy(task)) {
      company
          .initialization()
          .fail(
              InitializationStates.MACHINE.next(
                  company.initialization().status(), InitializationEvent.FAILED),
              error);
      record(
          company, EntryKind.COMPANY_NOT_INITIALIZED, EntryOutcome.FAILED.mark(error.happened()));
      changes.fire(new EnvironmentChanged(company.environmentId()));
    }
  }

  private void record(HybridCompany company, EntryKind what, String after) {
    timeLine.record(company.environmentId(), what, company.name(), "initializing", after);
  }

  private void become(HybridCompany company, InitializationEvent event) {
    company
        .initialization()
        .become(InitializationStates.MACHINE.next(company.initialization().status(), event));
    changes.fire(new EnvironmentChanged(company.environmentId()));
  }

  void renew(Collection<UUID> tasks) {
    if (!tasks.isEmpty()) {
      entities
          .createQuery(
              "update HybridCompany c set c.initialization.until = :until"
                  + " where c.initialization.task in :tasks")
          .setParameter("until", clock.now().plus(CLAIM))
          .setParameter("tasks", tasks)
          .executeUpdate();
    }
  }

  /** Companies whose task has been silent for too long; at most a hundred at once. */
  List<UUID> abandoned() {
    return entities
        .createQuery(
            "select c.id from HybridCompany c where c.initialization.until <= :now"
                + " order by c.initialization.until",
            UUID.class)
        .setParameter("now", clock.now())
        .setMaxResults(100)
        .getResultList();
  }

  void takeOver(UUID companyId) {
    HybridCompany company = companies.locked(companyId);
    if (company != null && company.initialization().isAbandonedAt(clock.now())) {
      claim(company);
    }
  }
}
