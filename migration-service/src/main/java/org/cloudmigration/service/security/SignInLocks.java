package org.cloudmigration.service.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.cloudmigration.domain.operation.AuditEvent;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.domain.security.UserAccount;
import org.cloudmigration.service.operation.AuditTrail;
import org.cloudmigration.service.operation.EntryKind;

/** Who guesses passwords at this server, for all doors of it; each lock is in the audit trail. */
@ApplicationScoped
public class SignInLocks {

  @Inject AuditTrail trail;
  @Inject UserAccounts accounts;

  private final SignInThrottle throttle = new SignInThrottle(InstantSource.system());

  /** How long no password is looked at; empty if one is now. */
  public Optional<Duration> lock(String name, String address) {
    return throttle.lock(name, address);
  }

  public void wrong(String name, String address) {
    Optional<UserAccount> user = accounts.named(name);
    if (user.filter(each -> each.enabled() && each.name().equals(name)).isEmpty()) {
      // The server has looked at no password: so that nobody learns from that who is known here.
      PasswordHasher.takeAsLong();
    }
    if (throttle.wrong(name, address)) {
      long seconds = throttle.lock(name, address).orElse(Duration.ZERO).toSeconds() + 1;
      trail.appendApart(
          new AuditEvent(
              "anonymous",
              address,
              "",
              EntryKind.LOCK_SIGN_IN.command(),
              // What is no user's name may be a password, in the wrong field.
              user.map(UserAccount::name).orElse("no user of this installation"),
              "",
              EntryOutcome.REFUSED.mark("too many wrong passwords, for " + seconds + " s")));
    }
  }

  public void right(String name, String address) {
    throttle.right(name, address);
  }
}
