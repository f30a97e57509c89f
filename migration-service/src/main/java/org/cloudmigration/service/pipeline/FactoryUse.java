package org.cloudmigration.service.pipeline;

import java.util.Objects;

/**
 * A data factory of Azure as an environment uses it. Its text form shows no secret.
 *
 * @param directory id of the Microsoft Entra tenant
 * @param subscription id of the subscription
 * @param clientId of the application that signs in; blank for the identity of the server itself, as
 *     its surroundings give it
 * @param clientSecret of that application; blank with a blank {@code clientId}
 * @param stagingService linked service of a blob storage in the factory, by which large tables
 *     travel compressed; blank for none
 * @param environment whose things in the factory these are
 * @param owner tells the environment from those of other installations that have the same name;
 *     blank where nothing is put into the factory
 * @param runtime self-hosted integration runtime in the factory that reaches the source
 */
public record FactoryUse(
    String directory,
    String subscription,
    String resourceGroup,
    String factory,
    String clientId,
    String clientSecret,
    String stagingService,
    String environment,
    String owner,
    String runtime) {

  public FactoryUse {
    Objects.requireNonNull(directory);
    Objects.requireNonNull(subscription);
    Objects.requireNonNull(resourceGroup);
    Objects.requireNonNull(factory);
    Objects.requireNonNull(clientId);
    Objects.requireNonNull(clientSecret);
    Objects.requireNonNull(stagingService);
    Objects.requireNonNull(environment);
    Objects.requireNonNull(owner);
    Objects.requireNonNull(runtime);
  }

  @Override
  public String toString() {
    return "data factory %s, resource group %s, environment %s"
        .formatted(factory, resourceGroup, environment);
  }
}
