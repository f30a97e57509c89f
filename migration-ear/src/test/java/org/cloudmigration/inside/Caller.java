package org.cloudmigration.inside;

import java.util.Locale;
import java.util.concurrent.Callable;
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
    SecurityDomain domain = SecurityDomain.getCurrent();
    return this == ANONYMOUS
        ? domain.getAnonymousSecurityIdentity()
        : domain.authenticate(userName(), new PasswordGuessEvidence(userName().toCharArray()));
  }
}
