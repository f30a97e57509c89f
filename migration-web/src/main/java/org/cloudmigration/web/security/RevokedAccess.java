package org.cloudmigration.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.stream.Stream;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.security.UserService;

/**
 * Signs out who was disabled or got another role since the sign-in: the server keeps what it knew
 * then, for as long as the session lasts.
 */
public class RevokedAccess implements Filter {

  @Inject UserService users;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http && hasRole(http) && !mayGoOn(http)) {
      http.logout();
      HttpSession session = http.getSession(false);
      if (session != null) {
        session.invalidate();
      }
    }
    chain.doFilter(request, response);
  }

  private static boolean hasRole(HttpServletRequest http) {
    return Stream.of(Role.ADMIN, Role.OPERATOR, Role.VIEWER).anyMatch(http::isUserInRole);
  }

  /** A session belongs to an account. */
  private boolean mayGoOn(HttpServletRequest http) {
    return users
        .self()
        .map(account -> account.enabled() && http.isUserInRole(account.role()))
        .orElse(false);
  }
}
