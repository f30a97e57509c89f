package org.cloudmigration.outside;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Environments beside that of the sample, made and taken away by an administrator's script. */
final class Environments {

  private final URI environments;

  Environments(URI home) {
    environments = home.resolve("admin/v1.0/environments");
  }

  void create(String name) throws IOException, InterruptedException {
    String body =
        "{\"name\":\"%s\",\"type\":\"Sandbox\",\"applicationVersion\":\"25.0\"}".formatted(name);
    send(
        HttpRequest.newBuilder(environments)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  void delete(String name) throws IOException, InterruptedException {
    send(
        HttpRequest.newBuilder(URI.create(environments + "/" + name + "?confirm=" + name))
            .DELETE());
  }

  private static void send(HttpRequest.Builder request) throws IOException, InterruptedException {
    String admin =
        Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              request
                  .header("Accept", "application/json")
                  .header("Authorization", "Basic " + admin)
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(answer.body());
      }
    }
  }
}
