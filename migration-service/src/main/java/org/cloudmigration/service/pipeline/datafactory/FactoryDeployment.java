package org.cloudmigration.service.pipeline.datafactory;

import com.azure.resourcemanager.datafactory.fluent.models.LinkedServiceResourceInner;
import com.azure.resourcemanager.datafactory.models.AzureSqlDatabaseLinkedService;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.pipeline.FactoryUse;

/**
 * Everything that an environment has in a data factory. It is written whole and under the same
 * names each time, so that writing it again repairs it, brings changed passwords along and costs no
 * synced version: those are in the tenant.
 */
final class FactoryDeployment {

  private final FactoryDefinitions definitions;
  private final FactoryEnds ends;
  private final FactoryUse use;
  private final FactoryNames names;

  FactoryDeployment(FactoryDefinitions definitions, FactoryEnds ends, FactoryUse use) {
    this.definitions = definitions;
    this.ends = ends;
    this.use = use;
    names = new FactoryNames(use.environment());
  }

  /** What asks the source; enough before there is a tenant to copy into. */
  void putQuestions(DatabaseLocation source) {
    var queries = new QueryPipelines(names);
    definitions.put(names.source(), ends.source(source, use.runtime()));
    definitions.put(names.sourceRows(), queries.sourceRows());
    definitions.put(names.ask(), queries.ask());
    definitions.put(names.tell(), queries.tell());
  }

  void putAll(DatabaseLocation source, DatabaseLocation tenant) {
    putQuestions(source);
    LinkedServiceResourceInner service = ends.tenant(tenant, use.runtime());
    boolean azureSql = service.properties() instanceof AzureSqlDatabaseLinkedService;
    var copies = new CopyPipelines(names, azureSql, ends.database(tenant));
    definitions.put(names.tenant(), service);
    definitions.put(names.tenantTable(), copies.tenantTable());
    definitions.put(names.copy(), copies.direct());
    if (!use.stagingService().isEmpty()) {
      definitions.put(names.copyStaged(), copies.staged(use.stagingService()));
    }
  }

  /** Removes it, what refers to other things first. The runtime stays, with its nodes. */
  void removeAll() {
    names.pipelines().forEach(definitions::deletePipeline);
    names.datasets().forEach(definitions::deleteDataset);
    names.linkedServices().forEach(definitions::deleteLinkedService);
  }
}
