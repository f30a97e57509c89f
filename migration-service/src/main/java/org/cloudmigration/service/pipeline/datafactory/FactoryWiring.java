package org.cloudmigration.service.pipeline.datafactory;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.pipeline.FactoryGate;
import org.cloudmigration.service.pipeline.PipelineEngine;
import org.cloudmigration.service.pipeline.RoutingEngine;
import org.cloudmigration.service.pipeline.embedded.EmbeddedEngine;

/** Puts the data factories of Azure beside the engine of this server. */
@ApplicationScoped
class FactoryWiring {

  /** Lends the threads of runs what the server's own have. */
  @Resource ContextService context;

  private final FactoryHaulier haulier = new FactoryHaulier();

  @Produces
  @Singleton
  PipelineEngine engine(EmbeddedEngine embedded, DatabaseAdapters adapters) {
    return new RoutingEngine(
        embedded, EmbeddedEngine.hauling(adapters, this::waitPatiently, haulier));
  }

  /** Workers of such runs do little but wait: for that, the server's own threads are too few. */
  private void waitPatiently(Runnable work) {
    Thread.startVirtualThread(context.contextualRunnable(work));
  }

  @Produces
  @Singleton
  FactoryGate gate() {
    return new AzureGate(SignedIn::to, haulier);
  }
}
