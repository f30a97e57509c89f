package org.cloudmigration.web.odata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.Collections;
import org.apache.olingo.commons.api.http.HttpHeader;
import org.apache.olingo.commons.api.http.HttpMethod;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;

/** A request as Olingo wants it, and its answer as the server sends it. */
public final class HttpExchange {

  private final HttpServletRequest http;
  private final ODataRequest request = new ODataRequest();

  /**
   * @param root path of the service, without a slash at its end
   * @param path what is asked for under it; encoded
   */
  public HttpExchange(HttpServletRequest http, String root, String path) throws IOException {
    this.http = http;
    String url = http.getRequestURL().toString();
    String base = url.substring(0, url.length() - http.getRequestURI().length()) + root;
    Arrays.stream(HttpMethod.values())
        .filter(method -> method.name().equals(http.getMethod()))
        .forEach(request::setMethod);
    request.setProtocol(http.getProtocol());
    request.setBody(http.getInputStream());
    request.setRawBaseUri(base);
    // Without a slash at its end the root would be answered by a redirection.
    request.setRawODataPath(path.isEmpty() ? "/" : path);
    request.setRawQueryPath(http.getQueryString());
    request.setRawRequestUri(
        base + path + (http.getQueryString() == null ? "" : "?" + http.getQueryString()));
    request.setRawServiceResolutionUri(root);
    for (String name : Collections.list(http.getHeaderNames())) {
      if (!isTypeOfNothing(name) && !isAboutCharsets(name)) {
        request.addHeader(name, Collections.list(http.getHeaders(name)));
      }
    }
  }

  /** Programs name a content type where they send no content at all. */
  private boolean isTypeOfNothing(String header) {
    return header.equalsIgnoreCase(HttpHeader.CONTENT_TYPE) && http.getContentLengthLong() == 0;
  }

  /** Answers are in UTF-8 whatever was wished for, and Olingo breaks at wishes with a mistake. */
  private static boolean isAboutCharsets(String header) {
    return header.equalsIgnoreCase("Accept-Charset");
  }

  /** Whether its method is one that the API knows. */
  public boolean understood() {
    return request.getMethod() != null;
  }

  public ODataRequest request() {
    return request;
  }

  public void send(ODataResponse answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.getStatusCode());
    answer
        .getAllHeaders()
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    response.setHeader(HttpHeader.CACHE_CONTROL, "no-store");
    if (answer.getContent() != null) {
      try (InputStream content = answer.getContent()) {
        content.transferTo(response.getOutputStream());
      }
    } else if (answer.getODataContent() != null) {
      answer.getODataContent().write(Channels.newChannel(response.getOutputStream()));
    }
  }

  /** Answers before anything was asked of the service. */
  public static void refuse(HttpServletResponse response, int status, String code, String message)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json; charset=utf-8");
    response.setHeader(HttpHeader.CACHE_CONTROL, "no-store");
    response.getWriter().write(Errors.body(code, message));
  }
}
