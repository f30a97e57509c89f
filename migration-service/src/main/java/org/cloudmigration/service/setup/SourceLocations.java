package org.cloudmigration.service.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.EmbeddedFiles;
import org.cloudmigration.service.database.address.ServerAddress;
import org.cloudmigration.service.database.address.ServerCertificates;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;

/** Tells where a source is. */
@ApplicationScoped
public class SourceLocations {

  /**
   * A database that was found.
   *
   * @param certificateTrusted its certificate is trusted by choice, though nobody vouches for it
   */
  public record Located(DatabaseLocation location, boolean certificateTrusted) {}

  @Inject MigrationSetups setups;
  @Inject SetupGuides guides;
  @Inject ProductCatalogue products;
  @Inject Installation installation;
  @Inject EmbeddedFiles files;

  public DatabaseLocation of(MigrationSetup setup) {
    return locate(setup.sqlServerType(), setups.connectionString(setup), setup.serverCertificate())
        .location();
  }

  public Located of(SetupGuide guide) {
    return locator(guide).get();
  }

  /**
   * Reads what is stored now and looks for the database when asked, which may generate a sample and
   * take minutes.
   */
  public Supplier<Located> locator(SetupGuide guide) {
    String connectionString = guides.connectionString(guide);
    return () -> locate(guide.sqlServerType(), connectionString, guide.serverCertificate());
  }

  private Located locate(SqlServerType type, String connectionString, String certificate) {
    if (type == SqlServerType.EMBEDDED) {
      return new Located(sample(SampleConnection.parse(connectionString)), false);
    }
    ServerAddress address =
        ServerAddress.parse(connectionString).trusting(ServerCertificates.parse(certificate));
    return new Located(address.location(), address.trustServerCertificate());
  }

  private DatabaseLocation sample(SampleConnection sample) {
    Product product = products.product(sample.product());
    return files.sample(
        installation.sampleDirectory(),
        product.id() + "-" + sample.scale(),
        sink -> product.generateSample(sample.scale(), sink));
  }
}
