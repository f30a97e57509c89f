package org.cloudmigration.service.pipeline.datafactory;

import com.azure.core.credential.TokenCredential;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.profile.AzureProfile;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.DefaultAzureCredentialBuilder;
import org.cloudmigration.service.pipeline.FactoryUse;

/** Signs in to Azure as a use of a factory says. */
final class SignedIn {

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
        ? new DefaultAzureCredentialBuilder().tenantId(use.directory()).build()
        : new ClientSecretCredentialBuilder()
            .tenantId(use.directory())
            .clientId(use.clientId())
            .clientSecret(use.clientSecret())
            .build();
  }
}
