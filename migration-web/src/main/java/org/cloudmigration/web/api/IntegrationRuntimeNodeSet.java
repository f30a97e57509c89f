package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.runtime.NodeView;
import org.cloudmigration.service.runtime.RuntimeService;
import org.cloudmigration.web.odata.BoundAction;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/** The nodes of integration runtimes; they register at an address of their own. */
@ApplicationScoped
public class IntegrationRuntimeNodeSet extends MemorySet<IntegrationRuntimeNodeSet.Row> {

  /**
   * @param executesWork in the embedded engine only the built-in node does
   */
  public record Row(NodeView node, boolean executesWork) {

    UUID id() {
      return node.id();
    }
  }

  private static final EntityShape<Row> SHAPE =
      new EntityShape<Row>(ApiNames.NODES, "integrationRuntimeNode")
          .guid("id", Row::id)
          .text("runtimeName", row -> row.node().runtimeName())
          .text("name", row -> row.node().name())
          .text("version", row -> row.node().version())
          .option("status", row -> OptionName.of(row.node().status()))
          .flag("builtIn", row -> row.node().builtIn())
          .flag("executesWork", Row::executesWork)
          .flag("keysReset", row -> row.node().keysReset())
          .time("registeredAt", row -> row.node().registeredAt())
          .time("lastContact", row -> row.node().lastContactAt());

  @Inject RuntimeService runtimes;

  @Override
  public EntityShape<Row> shape() {
    return SHAPE;
  }

  @Override
  protected List<Row> rows(Scope scope) {
    return runtimes.list().stream()
        .flatMap(
            runtime ->
                runtime.nodes().stream().map(node -> new Row(node, runtime.executesWork(node))))
        .toList();
  }

  @Override
  public List<BoundAction<Row>> actions() {
    return List.of(
        BoundAction.plain(
            "removeNode",
            (scope, row) -> runtimes.removeNode(row.node().runtimeName(), row.node().name())));
  }
}
