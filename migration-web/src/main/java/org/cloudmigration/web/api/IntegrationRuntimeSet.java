package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.runtime.IntegrationRuntimeView;
import org.cloudmigration.service.runtime.RenewedKeys;
import org.cloudmigration.service.runtime.RuntimeKeys;
import org.cloudmigration.service.runtime.RuntimeService;
import org.cloudmigration.web.odata.Arguments;
import org.cloudmigration.web.odata.BoundAction;
import org.cloudmigration.web.odata.BoundAction.ComplexShape;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/** The integration runtimes of the installation, whichever environment is asked; without keys. */
@ApplicationScoped
public class IntegrationRuntimeSet extends MemorySet<IntegrationRuntimeView> {

  private static final String KEY_NAME = "keyName";

  private static final EntityShape<IntegrationRuntimeView> SHAPE =
      new EntityShape<IntegrationRuntimeView>(ApiNames.RUNTIMES, "integrationRuntime")
          .text("name", IntegrationRuntimeView::name)
          .option("state", runtime -> OptionName.of(runtime.state()))
          .text("dataFactory", IntegrationRuntimeView::dataFactory)
          .text("nodes", IntegrationRuntimeView::nodeNames)
          .text("version", IntegrationRuntimeView::version)
          .time("lastContact", IntegrationRuntimeView::lastContactAt)
          .text("environments", runtime -> String.join(", ", runtime.environments()))
          .time("createdAt", IntegrationRuntimeView::createdAt)
          .time("keysResetAt", IntegrationRuntimeView::keysResetAt)
          .many(
              ApiNames.NODES,
              ApiNames.NODES,
              runtime -> Condition.equal("runtimeName", runtime.name()));

  private static final ComplexShape KEYS =
      new ComplexShape("runtimeServiceKeys", List.of("primaryKey", "secondaryKey"));

  @Inject RuntimeService runtimes;

  @Override
  public EntityShape<IntegrationRuntimeView> shape() {
    return SHAPE;
  }

  @Override
  protected List<IntegrationRuntimeView> rows(Scope scope) {
    return runtimes.list();
  }

  @Override
  public List<BoundAction<IntegrationRuntimeView>> actions() {
    return List.of(
        new BoundAction<>(
            "getServiceKey",
            List.of(),
            KEYS,
            (scope, runtime, arguments) -> told(runtimes.serviceKeys(runtime.name()))),
        new BoundAction<>(
            "resetServiceKey",
            List.of(new BoundAction.Parameter(KEY_NAME, EdmPrimitiveTypeKind.String)),
            KEYS,
            (scope, runtime, arguments) ->
                told(runtimes.resetServiceKeys(runtime.name(), which(arguments)))));
  }

  private static Map<String, String> told(RuntimeKeys keys) {
    return Map.of("primaryKey", keys.primaryKey(), "secondaryKey", keys.secondaryKey());
  }

  private static RenewedKeys which(Arguments arguments) {
    String name = arguments.text(KEY_NAME).orElse(RenewedKeys.PRIMARY.keyName());
    return Arrays.stream(RenewedKeys.values())
        .filter(each -> each.keyName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    KEY_NAME,
                    "INPUT",
                    "There is no key of this name.",
                    "Send primaryKey, secondaryKey or both, or leave it out for the primary key."));
  }
}
