package org.cloudmigration.web.shell;

import jakarta.json.Json;
import jakarta.json.JsonWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Objects;

/** Error answers of the APIs where no JAX-RS is. */
public final class ErrorAnswer {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final String CHALLENGE = "WWW-Authenticate";

  private ErrorAnswer() {}

  public static void send(HttpServletResponse response, int status, ApiError error)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    try (OutputStream body = response.getOutputStream();
        JsonWriter json = Json.createWriter(body)) {
      json.writeObject(
          Json.createObjectBuilder()
              .add(
                  "error",
                  Json.createObjectBuilder()
                      .add("code", error.error().code())
                      .add("message", error.error().message()))
              .build());
    }
  }

  /**
   * 401. A browser gets no challenge that it would ask its user a password for: people sign in on
   * the page.
   *
   * @param tokenRefused whether a token was sent that proves nothing
   */
  public static void unauthorized(
      HttpServletRequest request, HttpServletResponse response, boolean tokenRefused, String why)
      throws IOException {
    if (!isBrowser(request)) {
      response.addHeader(CHALLENGE, "Basic realm=\"migration\", charset=\"UTF-8\"");
    }
    response.addHeader(
        CHALLENGE,
        "Bearer realm=\"migration\"" + (tokenRefused ? ", error=\"invalid_token\"" : ""));
    send(
        response,
        HttpServletResponse.SC_UNAUTHORIZED,
        ApiError.of("Authentication_InvalidCredentials", why));
  }

  /** 429. */
  public static void tooMany(HttpServletResponse response, Duration retryAfter, String why)
      throws IOException {
    response.setHeader("Retry-After", Long.toString(retryAfter.plusMillis(999).toSeconds()));
    send(response, TOO_MANY_REQUESTS, ApiError.of("Application_TooManyRequests", why));
  }

  private static boolean isBrowser(HttpServletRequest request) {
    return request.getHeader("Sec-Fetch-Mode") != null
        || Objects.requireNonNullElse(request.getHeader("Accept"), "").contains("text/html");
  }
}
