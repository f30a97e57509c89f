package org.cloudmigration.service.company;

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
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks after the tasks with companies, every few seconds: see {@link CompanyCaretaker}. */
@Singleton
@Startup
@DependsOn("ApplicationDatabase")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class CompanyWatch {

  private static final Logger LOG = Logger.getLogger(CompanyWatch.class.getName());
  private static final long PERIOD_SECONDS = 4;

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject CompanyCaretaker caretaker;

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
    caretaker.handOver();
  }

  private void tick() {
    try {
      caretaker.tick();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Looking after the companies failed; trying again.", e);
    }
  }
}
