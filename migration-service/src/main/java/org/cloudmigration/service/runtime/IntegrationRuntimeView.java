package org.cloudmigration.service.runtime;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.cloudmigration.domain.runtime.RuntimeState;

/**
 * An integration runtime as page and API list it, without its keys.
 *
 * @param embedded this server's own node does its work, and no other
 * @param nodes the built-in ones first
 * @param keysResetAt null if no key was ever renewed
 * @param environments names of those that use it
 */
public record IntegrationRuntimeView(
    String name,
    RuntimeState state,
    boolean embedded,
    String dataFactory,
    List<NodeView> nodes,
    Instant createdAt,
    Instant keysResetAt,
    List<String> environments) {

  /** Whether a node executes work. */
  public boolean executesWork(NodeView node) {
    return !embedded || node.builtIn();
  }

  public String nodeNames() {
    return nodes.stream().map(NodeView::name).collect(Collectors.joining(", "));
  }

  /** Of its nodes; several only where they differ. Blank while no node is registered. */
  public String version() {
    return nodes.stream().map(NodeView::version).distinct().collect(Collectors.joining(", "));
  }

  /** With any of its nodes; null while none is registered. */
  public Instant lastContactAt() {
    return nodes.stream().map(NodeView::lastContactAt).max(Comparator.naturalOrder()).orElse(null);
  }
}
