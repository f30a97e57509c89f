package org.cloudmigration.service.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.address.CertificateUploadException;
import org.cloudmigration.service.database.address.ConnectionStringException;
import org.cloudmigration.service.database.address.ServerAddress;
import org.cloudmigration.service.database.address.ServerCertificates;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.runtime.DataFactories;
import org.cloudmigration.service.runtime.FactoryChoice;
import org.cloudmigration.service.runtime.IntegrationRuntimes;

/** The connection step: which source, and through which runtime. */
@ApplicationScoped
public class GuideConnection {

  static final String STRING_FIELD = "sqlConnectionString";
  static final String CERTIFICATE_FIELD = "serverCertificate";

  @Inject SetupGuides guides;
  @Inject ProductCatalogue products;
  @Inject DataFactories factories;
  @Inject IntegrationRuntimes runtimes;

  Outcome<Void> connect(Environment environment, SetupGuide guide, ConnectionInput input) {
    Product product = products.product(guide.productId());
    if (input.sqlServerType() == null || !product.sources().contains(input.sqlServerType())) {
      throw new InvalidInputException(
          "sqlServerType",
          "SOURCE_TYPE",
          product.displayName() + " cannot be migrated from this kind of source.",
          "Choose one of the kinds that are offered.");
    }
    String before = guides.connectionString(guide);
    String text = input.connectionString();
    boolean kept = text == null || text.isBlank();
    if (kept) {
      if (before.isEmpty() || guide.sqlServerType() != input.sqlServerType()) {
        throw new InvalidInputException(
            STRING_FIELD,
            "CONNECTION_STRING",
            "The connection string is empty.",
            "Enter the connection string of the source.");
      }
      text = before;
    }
    ServerCertificates certificates = certificates(input);
    String accepted =
        input.sqlServerType() == SqlServerType.EMBEDDED
            ? sample(product, text)
            : server(input, text, kept, certificates);
    IntegrationRuntime runtime = runtimes.forEnvironment(environment, input.runtimeName());
    FactoryChoice factory = factories.choose(environment.id(), runtime);
    if (!DataFactories.isHere(factory.factory())) {
      FactoryReach.refuseOthers(environment, input.sqlServerType(), factory.factory());
    }
    String shownBefore = shown(guide, before);
    guide.connect(
        input.sqlServerType(),
        guides.hidden(environment.id(), accepted),
        certificates.pem(),
        factory.factory().id(),
        runtime.id());
    return new Outcome<>(null, shownBefore, shown(guide, accepted));
  }

  /** For the audit trail: without the password, with the fingerprints of what is trusted. */
  private static String shown(SetupGuide guide, String connection) {
    if (connection.isEmpty()) {
      return "";
    }
    ServerCertificates trusted = ServerCertificates.parse(guide.serverCertificate());
    return masked(guide.sqlServerType(), connection)
        + (trusted.isEmpty() ? "" : ", server trusted by certificate " + trusted);
  }

  private static ServerCertificates certificates(ConnectionInput input) {
    if (input.sqlServerType() == SqlServerType.EMBEDDED && !input.serverCertificate().isBlank()) {
      throw new InvalidInputException(
          CERTIFICATE_FIELD,
          "CERT_UPLOAD",
          "The sample is a file of this server's own and shows no certificate.",
          "Remove the certificate.");
    }
    try {
      return ServerCertificates.parse(input.serverCertificate());
    } catch (CertificateUploadException e) {
      throw refused(e);
    }
  }

  static InvalidInputException refused(CertificateUploadException e) {
    return new InvalidInputException(CERTIFICATE_FIELD, "CERT_UPLOAD", e.happened(), e.action());
  }

  private static String sample(Product product, String text) {
    try {
      SampleConnection sample = SampleConnection.parse(text);
      if (!sample.product().equals(product.id())) {
        throw new InvalidInputException(
            STRING_FIELD,
            "PRODUCT",
            "This is the sample of another product.",
            "Write Sample=" + product.id() + ";Scale=1.");
      }
      return sample.toString();
    } catch (InvalidInputException e) {
      throw e;
    } catch (MigrationException e) {
      throw new InvalidInputException(
          STRING_FIELD, e.report().code(), e.report().happened(), e.report().action());
    }
  }

  /**
   * @param kept whether it is the stored text: nobody has typed it now, so the choice beside it
   *     counts alone
   */
  private static String server(
      ConnectionInput input, String text, boolean kept, ServerCertificates certificates) {
    try {
      ServerAddress address = ServerAddress.parse(text, input.sqlServerType());
      boolean any = input.trustServerCertificate() || !kept && address.trustServerCertificate();
      return address.trustingAny(any).trusting(certificates).text();
    } catch (ConnectionStringException e) {
      throw new InvalidInputException(STRING_FIELD, "CONNECTION_STRING", e.happened(), e.action());
    } catch (CertificateUploadException e) {
      throw refused(e);
    }
  }

  /** For people: without the password. */
  static String masked(SqlServerType type, String connectionString) {
    return type == SqlServerType.EMBEDDED
        ? connectionString
        : ServerAddress.parse(connectionString).masked();
  }

  String runtimeKey(SetupGuide guide) {
    if (guide.runtimeId() == null) {
      throw RefusedException.because(
          "GUIDE",
          "The guide has no integration runtime yet.",
          "Enter the connection to the source first.");
    }
    return runtimes.keys(guide.runtimeId()).primaryKey();
  }
}
