package org.cloudmigration.service.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.runtime.EngineType;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.runtime.NodeStatus;
import org.cloudmigration.domain.runtime.RuntimeNode;
import org.cloudmigration.service.operation.EntryKind;
import org.cloudmigration.service.operation.TimeLine;

/**
 * Looks after the nodes of the embedded engine's runtimes: this server's own reports, and who was
 * not heard of for too long is offline. Several servers may do so at once.
 */
@ApplicationScoped
@Transactional
public class RollCall {

  @PersistenceContext EntityManager entities;
  @Inject IntegrationRuntimes runtimes;
  @Inject RuntimeNodes nodes;
  @Inject NodeRegistration registration;
  @Inject NodeSilence silence;
  @Inject BuiltInNode builtIn;
  @Inject TimeLine timeLine;

  /** Nodes elsewhere are known where their data factory is. */
  public List<UUID> runtimes() {
    return entities
        .createQuery(
            "select r.id from IntegrationRuntime r, DataFactory f"
                + " where f.id = r.dataFactoryId and f.engine = :engine",
            UUID.class)
        .setParameter("engine", EngineType.EMBEDDED)
        .getResultList();
  }

  /** One runtime: in a transaction of its own, so that no two of them are locked at once. */
  public void call(UUID runtimeId) {
    IntegrationRuntime runtime = runtimes.locked(runtimeId);
    List<RuntimeNode> all = nodes.of(runtimeId);
    // Where none is built in, the runtime waits to be used for the first time.
    if (all.stream().anyMatch(RuntimeNode::builtIn)) {
      reportOwn(runtime, all);
    }
    Instant now = Instant.now();
    all.stream()
        .filter(node -> !isOwn(node) && silence.isOffline(node.lastContactAt(), now))
        .forEach(node -> missed(runtime, node, now));
    nodes.followedBy(runtime);
  }

  /** After a reset of the keys, and on a server that has another name now, it registers again. */
  private void reportOwn(IntegrationRuntime runtime, List<RuntimeNode> all) {
    all.stream()
        .filter(node -> isOwn(node) && !RuntimeNodes.isBeforeReset(runtime, node))
        .findFirst()
        .ifPresentOrElse(
            own -> own.contact(builtIn.version(), NodeStatus.ONLINE, Instant.now()),
            () -> registration.registerBuiltInNode(runtime.id()));
  }

  private boolean isOwn(RuntimeNode node) {
    return node.builtIn() && node.name().equalsIgnoreCase(builtIn.name());
  }

  private void missed(IntegrationRuntime runtime, RuntimeNode node, Instant now) {
    if (node.status() != NodeStatus.OFFLINE) {
      node.missed();
      timeLine.recordForAll(
          EntryKind.NODE_SILENT,
          runtime.name() + ", node " + node.name(),
          "Not heard of since " + node.lastContactAt());
    }
    if (node.builtIn() && silence.isForgotten(node.lastContactAt(), now)) {
      nodes.remove(node);
    }
  }
}
