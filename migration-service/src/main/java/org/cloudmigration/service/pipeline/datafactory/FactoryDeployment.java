package org.cloudmigration.service.pipeline.datafactory;

import com.azure.json.JsonSerializable;
import com.azure.resourcemanager.datafactory.fluent.models.LinkedServiceResourceInner;
import com.azure.resourcemanager.datafactory.models.AzureSqlDatabaseLinkedService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.pipeline.DefinitionChange;
import org.cloudmigration.service.pipeline.DefinitionChange.What;
import org.cloudmigration.service.pipeline.FactoryUse;
import org.cloudmigration.service.pipeline.ServiceVersion;

/**
 * Everything that an environment has in a data factory; each thing tells by its annotations who has
 * put it there, and what it is. Writing it again repairs it and costs no synced version: those are
 * in the tenant.
 */
final class FactoryDeployment {

  private final FactoryDefinitions definitions;
  private final FactoryEnds ends;
  private final FactoryUse use;
  private final FactoryNames names;
  private final String version;

  FactoryDeployment(FactoryDefinitions definitions, FactoryEnds ends, FactoryUse use) {
    this(definitions, ends, use, ServiceVersion.current());
  }

  /**
   * @param version of this server
   */
  FactoryDeployment(
      FactoryDefinitions definitions, FactoryEnds ends, FactoryUse use, String version) {
    this.definitions = definitions;
    this.ends = ends;
    this.use = use;
    this.version = version;
    names = new FactoryNames(use.environment());
  }

  private WantedDefinition wanted(String name, String madeFor, JsonSerializable<?> body) {
    return WantedDefinition.of(name, use.environment(), use.owner(), version, madeFor, body);
  }

  /** What asks the source; the tenant may be anywhere. */
  private List<WantedDefinition> questions(DatabaseLocation source) {
    var queries = new QueryPipelines(names);
    return List.of(
        wanted(names.source(), "", ends.source(source, use.runtime())),
        wanted(names.sourceRows(), "", queries.sourceRows()),
        wanted(names.ask(), "", queries.ask()),
        wanted(names.tell(), "", queries.tell()));
  }

  /** By which a preparation asks; runs know nothing of it. */
  private List<WantedDefinition> preparation(DatabaseLocation source) {
    var queries = QueryPipelines.ofPreparation(names);
    return List.of(
        wanted(names.preparedSource(), "", ends.source(source, use.runtime())),
        wanted(names.preparedRows(), "", queries.sourceRows()),
        wanted(names.prepare(), "", queries.askOrTell()));
  }

  /** Each after those that it refers to. */
  private List<WantedDefinition> all(DatabaseLocation source, DatabaseLocation tenant) {
    LinkedServiceResourceInner service = ends.tenant(tenant, use.runtime());
    boolean azureSql = service.properties() instanceof AzureSqlDatabaseLinkedService;
    String database = ends.database(tenant);
    var copies = new CopyPipelines(names, azureSql, database);
    String into = (azureSql ? "Azure SQL/" : "SQL Server/") + database;
    String staging = use.stagingService();
    List<WantedDefinition> all = new ArrayList<>(questions(source));
    all.add(wanted(names.tenant(), into, service));
    all.add(wanted(names.tenantTable(), into, copies.tenantTable()));
    all.add(wanted(names.copy(), into, copies.direct()));
    all.add(wanted(names.apply(), into, new ApplyPipeline(names, database).apply()));
    if (!staging.isEmpty()) {
      all.add(wanted(names.copyStaged(), into + "/" + staging, copies.staged(staging)));
    }
    return all;
  }

  /** What asks the source is there then, in whatever version serves this server. */
  void putQuestions(DatabaseLocation source) {
    putMissing(questions(source)).forEach(definitions::put);
  }

  /** What a preparation asks by is there then, of this version: nobody else uses it. */
  void putPreparation(DatabaseLocation source) {
    refuseOthers();
    preparation(source).forEach(definitions::put);
  }

  /** What refers to others first; what is not there is gone. */
  void removePreparation() {
    if (isOfOthers()) {
      return;
    }
    definitions.deletePipeline(names.prepare());
    definitions.deleteDataset(names.preparedRows());
    definitions.deleteLinkedService(names.preparedSource());
  }

  /**
   * What runs need is there then. What another version has put there is used as it is: to replace
   * it is for somebody to decide.
   *
   * @throws OldDefinitionsException if some of it takes other values than this server has
   */
  void putMissing(DatabaseLocation source, DatabaseLocation tenant) {
    List<WantedDefinition> unfit = putMissing(all(source, tenant));
    if (!unfit.isEmpty()) {
      throw new OldDefinitionsException(unfit.stream().map(WantedDefinition::name).toList());
    }
  }

  /**
   * Linked services are written in any case: passwords may have changed, and do not come back.
   *
   * @return what is there, but cannot be used by this server
   */
  private List<WantedDefinition> putMissing(List<WantedDefinition> wanted) {
    refuseOthers();
    List<WantedDefinition> unfit = new ArrayList<>();
    for (WantedDefinition each : wanted) {
      Optional<DeployedDefinition> there =
          each.kind() == DefinitionKind.LINKED_SERVICE ? Optional.empty() : deployed(each);
      if (!each.mayBeServedBy(there)) {
        definitions.put(each);
      } else if (!each.fits(there.orElseThrow())) {
        unfit.add(each);
      }
    }
    return unfit;
  }

  private Optional<DeployedDefinition> deployed(WantedDefinition wanted) {
    return definitions.deployed(wanted.kind(), wanted.name());
  }

  /** Whatever is there; but for what a preparation asks by, which may be in the middle. */
  void putAll(DatabaseLocation source, DatabaseLocation tenant) {
    refuseOthers();
    List<WantedDefinition> all = all(source, tenant);
    all.forEach(definitions::put);
    superfluous(all).filter(this::isNotOfPreparation).forEach(definitions::delete);
  }

  private boolean isNotOfPreparation(DeployedDefinition there) {
    return !names.isOfPreparation(there.name());
  }

  /** As {@link #all} is ordered; what is superfluous comes last. */
  List<DefinitionChange> differences(DatabaseLocation source, DatabaseLocation tenant) {
    refuseOthers();
    List<WantedDefinition> all = all(source, tenant);
    List<DefinitionChange> changes = new ArrayList<>();
    for (WantedDefinition each : all) {
      Optional<DeployedDefinition> there = deployed(each);
      Optional<DeploymentMark> mark = there.flatMap(DeployedDefinition::mark);
      if (there.isEmpty()) {
        changes.add(change(each.kind(), each.name(), What.MISSING, mark));
      } else if (!mark.map(DeploymentMark::digest).equals(Optional.of(each.mark().digest()))) {
        changes.add(change(each.kind(), each.name(), What.CHANGED, mark));
      }
    }
    superfluous(all)
        .filter(this::isNotOfPreparation)
        .map(old -> change(old.kind(), old.name(), What.SUPERFLUOUS, old.mark()))
        .forEach(changes::add);
    return changes;
  }

  private static DefinitionChange change(
      DefinitionKind kind, String name, What what, Optional<DeploymentMark> mark) {
    return new DefinitionChange(
        kind.title(), name, what, mark.map(DeploymentMark::version).orElse(""));
  }

  /** What other versions have put there for this environment; what refers to others first. */
  private Stream<DeployedDefinition> superfluous(List<WantedDefinition> wanted) {
    return Arrays.stream(DefinitionKind.values())
        .sorted(Comparator.reverseOrder())
        .flatMap(definitions::all)
        .filter(
            there ->
                there
                    .mark()
                    .filter(mark -> mark.environment().equals(use.environment()))
                    .isPresent())
        .filter(
            there -> wanted.stream().noneMatch(each -> each.isCalled(there.kind(), there.name())));
  }

  /**
   * What is put over another installation's would have its runs read from our source.
   *
   * @throws OthersDefinitionsException if an environment of this name is another installation's
   */
  private void refuseOthers() {
    if (isOfOthers()) {
      throw new OthersDefinitionsException(use.environment());
    }
  }

  /** Nothing works without a linked service of the source. */
  private boolean isOfOthers() {
    return Stream.of(names.source(), names.preparedSource())
        .flatMap(name -> definitions.deployed(DefinitionKind.LINKED_SERVICE, name).stream())
        .flatMap(there -> there.mark().stream())
        .anyMatch(mark -> mark.isOfAnother(use.owner()));
  }

  /**
   * Removes it, what refers to other things first. The runtime stays, with its nodes. What is
   * another installation's stays, too.
   */
  void removeAll() {
    if (isOfOthers()) {
      return;
    }
    names.pipelines().forEach(definitions::deletePipeline);
    names.datasets().forEach(definitions::deleteDataset);
    names.linkedServices().forEach(definitions::deleteLinkedService);
    superfluous(List.of()).forEach(definitions::delete);
  }
}
