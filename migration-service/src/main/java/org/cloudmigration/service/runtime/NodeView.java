package org.cloudmigration.service.runtime;

import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.runtime.NodeStatus;
import org.cloudmigration.domain.runtime.RuntimeNode;

/**
 * A node of an integration runtime as page and API show it.
 *
 * @param builtIn it is a server of this installation
 * @param keysReset a key was renewed since it registered
 */
public record NodeView(
    UUID id,
    String runtimeName,
    String name,
    String version,
    NodeStatus status,
    boolean builtIn,
    boolean keysReset,
    Instant registeredAt,
    Instant lastContactAt) {

  public static NodeView of(IntegrationRuntime runtime, RuntimeNode node) {
    return new NodeView(
        node.id(),
        runtime.name(),
        node.name(),
        node.nodeVersion(),
        node.status(),
        node.builtIn(),
        RuntimeNodes.isBeforeReset(runtime, node),
        node.registeredAt(),
        node.lastContactAt());
  }
}
