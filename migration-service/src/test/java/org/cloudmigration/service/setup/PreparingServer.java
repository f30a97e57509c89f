package org.cloudmigration.service.setup;

import java.util.List;
import org.cloudmigration.service.company.CreatedCompanies;
import org.cloudmigration.service.completion.ApprovalEnd;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.pipeline.PipelineRunner;
import org.cloudmigration.service.pipeline.TenantData;
import org.cloudmigration.service.pipeline.embedded.EmbeddedPipelineRunner;
import org.cloudmigration.service.pipeline.embedded.EmbeddedTenantData;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.product.custom.CustomMigration;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.setup.preparation.PreparationDriver;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;

/** A server that can run preparations. */
public final class PreparingServer {

  private PreparingServer() {}

  public static TestServer over(
      JpaFixture database, Installation installation, DatabaseAdapters adapters) {
    TestServer server =
        new TestServer(
            database,
            PreparationDriver.class,
            SampleInstaller.class,
            CreatedCompanies.RUNNER,
            ApprovalEnd.class);
    return server
        .with(Installation.class, installation)
        .with(DatabaseAdapters.class, adapters)
        .with(TenantData.class, new EmbeddedTenantData(adapters))
        .with(
            ProductCatalogue.class,
            new ProductCatalogue(List.of(new DynamicsGp(), new CustomMigration())))
        .with(PipelineRunner.class, new EmbeddedPipelineRunner(server.threads()));
  }
}
