package org.cloudmigration.inside;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/** Who calls an EJB: a user of the sample, signed in through the security domain, or nobody. */
enum Caller {
  ANONYMOUS,
  VIEWER,
  OPERATOR,
  ADMIN;

  /** Who has signed in stays so: bcrypt takes its time, and tests call hundreds of times. */
  private static final Map<Caller, SecurityIdentity> SIGNED_IN = new ConcurrentHashMap<>();

  <T> T call(Callable<T> action) throws Exception {
    return identity().runAs(action);
  }

  void run(Runnable action) throws Exception {
    call(
        () -> {
          action.run();
          return null;
        });
  }

  String userName() {
    return name().toLowerCase(Locale.ROOT);
  }

  private SecurityIdentity identity() throws RealmUnavailableException {
    SecurityIdentity known = SIGNED_IN.get(this);
    if (known == null) {
      known = signIn();
      SIGNED_IN.put(this, known);
    }
    return known;
  }

  private SecurityIdentity signIn() throws RealmUnavailableException {
    SecurityDomain domain = SecurityDomain.getCurrent();
    return this == ANONYMOUS
        ? domain.getAnonymousSecurityIdentity()
        : domain.authenticate(userName(), new PasswordGuessEvidence(userName().toCharArray()));
  }
}
