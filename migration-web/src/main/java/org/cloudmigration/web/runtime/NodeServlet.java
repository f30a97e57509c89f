package org.cloudmigration.web.runtime;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.runtime.NodeDoor;
import org.cloudmigration.service.runtime.NodeDoor.Answer;
import org.cloudmigration.web.shell.ApiError;
import org.cloudmigration.web.shell.ErrorAnswer;
import org.cloudmigration.web.shell.Refusal;

/**
 * Nodes of integration runtimes register and report here. It is no part of the installation's own
 * API, because nobody signs in: the key or the credential that is sent counts.
 */
@WebServlet({NodeServlet.ROOT, NodeServlet.ROOT + "/*"})
public class NodeServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  static final String ROOT = "/runtime/v1.0/nodes";

  private static final Pattern CONTACT = Pattern.compile("/([^/]+)/contact");
  private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9_-]{1,200})");

  @Inject transient NodeDoor door;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Objects.requireNonNullElse(request.getPathInfo(), "");
    Matcher contact = CONTACT.matcher(path);
    if (!path.isEmpty() && !contact.matches()) {
      ErrorAnswer.send(
          response,
          HttpServletResponse.SC_NOT_FOUND,
          ApiError.of("BadRequest_NotFound", "There is nothing at this address."));
    } else if (!request.getMethod().equals(HttpMethod.POST)) {
      response.setHeader("Allow", HttpMethod.POST);
      ErrorAnswer.send(
          response,
          HttpServletResponse.SC_METHOD_NOT_ALLOWED,
          ApiError.of("BadRequest_MethodNotAllowed", "This address does not take this method."));
    } else if (!isJson(request)) {
      ErrorAnswer.send(
          response,
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
          ApiError.of(
              "BadRequest_UnsupportedMediaType",
              "Send the body as JSON, with Content-Type: application/json."));
    } else {
      answer(request, response, path.isEmpty() ? null : contact.group(1));
    }
  }

  private static boolean isJson(HttpServletRequest request) {
    String type = Objects.requireNonNullElse(request.getContentType(), "application/json");
    return type.toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?");
  }

  /**
   * @param contact name of the node that reports; null if one registers
   */
  private void answer(HttpServletRequest request, HttpServletResponse response, String contact)
      throws IOException {
    try {
      String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (contact == null) {
        send(response, 201, door.register(NodeJson.request(body), from(request)), NodeJson::told);
        return;
      }
      Optional<String> credential = credential(request);
      if (credential.isEmpty()) {
        unknown(response, "Send the credential of the node: Authorization: Bearer …");
        return;
      }
      send(
          response,
          200,
          door.contact(credential.get(), contact, NodeJson.report(body), from(request)),
          NodeJson::told);
    } catch (BadRequestException e) {
      ErrorAnswer.send(response, 400, (ApiError) e.getResponse().getEntity());
    } catch (InvalidInputException e) {
      ErrorAnswer.send(response, 400, ApiError.of("BadRequest", Refusal.of(e).message()));
    } catch (MigrationException e) {
      Refusal refusal = Refusal.of(e);
      ErrorAnswer.send(response, refusal.status(), ApiError.of(refusal.code(), refusal.message()));
    }
  }

  private static String from(HttpServletRequest request) {
    return request.getRemoteAddr();
  }

  private static Optional<String> credential(HttpServletRequest request) {
    Matcher header =
        BEARER.matcher(Objects.requireNonNullElse(request.getHeader("Authorization"), ""));
    return header.matches() ? Optional.of(header.group(1)) : Optional.empty();
  }

  private static <T> void send(
      HttpServletResponse response, int status, Answer<T> answer, Function<T, JsonObject> json)
      throws IOException {
    switch (answer) {
      case Answer.Granted<T>(T told) -> {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        // It may hold a secret.
        response.setHeader("Cache-Control", "no-store");
        response
            .getOutputStream()
            .write(json.apply(told).toString().getBytes(StandardCharsets.UTF_8));
      }
      case Answer.Unknown<T>(RefusedException why) -> unknown(response, Refusal.of(why).message());
      case Answer.Locked<T> locked ->
          ErrorAnswer.tooMany(
              response,
              locked.lock(),
              "There were too many wrong keys. Wait as Retry-After says, then try again.");
    }
  }

  private static void unknown(HttpServletResponse response, String why) throws IOException {
    response.setHeader("WWW-Authenticate", "Bearer realm=\"runtime\"");
    ErrorAnswer.send(response, 401, ApiError.of("Authentication_InvalidCredentials", why));
  }
}
