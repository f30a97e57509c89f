package org.cloudmigration.service.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.security.KeyLocks;

/** Where nodes come in. Nobody has to sign in here: the key is what counts, and wrong ones are. */
@ApplicationScoped
public class NodeDoor {

  private static final Set<String> WRONG = Set.of("RUNTIME_KEY", "NODE_CREDENTIAL");

  @Inject NodeRegistration registration;
  @Inject KeyLocks locks;

  /** What comes of a node's request; what else speaks against it is a {@link RefusedException}. */
  public sealed interface Answer<T> {

    record Granted<T>(T told) implements Answer<T> {}

    /**
     * @param why may be told to who has sent it
     */
    record Unknown<T>(RefusedException why) implements Answer<T> {}

    /** Not looked at, as too many were wrong before. */
    record Locked<T>(Duration lock) implements Answer<T> {}
  }

  /**
   * @param address where the request comes from
   */
  public Answer<RegisteredNode> register(NodeRequest request, String address) {
    return counted(request.runtimeName(), address, () -> registration.register(request));
  }

  /**
   * @param address where the request comes from
   */
  public Answer<NodeContact> contact(
      String credential, String nodeName, NodeReport report, String address) {
    return counted(
        "node " + nodeName, address, () -> registration.contact(credential, nodeName, report));
  }

  private <T> Answer<T> counted(String name, String address, Supplier<T> work) {
    Optional<Duration> lock = locks.lock(name, address);
    if (lock.isPresent()) {
      return new Answer.Locked<>(lock.get());
    }
    try {
      T told = work.get();
      locks.right(name, address);
      return new Answer.Granted<>(told);
    } catch (RefusedException e) {
      if (!WRONG.contains(e.report().code())) {
        throw e;
      }
      locks.wrong(name, address);
      return new Answer.Unknown<>(e);
    }
  }
}
