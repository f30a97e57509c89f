package org.cloudmigration.service.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.runtime.NodeStatus;
import org.cloudmigration.domain.runtime.RuntimeNode;
import org.cloudmigration.domain.runtime.RuntimeState;
import org.cloudmigration.service.pipeline.FactoryGate.Node;

/** Notes what data factories tell of the nodes of their runtimes. */
@ApplicationScoped
@Transactional
class NotedNodes {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_VERSION = 40;

  @Inject IntegrationRuntimes runtimes;
  @Inject RuntimeNodes nodes;
  @Inject RuntimeUsers users;

  public void note(UUID runtimeId, RuntimeState state, List<Node> told) {
    IntegrationRuntime runtime = runtimes.locked(runtimeId);
    List<RuntimeNode> known = nodes.of(runtimeId);
    List<String> names = told.stream().map(node -> cut(node.name(), LONGEST_NAME)).toList();
    known.stream()
        .filter(node -> names.stream().noneMatch(node.name()::equalsIgnoreCase))
        .forEach(nodes::remove);
    told.forEach(node -> note(runtimeId, known, node));
    if (runtime.state() != state) {
      runtime.standsAt(state);
      users.tell(runtimeId);
    }
  }

  private void note(UUID runtimeId, List<RuntimeNode> known, Node told) {
    String name = cut(told.name(), LONGEST_NAME);
    Instant contact = Objects.requireNonNullElse(told.lastContact(), Instant.EPOCH);
    String version = cut(Objects.requireNonNullElse(told.version(), ""), LONGEST_VERSION);
    RuntimeNode node =
        known.stream()
            .filter(each -> each.name().equalsIgnoreCase(name))
            .findFirst()
            .orElseGet(
                () -> {
                  var made = new RuntimeNode(runtimeId, name, false);
                  // Its credential is Azure's: nothing opens a door here.
                  made.register(version, "", contact);
                  nodes.add(made);
                  return made;
                });
    node.contact(version, status(told.status()), contact);
  }

  /** One that Azure has invented since counts as offline. */
  private static NodeStatus status(String told) {
    String name = told.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    return Arrays.stream(NodeStatus.values())
        .filter(status -> status.name().equals(name))
        .findFirst()
        .orElse(NodeStatus.OFFLINE);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
