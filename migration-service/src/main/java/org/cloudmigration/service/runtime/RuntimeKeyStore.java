package org.cloudmigration.service.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.service.security.SecretVault;

/** Keeps the keys of integration runtimes encrypted, each bound to its runtime and its place. */
@ApplicationScoped
class RuntimeKeyStore {

  @Inject SecretVault vault;

  IntegrationRuntime lock(RuntimeName name, UUID dataFactoryId, RuntimeKeys keys, Instant now) {
    UUID id = UUID.randomUUID();
    return new IntegrationRuntime(
        id,
        dataFactoryId,
        name.value(),
        vault.encrypt(primary(id), keys.primaryKey()),
        vault.encrypt(secondary(id), keys.secondaryKey()),
        now);
  }

  void renew(IntegrationRuntime runtime, RuntimeKeys keys, Instant now) {
    runtime.renewKeys(
        vault.encrypt(primary(runtime.id()), keys.primaryKey()),
        vault.encrypt(secondary(runtime.id()), keys.secondaryKey()),
        now);
  }

  RuntimeKeys open(IntegrationRuntime runtime) {
    return new RuntimeKeys(
        vault.decrypt(primary(runtime.id()), runtime.primaryKey()),
        vault.decrypt(secondary(runtime.id()), runtime.secondaryKey()));
  }

  private static String primary(UUID id) {
    return "integration_runtime/" + id + "/primary";
  }

  private static String secondary(UUID id) {
    return "integration_runtime/" + id + "/secondary";
  }
}
