package org.cloudmigration.service.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.runtime.RuntimeNode;
import org.cloudmigration.domain.runtime.RuntimeState;

/** The nodes of integration runtimes. Whoever changes one has locked its runtime. */
@ApplicationScoped
@Transactional
public class RuntimeNodes {

  @PersistenceContext EntityManager entities;
  @Inject RuntimeUsers users;

  /** The built-in ones first, then by name. */
  public List<RuntimeNode> of(UUID runtimeId) {
    return entities
        .createQuery(
            "select n from RuntimeNode n where n.runtimeId = :runtime"
                + " order by n.builtIn desc, n.name",
            RuntimeNode.class)
        .setParameter("runtime", runtimeId)
        .getResultList();
  }

  /** In the same order. */
  List<RuntimeNode> all() {
    return entities
        .createQuery(
            "select n from RuntimeNode n order by n.builtIn desc, n.name", RuntimeNode.class)
        .getResultList();
  }

  Optional<RuntimeNode> named(UUID runtimeId, String name) {
    return entities
        .createQuery(
            "select n from RuntimeNode n where n.runtimeId = :runtime and lower(n.name) = :name",
            RuntimeNode.class)
        .setParameter("runtime", runtimeId)
        .setParameter("name", name.toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  Optional<RuntimeNode> holding(NodeCredential credential) {
    return entities
        .createQuery(
            "select n from RuntimeNode n where n.credentialHash = :hash", RuntimeNode.class)
        .setParameter("hash", credential.hash())
        .getResultStream()
        .findFirst();
  }

  void add(RuntimeNode node) {
    entities.persist(node);
  }

  void remove(RuntimeNode node) {
    entities.remove(node);
    // Another one of its name may follow in the same transaction, and inserts would come first.
    entities.flush();
  }

  /** The runtime stands as its nodes do; pages are told if that is not as before. */
  void followedBy(IntegrationRuntime runtime) {
    RuntimeState now = RuntimeState.of(of(runtime.id()).stream().map(RuntimeNode::status).toList());
    if (now != runtime.state()) {
      runtime.standsAt(now);
      users.tell(runtime.id());
    }
  }

  /** Whether a key was renewed since the node registered. */
  static boolean isBeforeReset(IntegrationRuntime runtime, RuntimeNode node) {
    return runtime.keysResetAt() != null && runtime.keysResetAt().isAfter(node.registeredAt());
  }
}
