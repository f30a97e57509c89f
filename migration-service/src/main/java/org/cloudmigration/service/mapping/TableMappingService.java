package org.cloudmigration.service.mapping;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.mapping.TableMapping;
import org.cloudmigration.domain.mapping.TargetTableType;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.product.Extension;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;

/**
 * Which source tables are migrated, and into which tables of the tenant. Refused while other work
 * goes on; counts from the next run on.
 */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR})
public class TableMappingService {

  @PersistenceContext EntityManager entities;
  @Inject MappingCommands commands;
  @Inject ProductCatalogue products;
  @Inject TableMappings mappings;
  @Inject TargetApps apps;
  @Inject SourceCatalogue source;

  /** In the order of copying; empty while nothing is set up. */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public List<TableMappingView> list(UUID environmentId) {
    Optional<Product> product =
        Optional.ofNullable(entities.find(MigrationSetup.class, environmentId)).map(products::of);
    Map<UUID, String> names =
        apps.of(environmentId).stream().collect(toMap(Extension::appId, Extension::name));
    return product.stream()
        .flatMap(known -> mappings.of(environmentId, known).stream())
        .map(mapping -> view(mapping, names))
        .toList();
  }

  /** That leads to a table of the tenant which belongs to no company. */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public Optional<TableMappingView> perDatabase(UUID environmentId, String table) {
    return list(environmentId).stream()
        .filter(mapping -> !mapping.dataPerCompany() && mapping.tableName().equals(table))
        .findFirst();
  }

  /**
   * @return the new one's id
   * @throws InvalidInputException at the property that cannot be accepted; with the code {@code
   *     NAME_TAKEN} if the table has a source already
   */
  public UUID add(String environment, MappingInput input) {
    return commands.run(
        environment,
        "Add table mapping",
        "",
        (id, product) -> {
          List<MappedTable> all = plain(mappings.opened(id, product));
          MappedTable wanted = known(id, null, rules(id, product, all).added(input), input);
          mappings.add(id, wanted);
          return new Outcome<>(wanted.id(), "", wanted.told());
        });
  }

  /**
   * @param seen the mapping as the caller has read it
   * @throws InvalidInputException as for {@link #add}
   * @throws RefusedException with the code {@code CHANGED} if somebody else was faster
   */
  public void change(String environment, TableMappingView seen, MappingInput input) {
    commands.run(
        environment,
        "Change table mapping",
        seen.id().toString(),
        (id, product) -> {
          List<TableMapping> all = mappings.opened(id, product);
          TableMapping mapping = unchanged(all, seen);
          MappedTable before = MappedTable.of(mapping);
          List<MappedTable> others =
              plain(all).stream().filter(other -> !other.id().equals(seen.id())).toList();
          MappedTable wanted =
              known(id, before, rules(id, product, others).changed(before, input), input);
          wanted.writeTo(mapping);
          return new Outcome<>(null, before.told(), wanted.told());
        });
  }

  /**
   * Whether the rows of a per-database table of the tenant stay, and runs only insert those of the
   * source whose keys it lacks.
   *
   * @param seen the mapping as the caller has read it
   * @throws InvalidInputException if each company has a table of its own
   * @throws RefusedException with the code {@code CHANGED} if somebody else was faster
   */
  public void preserve(String environment, TableMappingView seen, boolean cloudData) {
    commands.run(
        environment,
        "Preserve cloud data",
        seen.tableName(),
        (id, product) -> {
          TableMapping mapping = unchanged(mappings.opened(id, product), seen);
          MappedTable wanted = MappedTable.of(mapping).preserving(cloudData);
          wanted.checkPreserving();
          wanted.writeTo(mapping);
          return new Outcome<>(null, preserved(seen.preserveCloudData()), preserved(cloudData));
        });
  }

  private static String preserved(boolean cloudData) {
    return cloudData ? "cloud data preserved" : "replaced by the source's";
  }

  /** Its source table is not migrated any more; what the tenant holds of it stays. */
  public void delete(String environment, TableMappingView seen) {
    commands.run(
        environment,
        "Delete table mapping",
        seen.id().toString(),
        (id, product) -> {
          TableMapping mapping = unchanged(mappings.opened(id, product), seen);
          mappings.remove(mapping);
          return new Outcome<>(null, MappedTable.of(mapping).told(), "deleted");
        });
  }

  /** Deletes every mapping into tables of the same extension. */
  public void deleteAllForExtension(String environment, TableMappingView seen) {
    commands.run(
        environment,
        "Delete mappings of extension",
        seen.appId().toString(),
        (id, product) -> {
          List<TableMapping> all = mappings.opened(id, product);
          unchanged(all, seen);
          List<TableMapping> doomed =
              all.stream().filter(mapping -> mapping.appId().equals(seen.appId())).toList();
          doomed.forEach(mappings::remove);
          return new Outcome<>(null, doomed.size() + " mappings", "deleted");
        });
  }

  /** Only the product's own are left. */
  public void restoreDefaults(String environment) {
    commands.run(
        environment,
        "Restore default mappings",
        "",
        (id, product) -> {
          int before = mappings.of(id, product).size();
          mappings.restore(id);
          int after = mappings.of(id, product).size();
          return new Outcome<>(null, before + " mappings", after + " of the product");
        });
  }

  private MappingRules rules(UUID environmentId, Product product, List<MappedTable> others) {
    return new MappingRules(
        apps.of(environmentId),
        others,
        product.asksForTables() ? SourceTableName::plain : SourceTableName::parse);
  }

  /** With the source table as the source spells it, if it is another one than before. */
  private MappedTable known(
      UUID environmentId, MappedTable before, MappedTable wanted, MappingInput input) {
    boolean same =
        before != null
            && before.sourceTable().equals(wanted.sourceTable())
            && before.perCompany() == wanted.perCompany();
    if (same) {
      return wanted;
    }
    return switch (source.look(environmentId, wanted.sourceTable(), wanted.perCompany())) {
      case SourceCatalogue.Answer.Found(String table) -> wanted.from(table);
      case SourceCatalogue.Answer.Unknown unknown -> wanted;
      case SourceCatalogue.Answer.Missing missing ->
          throw new InvalidInputException(
              "sourceTableName",
              "MAPPING",
              "The source has no table “"
                  + input.sourceTableName()
                  + "” in "
                  + (wanted.perCompany() ? "any company's database." : "the system database."),
              "Correct the name. Tables of the system database are written in brackets.");
    };
  }

  private TableMapping unchanged(List<TableMapping> all, TableMappingView seen) {
    return all.stream()
        .filter(mapping -> mapping.id().equals(seen.id()))
        .filter(mapping -> view(MappedTable.of(mapping), Map.of()).equals(nameless(seen)))
        .findFirst()
        .orElseThrow(
            () ->
                RefusedException.because(
                    "CHANGED",
                    "Somebody has changed this mapping since you read it.",
                    "Read the mappings again, and decide anew."));
  }

  private static List<MappedTable> plain(List<TableMapping> all) {
    return all.stream().map(MappedTable::of).toList();
  }

  /** The extension's name is the tenant's business. */
  private static TableMappingView nameless(TableMappingView seen) {
    return new TableMappingView(
        seen.id(),
        seen.targetTableType(),
        seen.appId(),
        "",
        seen.tableId(),
        seen.tableName(),
        seen.sourceTableName(),
        seen.dataPerCompany(),
        seen.preserveCloudData());
  }

  private static TableMappingView view(MappedTable mapping, Map<UUID, String> names) {
    return new TableMappingView(
        mapping.id(),
        TargetTableType.TABLE,
        mapping.appId(),
        names.getOrDefault(mapping.appId(), ""),
        mapping.tableId(),
        mapping.tableName(),
        mapping.sourceTable(),
        mapping.perCompany(),
        mapping.preserve());
  }
}
