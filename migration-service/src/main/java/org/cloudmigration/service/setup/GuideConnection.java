package org.cloudmigration.service.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.address.ConnectionStringException;
import org.cloudmigration.service.database.address.ServerAddress;
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
    if (text == null || text.isBlank()) {
      if (before.isEmpty() || guide.sqlServerType() != input.sqlServerType()) {
        throw new InvalidInputException(
            STRING_FIELD,
            "CONNECTION_STRING",
            "The connection string is empty.",
            "Enter the connection string of the source.");
      }
      text = before;
    }
    String accepted =
        input.sqlServerType() == SqlServerType.EMBEDDED
            ? sample(product, text)
            : server(input, text);
    IntegrationRuntime runtime = runtimes.forEnvironment(environment, input.runtimeName());
    FactoryChoice factory = factories.choose(environment.id(), runtime);
    guide.connect(
        input.sqlServerType(),
        guides.hidden(environment.id(), accepted),
        factory.factory().id(),
        runtime.id());
    return new Outcome<>(
        null,
        before.isEmpty() ? "" : masked(guide.sqlServerType(), before),
        masked(input.sqlServerType(), accepted));
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

  private static String server(ConnectionInput input, String text) {
    try {
      ServerAddress address = ServerAddress.parse(text, input.sqlServerType());
      return (input.trustServerCertificate() ? trusting(address) : address).text();
    } catch (ConnectionStringException e) {
      throw new InvalidInputException(STRING_FIELD, "CONNECTION_STRING", e.happened(), e.action());
    }
  }

  private static ServerAddress trusting(ServerAddress address) {
    return new ServerAddress(
        address.type(),
        address.host(),
        address.instance(),
        address.port(),
        address.database(),
        address.user(),
        address.password(),
        true,
        true);
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
