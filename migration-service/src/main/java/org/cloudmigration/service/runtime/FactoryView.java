package org.cloudmigration.service.runtime;

import java.time.Instant;
import java.util.List;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.runtime.EngineType;
import org.cloudmigration.domain.runtime.FactoryState;

/**
 * A data factory as page and API list it, without secrets.
 *
 * @param environments how many are on it
 * @param trouble what happened when it was asked last, and what to do now; the raw text stands in
 *     lines of its own. Blank if it is online
 * @param checkedAt null if it was never asked
 */
public record FactoryView(
    String name,
    EngineType engine,
    String region,
    FactoryState state,
    String directoryId,
    String subscriptionId,
    String resourceGroup,
    String clientId,
    String stagingService,
    long environments,
    String trouble,
    Instant checkedAt) {

  static FactoryView of(DataFactory factory, long environments) {
    return new FactoryView(
        factory.name(),
        factory.engine(),
        factory.region(),
        factory.state(),
        factory.directoryId(),
        factory.subscriptionId(),
        factory.resourceGroup(),
        factory.clientId(),
        factory.stagingService(),
        environments,
        factory.trouble(),
        factory.checkedAt());
  }

  /** This server itself, which nobody configures. */
  public boolean embedded() {
    return engine == EngineType.EMBEDDED;
  }

  /** Whether nobody has configured it otherwise; it may have been asked meanwhile. */
  public boolean isConfiguredAs(FactoryView other) {
    return List.of(region, directoryId, subscriptionId, resourceGroup, clientId, stagingService)
        .equals(
            List.of(
                other.region,
                other.directoryId,
                other.subscriptionId,
                other.resourceGroup,
                other.clientId,
                other.stagingService));
  }

  /** Who signs in there; for people. */
  public String identity() {
    if (embedded()) {
      return "";
    }
    return clientId.isEmpty() ? "The identity of this server" : "Application " + clientId;
  }
}
