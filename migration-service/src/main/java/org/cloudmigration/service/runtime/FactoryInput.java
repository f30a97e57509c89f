package org.cloudmigration.service.runtime;

/**
 * A data factory as somebody describes it. Of a change, null leaves a part as it is.
 *
 * @param directoryId id of the Microsoft Entra tenant
 * @param clientId of an application; blank for the identity of this server
 * @param clientSecret never shown again
 * @param stagingService linked service of a blob storage in the factory, for large tables; blank
 *     for none
 */
public record FactoryInput(
    String name,
    String directoryId,
    String subscriptionId,
    String resourceGroup,
    String region,
    String clientId,
    String clientSecret,
    String stagingService) {

  /** Shows no secret. */
  @Override
  public String toString() {
    return "data factory " + name;
  }
}
