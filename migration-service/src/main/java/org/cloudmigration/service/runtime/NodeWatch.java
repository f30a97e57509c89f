package org.cloudmigration.service.runtime;

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
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Calls the roll of nodes when the server starts, and as often as nodes have to report. */
@Singleton
@Startup
@DependsOn("ApplicationDatabase")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NodeWatch {

  private static final Logger LOG = Logger.getLogger(NodeWatch.class.getName());

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject RollCall roll;
  @Inject NodeSilence silence;
  @Inject FactoryRounds factories;

  private ScheduledFuture<?> ticking;

  @PostConstruct
  void start() {
    ticking =
        scheduler.scheduleWithFixedDelay(
            this::tick, 0, silence.reportEvery().toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    ticking.cancel(false);
  }

  private void tick() {
    try {
      for (UUID runtime : roll.runtimes()) {
        roll.call(runtime);
      }
      factories.call();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The nodes of integration runtimes were not looked after.", e);
    }
  }
}
