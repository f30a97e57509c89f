package org.cloudmigration.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import org.cloudmigration.service.security.Identity;

/** A request whose header says who sends it. */
final class SignedInRequest extends HttpServletRequestWrapper {

  private final Identity identity;
  private final String scheme;

  /**
   * @param scheme of the header
   */
  SignedInRequest(HttpServletRequest request, Identity identity, String scheme) {
    super(request);
    this.identity = identity;
    this.scheme = scheme;
  }

  @Override
  public Principal getUserPrincipal() {
    return identity.principal();
  }

  @Override
  public String getRemoteUser() {
    return identity.principal().getName();
  }

  @Override
  public boolean isUserInRole(String role) {
    return identity.has(role);
  }

  @Override
  public String getAuthType() {
    return scheme;
  }
}
