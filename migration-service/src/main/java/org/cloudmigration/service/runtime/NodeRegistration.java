package org.cloudmigration.service.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.service.operation.RefusedException;

/** Registers nodes at integration runtimes: whoever presents a current key is a node. */
@ApplicationScoped
@Transactional
public class NodeRegistration {

  @Inject IntegrationRuntimes runtimes;
  @Inject RuntimeKeyStore keys;
  @Inject BuiltInNode builtIn;

  /**
   * @param key the primary or the secondary one
   * @throws RefusedException if the key is not current; says the same of a runtime that is not
   *     there, so that nobody learns names here
   */
  public void register(String runtimeName, String key, String nodeName, String nodeVersion) {
    IntegrationRuntime runtime =
        runtimes
            .named(runtimeName)
            .filter(found -> keys.open(found).accept(key))
            .orElseThrow(
                () ->
                    RefusedException.because(
                        "RUNTIME_KEY",
                        "The authentication key is not a current key of this integration runtime.",
                        "Have an administrator look up the key (Get runtime service key), and"
                            + " register the node with it."));
    runtime.register(nodeName, nodeVersion, Instant.now());
  }

  /** This server's own node registers as any other does, with the current key. */
  public void registerBuiltInNode(UUID runtimeId) {
    IntegrationRuntime runtime = runtimes.byId(runtimeId);
    register(
        runtime.name(), runtimes.keys(runtimeId).primaryKey(), builtIn.name(), builtIn.version());
  }

  /** A registered node was heard of. */
  public void contact(UUID runtimeId) {
    runtimes.byId(runtimeId).contact(Instant.now());
  }
}
