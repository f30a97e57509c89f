package org.cloudmigration.service.pipeline.embedded;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.pipeline.PipelineEngine;
import org.cloudmigration.service.pipeline.PipelineRunner;
import org.cloudmigration.service.pipeline.TenantData;

/** Gives the engine the server's threads. */
@ApplicationScoped
class EmbeddedWiring {

  @Resource ManagedExecutorService executor;

  @Produces
  @Singleton
  DatabaseAdapters adapters() {
    return new DatabaseAdapters();
  }

  @Produces
  @Singleton
  PipelineEngine engine(DatabaseAdapters adapters) {
    return new EmbeddedEngine(adapters, executor);
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
