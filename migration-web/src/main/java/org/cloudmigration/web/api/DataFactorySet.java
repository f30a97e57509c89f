package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.runtime.FactoryInput;
import org.cloudmigration.service.runtime.FactoryService;
import org.cloudmigration.service.runtime.FactoryView;
import org.cloudmigration.web.odata.Body;
import org.cloudmigration.web.odata.BoundAction;
import org.cloudmigration.web.odata.BoundAction.ComplexShape;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/** The data factories of the installation, whichever environment is asked; without secrets. */
@ApplicationScoped
public class DataFactorySet extends MemorySet<FactoryView> {

  private static final String RUNTIME_NAME = "runtimeName";

  private static final EntityShape<FactoryView> SHAPE =
      new EntityShape<FactoryView>(ApiNames.FACTORIES, "dataFactory")
          .text("name", FactoryView::name)
          .writable()
          .option("engine", factory -> OptionName.of(factory.engine()))
          .option("state", factory -> OptionName.of(factory.state()))
          .text("region", FactoryView::region)
          .writable()
          .text("directoryId", FactoryView::directoryId)
          .writable()
          .text("subscriptionId", FactoryView::subscriptionId)
          .writable()
          .text("resourceGroup", FactoryView::resourceGroup)
          .writable()
          .text("clientId", FactoryView::clientId)
          .writable()
          // A secret: sent, and never answered.
          .text("clientSecret", factory -> "")
          .writable()
          .text("stagingService", FactoryView::stagingService)
          .writable()
          .large("environments", FactoryView::environments)
          .text("trouble", FactoryView::trouble)
          .time("checkedAt", FactoryView::checkedAt);

  private static final ComplexShape CHOICE =
      new ComplexShape("factoryChoice", List.of("runtimeName", "reason"));

  @Inject FactoryService factories;

  @Override
  public EntityShape<FactoryView> shape() {
    return SHAPE;
  }

  @Override
  protected List<FactoryView> rows(Scope scope) {
    return factories.list();
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.CREATE, Change.UPDATE, Change.DELETE);
  }

  @Override
  public FactoryView create(Scope scope, Body body) {
    return factories.create(input(body));
  }

  @Override
  public FactoryView change(Scope scope, FactoryView present, Body body) {
    return factories.change(present.name(), input(body), present::equals);
  }

  @Override
  public void delete(Scope scope, FactoryView present) {
    factories.remove(present.name(), present::equals);
  }

  @Override
  public List<BoundAction<FactoryView>> actions() {
    return List.of(
        BoundAction.plain("check", (scope, factory) -> factories.check(factory.name())),
        new BoundAction<>(
            "createRuntime",
            List.of(new BoundAction.Parameter(RUNTIME_NAME, EdmPrimitiveTypeKind.String)),
            CHOICE,
            (scope, factory, arguments) -> {
              String name = arguments.text(RUNTIME_NAME).orElse("");
              String reason = factories.createRuntime(factory.name(), name);
              return Map.of("runtimeName", name, "reason", reason);
            }));
  }

  private static FactoryInput input(Body body) {
    return new FactoryInput(
        body.text("name").orElse(null),
        body.text("directoryId").orElse(null),
        body.text("subscriptionId").orElse(null),
        body.text("resourceGroup").orElse(null),
        body.text("region").orElse(null),
        body.text("clientId").orElse(null),
        body.text("clientSecret").orElse(null),
        body.text("stagingService").orElse(null));
  }
}
