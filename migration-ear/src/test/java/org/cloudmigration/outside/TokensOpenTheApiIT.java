package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.support.ServerProcess;
import org.cloudmigration.support.TokenIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bearer tokens of an identity provider whose keys stand in a file. */
@ExtendWith(SharedServer.class)
class TokensOpenTheApiIT {

  private static final String ENVIRONMENTS = "admin/v1.0/environments";
  private static final TokenIssuer ISSUER = TokenIssuer.TRUSTED;

  private ApiCaller api;

  @BeforeEach
  void find(ServerProcess server) {
    api = new ApiCaller(server.page());
  }

  @AfterEach
  void publishTheUsualKeys() {
    ISSUER.publish();
  }

  private static void refused(HttpResponse<String> answer, String says) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
    assertThat(answer.headers().allValues("WWW-Authenticate"))
        .contains("Bearer realm=\"migration\", error=\"invalid_token\"");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(answer.body())
        .startsWith("{\"error\":{\"code\":\"Authentication_InvalidCredentials\",\"message\":\"")
        .contains(says);
  }

  @Test
  void theRoleOfTheTokenDecides() throws Exception {
    String viewer = ISSUER.bearer("vera@example.org", Role.VIEWER);
    String admin = ISSUER.bearer("ada@example.org", Role.ADMIN);
    String nobody = ISSUER.bearer("noah@example.org", "something-else");
    String deletion = ENVIRONMENTS + "/Sandbox/deletion";

    assertThat(api.get(ENVIRONMENTS, viewer).body()).contains("\"name\":\"Sandbox\"");
    assertThat(api.get(deletion, viewer).statusCode()).isEqualTo(403);
    assertThat(api.get(deletion, admin).statusCode()).isEqualTo(200);
    assertThat(api.get(ENVIRONMENTS, nobody).statusCode()).isEqualTo(403);
  }

  @Test
  void theTimeLineNamesWhoWasLetInAndWhoWasNot() throws Exception {
    String admin = ISSUER.bearer("ada@example.org", Role.ADMIN);
    String body = "{\"name\":\"Token-1\",\"type\":\"Sandbox\",\"applicationVersion\":\"25.0\"}";
    String viewer = ISSUER.bearer("vera@example.org", Role.VIEWER);

    assertThat(api.send("POST", ENVIRONMENTS, viewer, body).statusCode()).isEqualTo(403);
    assertThat(api.send("POST", ENVIRONMENTS, admin, body).statusCode()).isEqualTo(201);
    String address = ENVIRONMENTS + "/Token-1?confirm=Token-1";
    assertThat(api.send("DELETE", address, viewer, "").statusCode()).isEqualTo(403);
    String inside = api.get("admin/v1.0/timeline.csv?environment=Token-1", viewer).body();
    assertThat(api.send("DELETE", address, admin, "").statusCode()).isEqualTo(204);

    assertThat(inside)
        .contains("\"Deny command\",\"DELETE /admin/v1.0/environments/Token-1\"")
        .containsPattern("\"ada@example.org\",\"[^\"]+\",\"Token-1\",\"Create environment\"");
    assertThat(api.get("admin/v1.0/timeline.csv?who=vera@example.org", admin).body())
        .contains("\"Deny command\",\"POST /admin/v1.0/environments\"");
  }

  @Test
  void whatProvesNothingOpensNothing() throws Exception {
    refused(api.get(ENVIRONMENTS, ISSUER.expired("ada", Role.ADMIN)), "Expired");
    refused(api.get(ENVIRONMENTS, ISSUER.ofAnotherIssuer("ada", Role.ADMIN)), "iss");
    refused(
        api.get(ENVIRONMENTS, new TokenIssuer("trusted").bearer("ada", Role.ADMIN)), "signature");
    refused(
        api.get(
            ENVIRONMENTS,
            "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEiLCJyb2xlcyI6WyJtaWdyYXRpb24tYWRtaW4iXX0."),
        "");
    refused(api.get(ENVIRONMENTS, ISSUER.bearer("server", Role.ADMIN)), "may not enter");
  }

  @Test
  void aNewKeyCountsWithoutARestart() throws Exception {
    TokenIssuer renewed = new TokenIssuer("renewed");
    String token = renewed.bearer("vera@example.org", Role.VIEWER);
    refused(api.get(ENVIRONMENTS, token), "no matching key");
    renewed.publish();
    assertThat(api.get(ENVIRONMENTS, token).statusCode()).isEqualTo(200);
  }
}
