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
import java.util.stream.Collectors;
import org.cloudmigration.domain.company.CompanyCreation;
import org.cloudmigration.domain.company.CompanyCreationTask;
import org.cloudmigration.domain.company.CompanyDataType;
import org.cloudmigration.domain.company.CompanySetupStatus;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.EntryKind;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.TimeLine;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.product.ProductCatalogue;

/**
 * Writes how the creation of companies goes. Every write locks the task and carries the fence of
 * the lease under which it is made; one with an older fence is refused.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class CreationJournal {

  @PersistenceContext EntityManager entities;
  @Inject Companies companies;
  @Inject ProductCatalogue products;
  @Inject LeaseKeeper leases;
  @Inject Event<EnvironmentChanged> changes;
  @Inject TimeLine timeLine;

  /** Selected companies; those that are created are looked at again. */
  List<HybridCompany> wanted(UUID environmentId) {
    return companies.selected(environmentId);
  }

  /**
   * The tenant has the company, under this id.
   *
   * @param inserted whether it was made just now
   */
  void created(
      UUID environmentId, long fence, UUID companyId, UUID tenantCompanyId, boolean inserted) {
    lock(environmentId, fence);
    HybridCompany company = companies.locked(companyId);
    CompanyCreation creation = company.creation();
    var to = CreationStates.MACHINE.next(started(company), CreationEvent.CREATED);
    // A row with our id was made by us, even where a kill kept that from being written down.
    boolean anew = inserted || !creation.created() && tenantCompanyId.equals(company.id());
    if (anew) {
      creation.succeedAnew(to, tenantCompanyId, dataType(environmentId), Instant.now());
    } else {
      creation.succeed(to, tenantCompanyId, Instant.now());
    }
    initialize(company, anew ? InitializationEvent.CREATED : InitializationEvent.FOUND);
    changes.fire(new EnvironmentChanged(environmentId));
  }

  /** A task that is active, or a mark, stays where nothing changes. */
  private static void initialize(HybridCompany company, InitializationEvent event) {
    var before = company.initialization().status();
    var after = InitializationStates.MACHINE.next(before, event);
    if (after != before || event == InitializationEvent.CREATED) {
      company.initialization().become(after);
    }
  }

  void failed(
      UUID environmentId, long fence, UUID companyId, CreationEvent why, ErrorReport error) {
    lock(environmentId, fence);
    HybridCompany company = companies.locked(companyId);
    company.creation().fail(CreationStates.MACHINE.next(started(company), why), error);
    changes.fire(new EnvironmentChanged(environmentId));
  }

  /** Also one that was selected while the task was going on. */
  private static CompanySetupStatus started(HybridCompany company) {
    return CreationStates.MACHINE.next(company.creation().status(), CreationEvent.STARTED);
  }

  /**
   * Every company was tried, or something broke.
   *
   * @param broken null unless something broke that concerns all companies
   */
  void ended(UUID environmentId, long fence, ErrorReport broken) {
    CompanyCreationTask task = lock(environmentId, fence);
    List<HybridCompany> selected = companies.selected(environmentId);
    ErrorReport error = broken != null ? broken : error(selected);
    CreationTaskEvent event =
        error == null ? CreationTaskEvent.ALL_CREATED : CreationTaskEvent.FAILED;
    entities
        .find(MigrationSetup.class, environmentId)
        .companyTaskIs(CreationTaskStates.MACHINE.next(TaskStatus.IN_PROGRESS, event), error);
    companies.of(environmentId).stream()
        .map(HybridCompany::creation)
        .filter(creation -> creation.error() == null)
        .forEach(
            creation ->
                creation.become(
                    CreationStates.MACHINE.next(creation.status(), CreationEvent.ABANDONED)));
    entities.remove(task);
    leases.release(environmentId, fence);
    timeLine.record(
        environmentId,
        error == null ? EntryKind.COMPANIES_CREATED : EntryKind.COMPANIES_FAILED,
        selected.stream().map(HybridCompany::name).collect(Collectors.joining(", ")),
        "being created",
        error == null ? "created" : EntryOutcome.FAILED.mark(error.happened()));
    changes.fire(new EnvironmentChanged(environmentId));
  }

  /** The server goes away in an orderly manner: another one may take the task up at once. */
  void letGo(UUID environmentId, long fence) {
    lock(environmentId, fence).workUnder(CompanyCreationTask.WAITING);
    leases.release(environmentId, fence);
  }

  private static ErrorReport error(List<HybridCompany> selected) {
    List<HybridCompany> failed =
        selected.stream().filter(company -> company.creation().error() != null).toList();
    return switch (failed.size()) {
      case 0 -> null;
      case 1 -> failed.getFirst().creation().error();
      default -> CompanyErrors.several(failed.stream().map(HybridCompany::name).toList());
    };
  }

  private CompanyDataType dataType(UUID environmentId) {
    MigrationSetup setup = entities.find(MigrationSetup.class, environmentId);
    return products.product(setup.productId()).companyDataType();
  }

  private CompanyCreationTask lock(UUID environmentId, long fence) {
    CompanyCreationTask task =
        entities.find(CompanyCreationTask.class, environmentId, LockModeType.PESSIMISTIC_WRITE);
    if (task == null || task.fence() != fence) {
      throw new LeaseLostException(
          "Companies of " + environmentId + " are no longer created under fence " + fence);
    }
    return task;
  }
}
