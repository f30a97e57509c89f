package org.cloudmigration.service.company;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.operation.MigrationException;

/**
 * Initializes companies, outside transactions: sees that the tenant lists the company, and makes
 * room for its tables. There is no Business Central behind an embedded tenant that would set up
 * anything more.
 */
@ApplicationScoped
class InitializationRunner {

  private static final Logger LOG = Logger.getLogger(InitializationRunner.class.getName());

  /** A task may be worked on; fired in the transaction that claimed it. */
  record InitializationBegun(UUID environmentId, UUID companyId, String name, UUID task) {}

  @Resource ManagedExecutorService executor;
  @Inject InitializationTasks tasks;
  @Inject TenantCompanies tenants;

  private final Set<UUID> working = ConcurrentHashMap.newKeySet();

  void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) InitializationBegun begun) {
    working.add(begun.task());
    try {
      executor.execute(() -> work(begun));
    } catch (RejectedExecutionException e) {
      // The server is going down; another one claims the task when it has been silent for long.
      working.remove(begun.task());
      throw e;
    }
  }

  /** Tasks that this server works on. */
  List<UUID> working() {
    return List.copyOf(working);
  }

  private void work(InitializationBegun begun) {
    try {
      Optional<ErrorReport> error = initialize(begun);
      if (error.isPresent()) {
        tasks.failed(begun.companyId(), begun.task(), error.get());
      } else {
        tasks.succeeded(begun.companyId(), begun.task());
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The outcome of an initialization could not be stored.", e);
    } finally {
      working.remove(begun.task());
    }
  }

  private Optional<ErrorReport> initialize(InitializationBegun begun) {
    try (TenantCompanyTable tenant = tenants.open(begun.environmentId())) {
      return initialize(tenant, begun.name());
    } catch (MigrationException e) {
      return Optional.of(e.report());
    } catch (RuntimeException e) {
      return Optional.of(CompanyErrors.notInitialized(begun.name(), Trouble.OTHER, e));
    }
  }

  private static Optional<ErrorReport> initialize(TenantCompanyTable tenant, String name) {
    try {
      if (tenant.find(name).isEmpty()) {
        return Optional.of(CompanyErrors.missing(name));
      }
      tenant.makeRoomFor(name);
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(CompanyErrors.notInitialized(name, tenant.trouble(e), e));
    }
  }
}
