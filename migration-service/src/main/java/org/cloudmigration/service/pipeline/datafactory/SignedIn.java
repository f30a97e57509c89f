package org.cloudmigration.service.pipeline.datafactory;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.profile.AzureProfile;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.DefaultAzureCredentialBuilder;
import java.time.Duration;
import org.cloudmigration.service.pipeline.FactoryUse;

/** Signs in to Azure as a use of a factory says. */
final class SignedIn {

  /** Whoever sends a request signs in anew with each repetition. */
  private static final RetryOptions ONCE =
      new RetryOptions(new FixedDelayOptions(0, Duration.ofSeconds(1)));

  private SignedIn() {}

  static ResourceManager to(FactoryUse use) {
    var profile = new AzureProfile(use.directory(), use.subscription(), AzureEnvironment.AZURE);
    return ResourceManager.signedIn(credential(use), profile);
  }

  /**
   * Without an application: managed identity, workload identity, or the environment's variables.
   */
  private static TokenCredential credential(FactoryUse use) {
    return use.clientId().isEmpty()
        ? new DefaultAzureCredentialBuilder().tenantId(use.directory()).retryOptions(ONCE).build()
        : new ClientSecretCredentialBuilder()
            .tenantId(use.directory())
            .clientId(use.clientId())
            .clientSecret(use.clientSecret())
            .retryOptions(ONCE)
            .build();
  }
}
