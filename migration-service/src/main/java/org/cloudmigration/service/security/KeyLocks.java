package org.cloudmigration.service.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.cloudmigration.domain.operation.AuditEvent;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.service.operation.AuditTrail;
import org.cloudmigration.service.operation.EntryKind;

/**
 * Who guesses the keys of integration runtimes, or the credentials of nodes; counted as wrong
 * passwords are, and each lock is in the audit trail.
 */
@ApplicationScoped
public class KeyLocks {

  @Inject AuditTrail trail;

  private final SignInThrottle throttle = new SignInThrottle(InstantSource.system());

  /**
   * How long no key is looked at; empty if one is now.
   *
   * @param name whose key it is said to be
   */
  public Optional<Duration> lock(String name, String address) {
    return throttle.lock(name, address);
  }

  public void wrong(String name, String address) {
    if (throttle.wrong(name, address)) {
      long seconds = throttle.lock(name, address).orElse(Duration.ZERO).toSeconds() + 1;
      trail.appendApart(
          new AuditEvent(
              "anonymous",
              address,
              "",
              EntryKind.LOCK_NODES.command(),
              // What was sent as a name may be a key, in the wrong property.
              "",
              "",
              EntryOutcome.REFUSED.mark("too many wrong keys, for " + seconds + " s")));
    }
  }

  public void right(String name, String address) {
    throttle.right(name, address);
  }
}
