package org.cloudmigration.service.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.EmbeddedFiles;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;

/**
 * Tells where the source of a setup is; generates a sample source on first use, which may take
 * minutes.
 */
@ApplicationScoped
public class SourceLocations {

  @Inject MigrationSetups setups;
  @Inject ProductCatalogue products;
  @Inject Installation installation;
  @Inject EmbeddedFiles files;

  public DatabaseLocation of(MigrationSetup setup) {
    if (setup.sqlServerType() != SqlServerType.EMBEDDED) {
      throw new MigrationException(
          new ErrorReport(
              "SOURCE",
              "Not supported yet: a source of type " + setup.sqlServerType() + ".",
              "Nothing was read.",
              "Use a sample source (type Embedded) for now.",
              ""));
    }
    SampleConnection sample = SampleConnection.parse(setups.connectionString(setup));
    Product product = products.product(sample.product());
    return files.sample(
        installation.sampleDirectory(),
        product.id() + "-" + sample.scale(),
        sink -> product.generateSample(sample.scale(), sink));
  }
}
