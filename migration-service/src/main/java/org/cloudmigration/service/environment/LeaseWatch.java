package org.cloudmigration.service.environment;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has all work under leases looked after, every few seconds. */
@Singleton
@Startup
@DependsOn("ApplicationDatabase")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LeaseWatch {

  private static final Logger LOG = Logger.getLogger(LeaseWatch.class.getName());
  private static final long PERIOD_SECONDS = 4;

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject @Any Instance<LeasedWork> works;

  private ScheduledFuture<?> ticking;

  @PostConstruct
  void start() {
    ticking =
        scheduler.scheduleWithFixedDelay(
            this::tick, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    ticking.cancel(false);
    works.forEach(LeasedWork::handOver);
  }

  private void tick() {
    for (LeasedWork work : works) {
      try {
        work.tick();
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Looking after leased work failed; trying again.", e);
      }
    }
  }
}
