package org.cloudmigration.service.pipeline.datafactory;

import com.azure.core.exception.HttpResponseException;
import com.azure.core.management.exception.ManagementException;
import com.azure.core.util.Context;
import com.azure.resourcemanager.datafactory.fluent.DataFactoryManagementClient;
import com.azure.resourcemanager.datafactory.fluent.models.DatasetResourceInner;
import com.azure.resourcemanager.datafactory.fluent.models.FactoryInner;
import com.azure.resourcemanager.datafactory.fluent.models.LinkedServiceResourceInner;
import com.azure.resourcemanager.datafactory.fluent.models.PipelineResourceInner;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is defined in a data factory: linked services, datasets, pipelines. Definitions are written
 * whole and overwrite what is there; what was read is never written back, because secrets come back
 * as asterisks. Removing what is not there does nothing.
 */
final class FactoryDefinitions {

  private static final int NOT_FOUND = 404;

  private final DataFactoryManagementClient azure;
  private final DataFactoryManagementClient once;
  private final FactoryAddress address;

  FactoryDefinitions(ResourceManager manager, FactoryAddress address) {
    this.azure = manager.repeating();
    this.once = manager.once();
    this.address = address;
  }

  /**
   * Asks the factory itself, once; for whoever wants to know whether it answers.
   *
   * @throws ManagementException if it is not there, or not for us
   */
  FactoryInner factory() {
    return once.getFactories().getByResourceGroup(address.resourceGroup(), address.factory());
  }

  void put(WantedDefinition wanted) {
    switch (wanted.body()) {
      case LinkedServiceResourceInner linkedService -> put(wanted.name(), linkedService);
      case DatasetResourceInner dataset -> put(wanted.name(), dataset);
      case PipelineResourceInner pipeline -> put(wanted.name(), pipeline);
      default -> throw new IllegalArgumentException(wanted.kind().title());
    }
  }

  void put(String name, LinkedServiceResourceInner linkedService) {
    azure
        .getLinkedServices()
        .createOrUpdate(address.resourceGroup(), address.factory(), name, linkedService);
  }

  void put(String name, DatasetResourceInner dataset) {
    azure.getDatasets().createOrUpdate(address.resourceGroup(), address.factory(), name, dataset);
  }

  void put(String name, PipelineResourceInner pipeline) {
    azure.getPipelines().createOrUpdate(address.resourceGroup(), address.factory(), name, pipeline);
  }

  /** Empty if there is no such pipeline. */
  Optional<PipelineResourceInner> pipeline(String name) {
    return unlessAbsent(
        () -> azure.getPipelines().get(address.resourceGroup(), address.factory(), name));
  }

  /** Empty if there is none. */
  Optional<DeployedDefinition> deployed(DefinitionKind kind, String name) {
    String group = address.resourceGroup();
    String factory = address.factory();
    return unlessAbsent(
        () ->
            DeployedDefinition.of(
                name,
                switch (kind) {
                  case LINKED_SERVICE -> azure.getLinkedServices().get(group, factory, name);
                  case DATASET -> azure.getDatasets().get(group, factory, name);
                  case PIPELINE -> azure.getPipelines().get(group, factory, name);
                }));
  }

  /** Everybody's, read page by page. */
  Stream<DeployedDefinition> all(DefinitionKind kind) {
    String group = address.resourceGroup();
    String factory = address.factory();
    return switch (kind) {
      case LINKED_SERVICE ->
          azure.getLinkedServices().listByFactory(group, factory).stream()
              .map(found -> DeployedDefinition.of(found.name(), found));
      case DATASET ->
          azure.getDatasets().listByFactory(group, factory).stream()
              .map(found -> DeployedDefinition.of(found.name(), found));
      case PIPELINE ->
          azure.getPipelines().listByFactory(group, factory).stream()
              .map(found -> DeployedDefinition.of(found.name(), found));
    };
  }

  private static <T> Optional<T> unlessAbsent(Supplier<T> question) {
    try {
      return Optional.ofNullable(question.get());
    } catch (ManagementException e) {
      if (isNotFound(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Names, read page by page. */
  Stream<String> pipelines() {
    return azure.getPipelines().listByFactory(address.resourceGroup(), address.factory()).stream()
        .map(PipelineResourceInner::name);
  }

  /** Names, read page by page. */
  Stream<String> datasets() {
    return azure.getDatasets().listByFactory(address.resourceGroup(), address.factory()).stream()
        .map(DatasetResourceInner::name);
  }

  /** Names, read page by page. */
  Stream<String> linkedServices() {
    return azure
        .getLinkedServices()
        .listByFactory(address.resourceGroup(), address.factory())
        .stream()
        .map(LinkedServiceResourceInner::name);
  }

  void delete(DeployedDefinition deployed) {
    switch (deployed.kind()) {
      case LINKED_SERVICE -> deleteLinkedService(deployed.name());
      case DATASET -> deleteDataset(deployed.name());
      case PIPELINE -> deletePipeline(deployed.name());
    }
  }

  void deletePipeline(String name) {
    ignoringAbsence(
        () ->
            azure
                .getPipelines()
                .deleteWithResponse(
                    address.resourceGroup(), address.factory(), name, Context.NONE));
  }

  void deleteDataset(String name) {
    ignoringAbsence(
        () ->
            azure
                .getDatasets()
                .deleteWithResponse(
                    address.resourceGroup(), address.factory(), name, Context.NONE));
  }

  void deleteLinkedService(String name) {
    ignoringAbsence(
        () ->
            azure
                .getLinkedServices()
                .deleteWithResponse(
                    address.resourceGroup(), address.factory(), name, Context.NONE));
  }

  static boolean isNotFound(RuntimeException e) {
    return e instanceof HttpResponseException answer
        && answer.getResponse() != null
        && answer.getResponse().getStatusCode() == NOT_FOUND;
  }

  static void ignoringAbsence(Runnable deletion) {
    try {
      deletion.run();
    } catch (ManagementException e) {
      if (!isNotFound(e)) {
        throw e;
      }
    }
  }
}
