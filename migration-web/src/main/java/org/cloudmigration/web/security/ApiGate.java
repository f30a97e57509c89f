package org.cloudmigration.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.cloudmigration.service.operation.Denials;
import org.cloudmigration.service.security.Admission;
import org.cloudmigration.service.security.Identity;
import org.cloudmigration.service.security.RequestRate;
import org.cloudmigration.service.security.SignInDesk;
import org.cloudmigration.web.shell.ApiError;
import org.cloudmigration.web.shell.ErrorAnswer;

/**
 * The door of all APIs: what the header proves counts, and without one the session of the page.
 * Nobody else gets further, but for {@linkplain NodeCalls nodes}.
 */
public class ApiGate implements Filter {

  private static final String ADMIN = "/admin/";

  private final RequestRate rate = RequestRate.of(System.getenv("MIGRATION_API_RATE"));

  @Inject SignInDesk desk;
  @Inject Denials denials;

  @Override
  public void doFilter(ServletRequest from, ServletResponse to, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) from;
    HttpServletResponse response = (HttpServletResponse) to;
    if (NodeCalls.is(request.getMethod(), request.getRequestURI())) {
      if (mayCall(response, "node " + request.getRemoteAddr())) {
        chain.doFilter(request, response);
      }
      return;
    }
    switch (ApiCredentials.of(Collections.list(request.getHeaders("Authorization")))) {
      case ApiCredentials.None none -> bySession(request, response, chain);
      case ApiCredentials.Unreadable unreadable ->
          ErrorAnswer.unauthorized(
              request,
              response,
              false,
              "The header Authorization is neither Basic nor Bearer, or cannot be read.");
      case ApiCredentials.Password basic -> {
        String address = request.getRemoteAddr();
        // Before the password is looked at, which takes the server some effort.
        if (mayCall(response, address + " " + basic.name().toLowerCase(Locale.ROOT))) {
          Admission admission = desk.byPassword(basic.name(), basic.password(), address);
          enter(admission, request, response, chain, HttpServletRequest.BASIC_AUTH);
        }
      }
      case ApiCredentials.Token bearer -> {
        Admission admission = desk.byToken(bearer.token());
        if (!(admission instanceof Admission.Granted(Identity identity))
            || mayCall(response, "token " + identity.principal().getName())) {
          enter(admission, request, response, chain, "BEARER");
        }
      }
    }
  }

  private void bySession(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Principal signedIn = request.getUserPrincipal();
    if (signedIn == null) {
      ErrorAnswer.unauthorized(
          request,
          response,
          false,
          "Sign in with a user name and a password of this installation, or with a token.");
    } else if (!SameOrigin.holds(request)) {
      ErrorAnswer.send(
          response,
          HttpServletResponse.SC_FORBIDDEN,
          ApiError.of(
              "Authorization_RequestDenied",
              "A cookie alone changes nothing from another site: send the header Authorization."));
    } else if (mayCall(response, "session " + signedIn.getName())) {
      pass(request, response, chain);
    }
  }

  private boolean mayCall(HttpServletResponse response, String caller) throws IOException {
    Optional<Duration> excess = rate.excess(caller);
    if (excess.isPresent()) {
      ErrorAnswer.tooMany(
          response, excess.get(), "These were too many requests. Wait as Retry-After says.");
    }
    return excess.isEmpty();
  }

  private void enter(
      Admission admission,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      String scheme)
      throws IOException, ServletException {
    switch (admission) {
      case Admission.Granted(Identity identity) ->
          passAs(identity, new SignedInRequest(request, identity, scheme), response, chain);
      case Admission.Refused(String why) ->
          ErrorAnswer.unauthorized(
              request, response, !scheme.equals(HttpServletRequest.BASIC_AUTH), why);
      case Admission.Locked(Duration lock) ->
          ErrorAnswer.tooMany(
              response,
              lock,
              "There were too many wrong passwords. Wait as Retry-After says, then try again.");
      case Admission.Unavailable unavailable ->
          ErrorAnswer.send(
              response,
              HttpServletResponse.SC_SERVICE_UNAVAILABLE,
              ApiError.of("Internal_ServerError", "Users cannot be read now. Try again later."));
    }
  }

  private void passAs(
      Identity identity,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    try {
      identity.runAs(
          () -> {
            pass(request, response, chain);
            return null;
          });
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getRequestURI().startsWith(ADMIN) && !LegibleRequest.is(request)) {
      ErrorAnswer.send(
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          ApiError.of(
              "BadRequest",
              "The address, or the header Accept or Content-Type, is not written as HTTP has it."));
      return;
    }
    chain.doFilter(request, response);
    if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
      String path = request.getRequestURI();
      denials.record(
          request.getUserPrincipal().getName(),
          ApiAddress.environment(path),
          request.getMethod() + " " + path);
    }
  }
}
