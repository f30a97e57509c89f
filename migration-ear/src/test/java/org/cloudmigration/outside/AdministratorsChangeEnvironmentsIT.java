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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /admin/v1.0/environments}, by every status code that it answers with. */
@ExtendWith(SharedServer.class)
class AdministratorsChangeEnvironmentsIT {

  private static final String PASSWORD = "Correct-Horse-7";

  private URI environments;

  @BeforeEach
  void find(ServerProcess server) {
    environments = server.page().resolve("admin/v1.0/environments");
  }

  private HttpResponse<String> send(String user, String method, String path, String body)
      throws Exception {
    return send(user, method, path, body, "application/json");
  }

  private HttpResponse<String> send(
      String user, String method, String path, String body, String contentType) throws Exception {
    byte[] credentials = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(environments + path))
            .header("Accept", "application/json")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", contentType);
    }
    if (!user.isEmpty()) {
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static void refused(HttpResponse<String> answer, int status, String code, String says) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(answer.body())
        .startsWith("{\"error\":{\"code\":\"" + code + "\",\"message\":\"")
        .contains(says)
        .doesNotContain("Exception:")
        .doesNotContain(PASSWORD);
  }

  private static String created(String name) {
    return "{\"name\":\"%s\",\"type\":\"Sandbox\",\"applicationVersion\":\"25.0\"}".formatted(name);
  }

  @Test
  void anEnvironmentIsCreatedChangedAndDeleted() throws Exception {
    HttpResponse<String> made = send("admin", "POST", "", created("Life-1"));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(made.headers().firstValue("Location")).hasValue(environments + "/Life-1");
    assertThat(made.body()).contains("\"status\":\"Active\"", "\"type\":\"Embedded\"");

    HttpResponse<String> changed =
        send(
            "admin",
            "PATCH",
            "/Life-1",
            "{\"status\":\"Upgrading\",\"applicationVersion\":\"26\"}");
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    assertThat(send("viewer", "GET", "/Life-1", "").body())
        .isEqualTo(changed.body())
        .contains("\"status\":\"Upgrading\"", "\"applicationVersion\":\"26\"");

    HttpResponse<String> told = send("admin", "GET", "/Life-1/deletion", "");
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.body()).contains("\"runs\":0", "\"tenantFile\":true");
    refused(
        send("admin", "DELETE", "/Life-1", ""),
        422,
        "Application_FieldValidationException",
        "typedName");
    assertThat(send("admin", "DELETE", "/Life-1?confirm=Life-1", "").statusCode()).isEqualTo(204);
    assertThat(send("admin", "GET", "/Life-1", "").statusCode()).isEqualTo(404);
  }

  @Test
  void theConnectionStringGoesInAndNeverComesOut() throws Exception {
    String body =
        "{\"name\":\"Far-1\",\"type\":\"Production\",\"applicationVersion\":\"25.0\","
            + "\"tenantDatabase\":{\"type\":\"SQLServer\",\"connectionString\":"
            + "\"Server=far.example.org;Database=bc;User Id=writer;Password="
            + PASSWORD
            + "\"}}";
    HttpResponse<String> made = send("admin", "POST", "", body);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(made.body() + send("admin", "GET", "/Far-1", "").body())
        .contains("\"tenantDatabase\":{\"serverCertificate\":\"\",\"type\":\"SQLServer\"}")
        .doesNotContain("far.example.org")
        .doesNotContain(PASSWORD);
    assertThat(send("admin", "DELETE", "/Far-1?confirm=Far-1", "").statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @CsvSource({"POST, ''", "PATCH, /Sandbox", "DELETE, /Sandbox?confirm=Sandbox"})
  void nobodyElseChangesAnything(String method, String path) throws Exception {
    String body = method.equals("DELETE") ? "" : "{}";
    for (String user : new String[] {"viewer", "operator"}) {
      refused(send(user, method, path, body), 403, "Authorization_RequestDenied", "role");
    }
    refused(send("", method, path, body), 401, "Authentication_InvalidCredentials", "Sign in");
    refused(send("viewer", "GET", "/Sandbox/deletion", ""), 403, "Authorization_RequestDenied", "");
    assertThat(send("viewer", "GET", "/Sandbox", "").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "\"text\"", "{\"name\":5,\"type\":\"Sandbox\"}", "{\"name\":null}"})
  void whatIsNoSuchObjectIs400(String body) throws Exception {
    refused(send("admin", "POST", "", body.isEmpty() ? " " : body), 400, "BadRequest", "");
  }

  @Test
  void anUnknownPropertyIsRefusedByItsName() throws Exception {
    refused(
        send("admin", "PATCH", "/Sandbox", "{\"aplicationVersion\":\"26.0\"}"),
        400,
        "BadRequest",
        "aplicationVersion");
    refused(
        send(
            "admin",
            "PATCH",
            "/Sandbox",
            "{\"tenantDatabase\":{\"type\":\"SQLServer\",\"Password\":\"" + PASSWORD + "\"}}"),
        400,
        "BadRequest",
        "“Password”");
    refused(send("admin", "PATCH", "/Sandbox", "{\"name\":\"Other\"}"), 400, "BadRequest", "name");
  }

  @Test
  void anotherFormThanJsonIs415AndAnotherMethod405() throws Exception {
    refused(
        send("admin", "POST", "", "name=Other", "application/x-www-form-urlencoded"),
        415,
        "BadRequest_UnsupportedMediaType",
        "JSON");
    refused(send("admin", "PUT", "/Sandbox", "{}"), 405, "BadRequest_MethodNotAllowed", "method");
  }

  @Test
  void anEnvironmentThatIsNotThereIs404() throws Exception {
    for (String method : new String[] {"PATCH", "DELETE"}) {
      refused(
          send("admin", method, "/Nowhere?confirm=Nowhere", method.equals("PATCH") ? "{}" : ""),
          404,
          "Internal_RecordNotFound",
          "Nowhere");
    }
  }

  @Test
  void aNameThatIsTakenInAnyCaseIs409() throws Exception {
    refused(
        send("admin", "POST", "", created("sANDBOX")),
        409,
        "Internal_EntityWithSameKeyExists",
        "sANDBOX");
  }

  @Test
  void whatThePresentStateDoesNotAllowIs409(ServerProcess server) throws Exception {
    SampleMigration.create(server, "Enabled").setUp();
    refused(
        send("admin", "DELETE", "/Enabled?confirm=Enabled", ""),
        409,
        "Application_DialogException",
        "is enabled");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name | {\"name\":\"a/b\",\"type\":\"Sandbox\"}",
        "name | {\"name\":\"NUL\",\"type\":\"Sandbox\"}",
        "type | {\"name\":\"Bad-1\",\"type\":\"Test\"}",
        "type | {\"name\":\"Bad-1\"}",
        "status | {\"name\":\"Bad-1\",\"type\":\"Sandbox\",\"status\":\"Upgrading\"}",
        "applicationVersion | {\"name\":\"Bad-1\",\"type\":\"Sandbox\",\"applicationVersion\":\"x\"}",
        "tenantDatabase.type | {\"name\":\"Bad-1\",\"type\":\"Sandbox\",\"tenantDatabase\":{\"type\":\"Oracle\"}}",
        "serverCertificate | {\"name\":\"Bad-1\",\"type\":\"Sandbox\",\"tenantDatabase\":{\"type\":\"SQLServer\",\"connectionString\":\"Server=x;Database=y;User Id=z;Password=p\",\"serverCertificate\":\"-----BEGIN PRIVATE KEY-----\"}}",
        "connectionString | {\"name\":\"Bad-1\",\"type\":\"Sandbox\",\"tenantDatabase\":{\"type\":\"PostgreSQL\",\"connectionString\":\"jdbc:h2:mem:x;Password=Correct-Horse-7\"}}"
      })
  void aValueThatCannotBeAcceptedIs422AtItsField(String field, String body) throws Exception {
    refused(
        send("admin", "POST", "", body), 422, "Application_FieldValidationException", field + ": ");
  }

  @Test
  void anOlderVersionIs422() throws Exception {
    send("admin", "POST", "", created("Newer"));
    refused(
        send("admin", "PATCH", "/Newer", "{\"applicationVersion\":\"24.0\"}"),
        422,
        "Application_FieldValidationException",
        "applicationVersion: ");
    send("admin", "DELETE", "/Newer?confirm=Newer", "");
  }
}
