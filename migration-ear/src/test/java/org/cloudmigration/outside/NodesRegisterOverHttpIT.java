package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.cloudmigration.support.ServerProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a node's software meets, which has no user of this installation. */
@ExtendWith(SharedServer.class)
class NodesRegisterOverHttpIT {

  private static final String RUNTIME = "Sandbox-runtime";
  private static final String ACTION = "integrationRuntimes('" + RUNTIME + "')/Microsoft.NAV.";

  private URI nodes;
  private OData api;

  @BeforeEach
  void find(ServerProcess server) {
    nodes = server.page().resolve("runtime/v1.0/nodes");
    api = new OData(new ApiCaller(server.page()), "Sandbox", ApiCaller.basic("admin", "admin"));
  }

  private static String body(String key, String node) {
    return "{\"runtimeName\":\"%s\",\"key\":\"%s\",\"nodeName\":\"%s\",\"version\":\"5.40\"}"
        .formatted(RUNTIME, key, node);
  }

  private String key(String action, String body, String name) {
    return api.send("POST", ACTION + action, body).expect(200).json().get(name).asText();
  }

  private HttpResponse<String> post(URI address, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static String property(HttpResponse<String> answer, String name) {
    return answer.body().replaceAll(".*\"" + name + "\":\"?([^\",}]*).*", "$1");
  }

  private HttpResponse<String> contact(String node, String credential, String body)
      throws Exception {
    return post(
        URI.create(nodes + "/" + node + "/contact"), body, "Authorization", "Bearer " + credential);
  }

  @Test
  void aNodeRegistersReportsIsToldOfAResetAndRemoved() throws Exception {
    String key = key("getServiceKey", null, "secondaryKey");
    HttpResponse<String> registered =
        post(nodes, body(key, "far-1"), "Content-Type", "application/json");
    assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
    assertThat(registered.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(registered.headers().map()).doesNotContainKey("set-cookie");
    assertThat(property(registered, "executesWork")).isEqualTo("false");
    String credential = property(registered, "credential");
    assertThat(property(contact("far-1", credential, ""), "keysReset")).isEqualTo("false");

    String renewed = key("resetServiceKey", "{\"keyName\":\"secondaryKey\"}", "secondaryKey");
    assertThat(renewed).isNotEqualTo(key);
    refused(post(nodes, body(key, "far-1")), 401, "not a current key");
    HttpResponse<String> told =
        contact("far-1", credential, "{\"status\":\"Upgrading\",\"version\":\"5.41\"}");
    assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
    assertThat(property(told, "keysReset")).isEqualTo("true");
    assertThat(api.get("integrationRuntimes('" + RUNTIME + "')/state").body()).contains("Limited");

    String id =
        api.list("integrationRuntimeNodes?$filter=name%20eq%20'far-1'")
            .getFirst()
            .get("id")
            .asText();
    api.send("POST", "integrationRuntimeNodes(" + id + ")/Microsoft.NAV.removeNode", null)
        .expect(204);
    refused(contact("far-1", credential, ""), 401, "No registered node");
    assertThat(api.get("integrationRuntimes('" + RUNTIME + "')/state").body()).contains("Online");
  }

  private static void refused(HttpResponse<String> answer, int status, String says) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).startsWith("{\"error\":{\"code\":\"").contains(says);
  }

  @Test
  void whoHasNoKeyLearnsNoNames() throws Exception {
    HttpResponse<String> known = post(nodes, body("wrong", "n"));
    HttpResponse<String> unknown = post(nodes, body("wrong", "n").replace(RUNTIME, "Nowhere"));
    refused(known, 401, "not a current key");
    assertThat(known.body()).isEqualTo(unknown.body());
    assertThat(known.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"runtime\"");
    refused(post(URI.create(nodes + "/n/contact"), ""), 401, "Authorization: Bearer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | not a JSON object",
        "[] | not a JSON object",
        "{\"colour\":\"red\"} | colour",
        "{\"runtimeName\":1} | runtimeName",
        "{} | runtimeName",
        "{\"runtimeName\":\"R-1\"} | key",
        "{\"runtimeName\":\"R-1\",\"key\":\"k\",\"nodeName\":\"a b\"} | nodeName",
        "{\"runtimeName\":\"R-1\",\"key\":\"k\",\"nodeName\":\"a\"} | version"
      })
  void whatIsNoRequestSaysWhatIsWrong(String body, String says) throws Exception {
    refused(post(nodes, body), 400, says);
  }

  @Test
  void theDoorIsOpenForNothingElse() throws Exception {
    refused(post(nodes, "a=b", "Content-Type", "text/plain"), 415, "application/json");
    for (String path : new String[] {"/a/b", "/a/contact/", "/../../admin/v1.0/environments"}) {
      refused(post(URI.create(nodes + path), "{}"), 401, "Sign in");
    }
    refused(contact("far-1", "x", "{\"status\":\"NeedRegistration\"}"), 400, "status");
    api.send("POST", ACTION + "resetServiceKey", "{\"keyName\":\"third\"}")
        .expect(422, "Application_FieldValidationException", "keyName");
  }
}
