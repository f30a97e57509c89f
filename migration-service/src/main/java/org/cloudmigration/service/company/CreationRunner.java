package org.cloudmigration.service.company;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.pipeline.FencedWork;
import org.cloudmigration.service.pipeline.LeaseLostException;

/**
 * Works on creation tasks, outside transactions. To do a company twice does no harm: what the
 * tenant has is only noted.
 */
@ApplicationScoped
class CreationRunner {

  /** A task may be worked on; fired in the transaction that took the lease. */
  record CreationBegun(UUID environmentId, long fence) {}

  @Resource ManagedExecutorService executor;
  @Inject CreationJournal journal;
  @Inject TenantCompanies tenants;

  private final FencedWork background = new FencedWork("the creation of companies");

  void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) CreationBegun task) {
    background.begin(executor, task.environmentId(), task.fence(), () -> finish(task));
  }

  boolean isWorkingOn(UUID environmentId, long fence) {
    return background.isGoingOn(environmentId, fence);
  }

  /** Its company in work is finished, no other is begun. */
  void leave(UUID environmentId) {
    background.leave(environmentId);
  }

  void leaveAll() {
    background.leaveAll();
  }

  private void finish(CreationBegun task) {
    ErrorReport broken = null;
    try {
      createAll(task);
    } catch (LeaseLostException e) {
      throw e;
    } catch (MigrationException e) {
      broken = e.report();
    } catch (SQLException | RuntimeException e) {
      broken = CompanyErrors.unexpected(e);
    }
    if (isWorkingOn(task.environmentId(), task.fence())) {
      journal.ended(task.environmentId(), task.fence(), broken);
    } else {
      journal.letGo(task.environmentId(), task.fence());
    }
  }

  private void createAll(CreationBegun task) throws SQLException {
    try (TenantCompanyTable tenant = tenants.open(task.environmentId())) {
      Map<String, UUID> there =
          tenant.list().stream()
              .collect(
                  toMap(
                      company -> CompanyNames.key(company.name()),
                      TenantCompany::id,
                      (first, second) -> first));
      for (HybridCompany company : journal.wanted(task.environmentId())) {
        if (!isWorkingOn(task.environmentId(), task.fence())) {
          return;
        }
        create(task, tenant, company, there.get(CompanyNames.key(company.name())));
      }
    }
  }

  /**
   * @param there id of the company that the tenant has under this name; null if it has none
   */
  private void create(
      CreationBegun task, TenantCompanyTable tenant, HybridCompany company, UUID there) {
    if (!SelectionRules.allows(company)) {
      String code = company.nameFinding().isEmpty() ? "COMPANY_GONE" : company.nameFinding();
      fail(task, company, CreationEvent.ERROR, CompanyErrors.notPossible(company.name(), code));
      return;
    }
    try {
      tenant.makeRoomFor(company.name());
      if (there == null) {
        tenant.insert(new TenantCompany(company.id(), company.name(), company.displayName()));
      }
      UUID id = there == null ? company.id() : there;
      journal.created(task.environmentId(), task.fence(), company.id(), id, there == null);
    } catch (SQLException e) {
      Trouble trouble = tenant.trouble(e);
      ErrorReport report = CompanyErrors.notCreated(company.name(), trouble, e);
      fail(
          task,
          company,
          trouble == Trouble.NO_PERMISSION ? CreationEvent.NOT_PERMITTED : CreationEvent.ERROR,
          report);
      if (trouble.concernsWholeDatabase()) {
        throw new MigrationException(report, e);
      }
    }
  }

  private void fail(
      CreationBegun task, HybridCompany company, CreationEvent why, ErrorReport report) {
    journal.failed(task.environmentId(), task.fence(), company.id(), why, report);
  }
}
