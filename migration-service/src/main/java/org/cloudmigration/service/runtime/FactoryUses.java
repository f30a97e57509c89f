package org.cloudmigration.service.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.runtime.EngineType;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.service.pipeline.FactoryUse;
import org.cloudmigration.service.security.SecretVault;

/** Data factories of Azure as environments use them, with what is needed to sign in. */
@ApplicationScoped
@Transactional
public class FactoryUses {

  private static final String NOBODY = "";

  @Inject DataFactories factories;
  @Inject IntegrationRuntimes runtimes;
  @Inject SecretVault vault;

  /**
   * Empty where this server is the engine.
   *
   * @param runtimeId null if there is none yet
   */
  public Optional<FactoryUse> of(Environment environment, UUID runtimeId) {
    return Optional.ofNullable(runtimeId)
        .map(runtimes::byId)
        .flatMap(runtime -> ofAzure(runtime).map(at -> of(at, environment, runtime.name())));
  }

  /**
   * Where an environment has things, whatever its runtime is now, which the use leaves blank. Empty
   * where this server is the engine.
   */
  public Optional<FactoryUse> in(UUID dataFactoryId, Environment environment) {
    return ofAzure(dataFactoryId).map(factory -> of(factory, environment, NOBODY));
  }

  /** Of a runtime, whichever environment uses it. */
  Optional<FactoryUse> of(IntegrationRuntime runtime) {
    return ofAzure(runtime).map(factory -> of(factory, runtime.name()));
  }

  private Optional<DataFactory> ofAzure(IntegrationRuntime runtime) {
    return ofAzure(runtime.dataFactoryId());
  }

  private Optional<DataFactory> ofAzure(UUID dataFactoryId) {
    return Optional.of(factories.byId(dataFactoryId))
        .filter(factory -> factory.engine() != EngineType.EMBEDDED);
  }

  /** Without an environment: nothing is put there. */
  FactoryUse of(DataFactory factory, String runtime) {
    return of(factory, NOBODY, NOBODY, runtime);
  }

  private FactoryUse of(DataFactory factory, Environment environment, String runtime) {
    return of(factory, environment.name(), environment.id().toString(), runtime);
  }

  private FactoryUse of(DataFactory factory, String environment, String owner, String runtime) {
    return new FactoryUse(
        factory.directoryId(),
        factory.subscriptionId(),
        factory.resourceGroup(),
        factory.name(),
        factory.clientId(),
        factory.clientSecret().isEmpty()
            ? ""
            : vault.decrypt(purpose(factory), factory.clientSecret()),
        factory.stagingService(),
        environment,
        owner,
        runtime);
  }

  /** For the factory, bound to its place and who signs in there. */
  String hidden(DataFactory factory, String secret) {
    return secret.isEmpty() ? "" : vault.encrypt(purpose(factory), secret);
  }

  private static String purpose(DataFactory factory) {
    return "data_factory/" + factory.id() + "/client_secret";
  }
}
