package org.cloudmigration.service.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.operation.AuditEvent;
import org.cloudmigration.domain.runtime.EngineType;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.runtime.RuntimeNode;
import org.cloudmigration.service.operation.AuditTrail;
import org.cloudmigration.service.operation.EntryKind;
import org.cloudmigration.service.operation.Origin;
import org.cloudmigration.service.operation.RefusedException;

/** Registers nodes at integration runtimes: whoever presents a current key is a node. */
@ApplicationScoped
@Transactional
public class NodeRegistration {

  /** Of a runtime, as with Azure Data Factory's; a built-in node always finds room. */
  static final int MOST_NODES = 4;

  @Inject IntegrationRuntimes runtimes;
  @Inject DataFactories factories;
  @Inject RuntimeNodes nodes;
  @Inject RuntimeUsers users;
  @Inject RuntimeKeyStore keys;
  @Inject BuiltInNode builtIn;
  @Inject NodeSilence silence;
  @Inject AuditTrail trail;

  /**
   * A node, for the first time or once more: then its credential of before is worth nothing.
   *
   * @throws RefusedException if the key is not current; says the same of a runtime that is not
   *     there, so that nobody learns names here. Also if the name is a built-in node's, or there
   *     are {@value #MOST_NODES} other nodes
   */
  public RegisteredNode register(NodeRequest request) {
    IntegrationRuntime runtime =
        runtimes
            .locked(request.runtimeName())
            .filter(found -> keys.open(found).accept(request.key()))
            .orElseThrow(NodeRegistration::wrongKey);
    Optional<RuntimeNode> known = nodes.named(runtime.id(), request.nodeName());
    if (known.filter(RuntimeNode::builtIn).isPresent()
        || request.nodeName().equalsIgnoreCase(builtIn.name())) {
      throw RefusedException.because(
          "NODE_NAME",
          "A node that is built into a server has the name “" + request.nodeName() + "”.",
          "Register the node with another name.");
    }
    if (known.isEmpty() && nodes.of(runtime.id()).size() >= MOST_NODES) {
      throw RefusedException.because(
          "NODE_LIMIT",
          "The integration runtime “" + runtime.name() + "” has " + MOST_NODES + " nodes already.",
          "Have an administrator remove one that is not needed any more.");
    }
    NodeCredential credential = NodeCredential.random();
    RuntimeNode node =
        known.orElseGet(() -> new RuntimeNode(runtime.id(), request.nodeName(), false));
    enter(runtime, node, request.version(), credential.hash());
    trail.append(
        new AuditEvent(
            "anonymous",
            Origin.current(),
            "",
            EntryKind.REGISTER_NODE.command(),
            runtime.name() + ", node " + node.name(),
            known.isPresent() ? "Registered before" : "",
            "Version " + node.nodeVersion()));
    return new RegisteredNode(
        runtime.name(),
        node.name(),
        credential.value(),
        silence.reportEvery(),
        factories.byId(runtime.dataFactoryId()).engine() != EngineType.EMBEDDED);
  }

  /** This server's own node needs no key: it reads the same books. */
  public void registerBuiltInNode(UUID runtimeId) {
    IntegrationRuntime runtime = runtimes.locked(runtimeId);
    Optional<RuntimeNode> known = nodes.named(runtimeId, builtIn.name());
    // Registered with another server, before this one had its name.
    known.filter(other -> !other.builtIn()).ifPresent(nodes::remove);
    RuntimeNode node =
        known
            .filter(RuntimeNode::builtIn)
            .orElseGet(() -> new RuntimeNode(runtimeId, builtIn.name(), true));
    enter(runtime, node, builtIn.version(), "");
  }

  private void enter(IntegrationRuntime runtime, RuntimeNode node, String version, String hash) {
    node.register(version, hash, Instant.now());
    nodes.add(node);
    nodes.followedBy(runtime);
    users.tell(runtime.id());
  }

  /**
   * A registered node reports.
   *
   * @throws RefusedException if no node of this name has this credential
   */
  public NodeContact contact(String credential, String nodeName, NodeReport report) {
    RuntimeNode node =
        nodes
            .holding(new NodeCredential(credential))
            .filter(found -> found.name().equalsIgnoreCase(nodeName))
            .orElseThrow(NodeRegistration::wrongCredential);
    IntegrationRuntime runtime = runtimes.locked(node.runtimeId());
    String version = report.version() == null ? node.nodeVersion() : report.version();
    node.contact(version, report.status(), Instant.now());
    nodes.followedBy(runtime);
    return new NodeContact(
        runtime.name(),
        node.name(),
        node.status(),
        RuntimeNodes.isBeforeReset(runtime, node),
        runtime.keysResetAt(),
        silence.reportEvery());
  }

  private static RefusedException wrongKey() {
    return RefusedException.because(
        "RUNTIME_KEY",
        "The authentication key is not a current key of this integration runtime.",
        "Have an administrator look up the key (Get runtime service key), and register the node"
            + " with it.");
  }

  private static RefusedException wrongCredential() {
    return RefusedException.because(
        "NODE_CREDENTIAL",
        "No registered node of this name has this credential.",
        "Register the node with a current key of its integration runtime: it was removed, or has"
            + " registered again since.");
  }
}
