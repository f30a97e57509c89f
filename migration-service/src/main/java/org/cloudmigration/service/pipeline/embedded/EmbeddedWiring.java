package org.cloudmigration.service.pipeline.embedded;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.pipeline.PipelineRunner;
import org.cloudmigration.service.pipeline.TenantData;

/** Gives the engine the server's threads. */
@ApplicationScoped
class EmbeddedWiring {

  @Resource ManagedExecutorService executor;
  @Resource ManagedScheduledExecutorService clock;

  @Produces
  @Singleton
  DatabaseAdapters adapters() {
    return new DatabaseAdapters();
  }

  /** For runs whose rows this server carries; who wants to run any asks PipelineEngine. */
  @Produces
  @Singleton
  @Typed(EmbeddedEngine.class)
  EmbeddedEngine engine(DatabaseAdapters adapters) {
    var watchman = Watchman.with(Patience.configuredBy(System.getenv()), clock);
    return new EmbeddedEngine(adapters, executor, watchman);
  }

  @Produces
  @Singleton
  TenantData tenantData(DatabaseAdapters adapters) {
    return new EmbeddedTenantData(adapters);
  }

  @Produces
  @Singleton
  PipelineRunner runner() {
    return new EmbeddedPipelineRunner(executor);
  }
}
