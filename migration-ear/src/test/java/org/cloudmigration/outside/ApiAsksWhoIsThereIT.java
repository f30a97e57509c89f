package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.cloudmigration.support.ServerProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API of the installation, as scripts meet it. */
@ExtendWith(SharedServer.class)
class ApiAsksWhoIsThereIT {

  private URI environments;
  private URI readiness;
  private URI root;

  @BeforeEach
  void find(ServerProcess server) {
    environments = server.page().resolve("admin/v1.0/environments");
    readiness = server.readiness();
    root = server.page();
  }

  @Test
  void whoSaysNothingGets401AndIsToldHowToSignIn() throws Exception {
    HttpResponse<String> answer = get(environments, null);

    assertThatItAsksWhoIsThere(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v2.0/Sandbox/api/microsoft/cloudMigration/v1.0",
        "v2.0",
        "admin",
        "admin/v1.0/nothing",
        "runtime/v1"
      })
  void nobodyLearnsWhatIsThere(String path) throws Exception {
    assertThatItAsksWhoIsThere(get(root.resolve(path), null));
  }

  @Test
  void aWrongPasswordIsNobody() throws Exception {
    assertThatItAsksWhoIsThere(get(environments, "operator:wrong"));
  }

  @Test
  void anUnknownUserIsNobody() throws Exception {
    assertThatItAsksWhoIsThere(get(environments, "nobody:nobody"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"viewer", "operator", "admin"})
  void everyRoleReadsTheEnvironments(String user) throws Exception {
    HttpResponse<String> answer = get(environments, user + ":" + user);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThatItIsJson(answer);
    assertThat(answer.body())
        .contains("\"name\":\"Sandbox\"", "\"status\":\"Active\"", "\"type\":\"Embedded\"")
        .doesNotContainIgnoringCase("connection");
  }

  @Test
  void anUnknownEnvironmentIs404InTheFormOfTheApi() throws Exception {
    HttpResponse<String> answer = get(URI.create(environments + "/Nowhere"), "viewer:viewer");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThatItIsJson(answer);
    assertThat(answer.body()).contains("\"code\":\"Internal_RecordNotFound\"", "Nowhere");
  }

  @Test
  void readinessNeedsNoPassword() throws Exception {
    HttpResponse<String> answer = get(readiness, null);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("{\"status\":\"UP\"");
  }

  private static void assertThatItAsksWhoIsThere(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().allValues("WWW-Authenticate"))
        .containsExactly(
            "Basic realm=\"migration\", charset=\"UTF-8\"", "Bearer realm=\"migration\"");
    assertThatItIsJson(answer);
    assertThat(answer.body())
        .startsWith("{\"error\":{\"code\":\"Authentication_InvalidCredentials\",\"message\":\"");
  }

  private static HttpResponse<String> get(URI uri, String credentials) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", "application/json");
    if (credentials != null) {
      byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static void assertThatItIsJson(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
  }
}
