package org.cloudmigration.service.security;

import java.security.Principal;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.SecurityIdentity;

/** Somebody whom the security domain knows, for one request. */
public final class Identity {

  private final SecurityIdentity identity;

  Identity(SecurityIdentity identity) {
    this.identity = identity;
  }

  public Principal principal() {
    return identity.getPrincipal();
  }

  public boolean has(String role) {
    return identity.getRoles().contains(role);
  }

  /** EJBs that the action calls see this caller. */
  public <T> T runAs(Callable<T> action) throws Exception {
    return identity.runAs(action);
  }
}
