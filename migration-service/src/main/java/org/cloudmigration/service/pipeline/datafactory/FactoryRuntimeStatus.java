package org.cloudmigration.service.pipeline.datafactory;

import com.azure.resourcemanager.datafactory.fluent.models.SelfHostedIntegrationRuntimeNodeInner;
import com.azure.resourcemanager.datafactory.models.SelfHostedIntegrationRuntimeStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * What a factory tells of a self-hosted integration runtime. States are as Azure spells them:
 * values that it has invented since are passed on.
 */
record FactoryRuntimeStatus(String state, String version, List<Node> nodes) {

  /**
   * @param lastContact null if it was never heard of
   */
  record Node(String name, String machine, String status, String version, Instant lastContact) {

    private static Node of(SelfHostedIntegrationRuntimeNodeInner node) {
      OffsetDateTime contact = node.lastConnectTime();
      return new Node(
          node.nodeName(),
          node.machineName(),
          Objects.toString(node.status(), ""),
          node.version(),
          contact == null ? null : contact.toInstant());
    }
  }

  static FactoryRuntimeStatus of(SelfHostedIntegrationRuntimeStatus status) {
    return new FactoryRuntimeStatus(
        Objects.toString(status.state(), ""),
        Objects.requireNonNullElse(status.version(), ""),
        Objects.requireNonNullElse(status.nodes(), List.<SelfHostedIntegrationRuntimeNodeInner>of())
            .stream()
            .map(Node::of)
            .toList());
  }
}
