package org.cloudmigration.web.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.cloudmigration.web.shell.ApiError;

/** Answers 401 to callers of the APIs who have not said who they are, or not truthfully. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class ApiAccess implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getSecurityContext().getUserPrincipal() == null) {
      request.abortWith(
          Response.status(Response.Status.UNAUTHORIZED)
              .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"migration\", charset=\"UTF-8\"")
              .type(MediaType.APPLICATION_JSON_TYPE)
              .entity(
                  ApiError.of(
                      "Authentication_InvalidCredentials",
                      "Sign in with a user name and a password of this installation."))
              .build());
    }
  }
}
