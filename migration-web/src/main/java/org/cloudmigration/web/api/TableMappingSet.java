package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.mapping.MappingInput;
import org.cloudmigration.service.mapping.TableMappingService;
import org.cloudmigration.service.mapping.TableMappingView;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.web.odata.ApiRefusal;
import org.cloudmigration.web.odata.Body;
import org.cloudmigration.web.odata.BoundAction;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/** Which source tables are migrated, and into which tables of the tenant. */
@ApplicationScoped
public class TableMappingSet extends MemorySet<TableMappingView> {

  private static final EntityShape<TableMappingView> SHAPE =
      new EntityShape<TableMappingView>(ApiNames.MAPPINGS, "tableMapping")
          .guid("id", TableMappingView::id)
          .option("targetTableType", mapping -> mapping.targetTableType().label())
          .writable()
          .guid("appId", TableMappingView::appId)
          .writable()
          .text("extensionName", TableMappingView::extensionName)
          .whole("tableId", TableMappingView::tableId)
          .writable()
          .text("tableName", TableMappingView::tableName)
          .writable()
          .text("sourceTableName", TableMappingView::sourceTableName)
          .writable()
          .flag("dataPerCompany", TableMappingView::dataPerCompany)
          .writable()
          .flag("preserveCloudData", TableMappingView::preserveCloudData)
          .writable();

  @Inject TableMappingService mappings;

  @Override
  public EntityShape<TableMappingView> shape() {
    return SHAPE;
  }

  @Override
  protected List<TableMappingView> rows(Scope scope) {
    return mappings.list(scope.id());
  }

  @Override
  public Set<Change> changes() {
    return EnumSet.allOf(Change.class);
  }

  @Override
  public TableMappingView create(Scope scope, Body body) {
    return stored(scope, mappings.add(scope.name(), wanted(body)));
  }

  @Override
  public TableMappingView change(Scope scope, TableMappingView present, Body body) {
    mappings.change(scope.name(), present, wanted(body));
    return stored(scope, present.id());
  }

  private TableMappingView stored(Scope scope, UUID id) {
    return rows(scope).stream()
        .filter(mapping -> mapping.id().equals(id))
        .findFirst()
        .orElseThrow(ApiRefusal::changedMeanwhile);
  }

  @Override
  public void delete(Scope scope, TableMappingView present) {
    mappings.delete(scope.name(), present);
  }

  @Override
  public List<BoundAction<TableMappingView>> actions() {
    return List.of(
        BoundAction.plain(
            "restoreDefaults", (scope, any) -> mappings.restoreDefaults(scope.name())),
        BoundAction.plain(
            "deleteAllForExtension",
            (scope, mapping) -> mappings.deleteAllForExtension(scope.name(), mapping)));
  }

  private static MappingInput wanted(Body body) {
    body.values()
        .forEach(
            (name, value) -> {
              if (value == null) {
                throw new InvalidInputException(
                    name,
                    "MAPPING",
                    "This property of a mapping cannot be null.",
                    "Send a value, or leave the property out.");
              }
            });
    return new MappingInput(
        body.text("targetTableType").map(OptionName::decode).orElse(null),
        (UUID) body.value("appId").orElse(null),
        (Integer) body.value("tableId").orElse(null),
        body.text("tableName").orElse(null),
        body.text("sourceTableName").orElse(null),
        body.flag("dataPerCompany").orElse(null),
        body.flag("preserveCloudData").orElse(null));
  }
}
