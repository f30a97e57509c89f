package org.cloudmigration.service.pipeline.datafactory;

import com.azure.core.util.Context;
import com.azure.resourcemanager.datafactory.fluent.IntegrationRuntimesClient;
import com.azure.resourcemanager.datafactory.fluent.models.IntegrationRuntimeAuthKeysInner;
import com.azure.resourcemanager.datafactory.fluent.models.IntegrationRuntimeMonitoringDataInner;
import com.azure.resourcemanager.datafactory.fluent.models.IntegrationRuntimeResourceInner;
import com.azure.resourcemanager.datafactory.models.IntegrationRuntimeAuthKeyName;
import com.azure.resourcemanager.datafactory.models.IntegrationRuntimeRegenerateKeyParameters;
import com.azure.resourcemanager.datafactory.models.SelfHostedIntegrationRuntime;
import com.azure.resourcemanager.datafactory.models.SelfHostedIntegrationRuntimeStatus;
import com.azure.resourcemanager.datafactory.models.UpdateIntegrationRuntimeNodeRequest;
import java.util.List;

/** The self-hosted integration runtimes of a data factory. */
final class FactoryRuntimes {

  private final ResourceManager azure;
  private final FactoryAddress address;

  FactoryRuntimes(ResourceManager manager, FactoryAddress address) {
    this.azure = manager;
    this.address = address;
  }

  private IntegrationRuntimesClient client() {
    return azure.repeating().getIntegrationRuntimes();
  }

  /** One that is there stays as it is, with its nodes and keys, but for the description. */
  void create(String name, String description) {
    client()
        .createOrUpdate(
            address.resourceGroup(),
            address.factory(),
            name,
            new IntegrationRuntimeResourceInner()
                .withProperties(new SelfHostedIntegrationRuntime().withDescription(description)));
  }

  /** Names, read page by page. */
  List<String> names() {
    return client().listByFactory(address.resourceGroup(), address.factory()).stream()
        .map(IntegrationRuntimeResourceInner::name)
        .toList();
  }

  /**
   * @throws IllegalArgumentException if it is not a self-hosted one
   */
  FactoryRuntimeStatus status(String name) {
    var answer = client().getStatus(address.resourceGroup(), address.factory(), name).properties();
    if (answer instanceof SelfHostedIntegrationRuntimeStatus selfHosted) {
      return FactoryRuntimeStatus.of(selfHosted);
    }
    throw new IllegalArgumentException(name + " is not a self-hosted integration runtime.");
  }

  /** Secret. */
  FactoryKeys keys(String name) {
    return keys(client().listAuthKeys(address.resourceGroup(), address.factory(), name));
  }

  /**
   * Makes one of the two keys anew; nodes that are registered stay.
   *
   * @return the renewed one alone
   */
  String renew(String name, IntegrationRuntimeAuthKeyName which) {
    FactoryKeys answer =
        keys(
            client()
                .regenerateAuthKey(
                    address.resourceGroup(),
                    address.factory(),
                    name,
                    new IntegrationRuntimeRegenerateKeyParameters().withKeyName(which)));
    return which.equals(IntegrationRuntimeAuthKeyName.AUTH_KEY1) ? answer.first() : answer.second();
  }

  private static FactoryKeys keys(IntegrationRuntimeAuthKeysInner answer) {
    return new FactoryKeys(answer.authKey1(), answer.authKey2());
  }

  /** How busy its nodes are. */
  IntegrationRuntimeMonitoringDataInner monitoring(String name) {
    return client().getMonitoringData(address.resourceGroup(), address.factory(), name);
  }

  /** How many copies a node makes at the same time. */
  void limitJobs(String name, String node, int jobs) {
    azure
        .repeating()
        .getIntegrationRuntimeNodes()
        .update(
            address.resourceGroup(),
            address.factory(),
            name,
            node,
            new UpdateIntegrationRuntimeNodeRequest().withConcurrentJobsLimit(jobs));
  }

  /** Does nothing if it is not there. */
  void delete(String name) {
    FactoryDefinitions.ignoringAbsence(
        () ->
            client()
                .deleteWithResponse(
                    address.resourceGroup(), address.factory(), name, Context.NONE));
  }
}
