package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.cloudmigration.support.ServerProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code /admin/v1.0/users}: what the page Users does. */
@ExtendWith(SharedServer.class)
class AdministratorsManageUsersByScriptIT {

  private static final String USERS = "admin/v1.0/users";
  private static final String ONE = USERS + "/scripted.user";
  private static final String ADMIN = ApiCaller.basic("admin", "admin");
  private static final String PASSWORD = "a long pass phrase 17";

  private ApiCaller api;

  @BeforeEach
  void open(ServerProcess server) {
    api = new ApiCaller(server.page());
  }

  private static void answered(HttpResponse<String> answer, int status, String... says) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(says);
    assertThat(answer.body()).doesNotContain(PASSWORD);
  }

  @Test
  void aUserIsCreatedChangedAndDisabled() throws Exception {
    answered(
        api.send(
            "POST",
            USERS,
            ADMIN,
            "{\"name\":\"scripted.user\",\"password\":\"%s\",\"role\":\"migration-operator\"}"
                .formatted(PASSWORD)),
        201,
        "\"role\":\"migration-operator\"",
        "\"enabled\":true");
    String caller = ApiCaller.basic("scripted.user", PASSWORD);
    answered(api.get("admin/v1.0/environments", caller), 200, "Sandbox");
    answered(api.get(USERS, caller), 403, "Authorization_RequestDenied");
    answered(api.get(USERS + "?q=SCRIPTED", ADMIN), 200, "\"name\":\"scripted.user\"");

    answered(
        api.send("PATCH", ONE, ADMIN, "{\"role\":\"migration-viewer\",\"delegated\":true}"),
        200,
        "\"role\":\"migration-viewer\"",
        "\"delegated\":true",
        "\"enabled\":true");
    answered(api.send("PATCH", ONE, ADMIN, "{\"enabled\":false}"), 200, "\"enabled\":false");
    answered(api.get(ONE, ADMIN), 200, "\"delegated\":true");
    assertThat(api.get("admin/v1.0/timeline.csv", ADMIN).body())
        .contains("\"Create user\"", "\"Change user\"")
        .doesNotContain(PASSWORD);
  }

  @Test
  void wrongRequestsAreRefused() throws Exception {
    answered(api.get(USERS + "/nobody", ADMIN), 404, "Internal_RecordNotFound");
    answered(api.send("PATCH", USERS + "/nobody", ADMIN, "{}"), 404, "nobody");
    answered(
        api.send("POST", USERS, ADMIN, "{\"name\":\"x\",\"password\":\"x\",\"role\":\"x\"}"),
        422,
        "Application_FieldValidationException");
    answered(api.send("POST", USERS, ADMIN, "{\"sample\":true}"), 400, "sample");
    answered(api.send("PATCH", USERS + "/viewer", ADMIN, "{\"enabled\":\"no\"}"), 400, "enabled");
    answered(api.send("PATCH", USERS + "/admin", ADMIN, "{\"enabled\":false}"), 409, "{\"error\":");
  }
}
