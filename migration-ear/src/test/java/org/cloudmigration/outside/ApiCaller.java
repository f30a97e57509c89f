package org.cloudmigration.outside;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Calls the APIs with the headers that a test wants. */
record ApiCaller(URI root) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static String basic(String user, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> get(String path, String authorization) throws Exception {
    return send("GET", path, Map.of("Authorization", authorization), BodyPublishers.noBody());
  }

  HttpResponse<String> send(String method, String path, String authorization, String body)
      throws Exception {
    return send(
        method,
        path,
        Map.of("Authorization", authorization, "Content-Type", "application/json"),
        BodyPublishers.ofString(body));
  }

  HttpResponse<String> send(
      String method, String path, Map<String, String> headers, HttpRequest.BodyPublisher body)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path)).method(method, body);
    headers.forEach(request::header);
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
