package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.cloudmigration.support.ServerProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Guessed passwords and endless bodies. */
@ExtendWith(SharedServer.class)
class ApiRefusesWhatIsTooMuchIT {

  private static final String ENVIRONMENTS = "admin/v1.0/environments";
  private static final String VIEWER = ApiCaller.basic("viewer", "viewer");
  private static final String ADMIN = ApiCaller.basic("admin", "admin");

  private ApiCaller api;

  @BeforeEach
  void find(ServerProcess server) {
    api = new ApiCaller(server.page());
  }

  @Test
  void guessingAPasswordTakesTimeAndIsToldOnce() throws Exception {
    long before = locks();
    for (int i = 0; i < 5; i++) {
      assertThat(api.get(ENVIRONMENTS, ApiCaller.basic("guessed", "x" + i)).statusCode())
          .isEqualTo(401);
    }
    HttpResponse<String> locked = api.get(ENVIRONMENTS, ApiCaller.basic("guessed", "x"));

    assertThat(locked.statusCode()).isEqualTo(429);
    assertThat(locked.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 30L);
    assertThat(locked.body()).startsWith("{\"error\":{\"code\":\"Application_TooManyRequests\"");
    assertThat(api.get(ENVIRONMENTS, VIEWER).statusCode()).isEqualTo(200);
    assertThat(locks()).isEqualTo(before + 1);
  }

  /** How many the time line knows; what is no user's name stays out of it. */
  private long locks() throws Exception {
    String trail = api.get("admin/v1.0/timeline.csv?category=security", ADMIN).body();
    assertThat(trail).doesNotContain("guessed");
    return trail.lines().filter(line -> line.contains("\"Lock sign-in\"")).count();
  }

  @Test
  void aBodyWithoutEndIsRefusedWhetherItsLengthIsToldOrNot() throws Exception {
    byte[] endless = new byte[1024 * 1024 + 1];
    for (BodyPublisher body :
        List.of(
            BodyPublishers.ofByteArray(endless),
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless)))) {
      HttpResponse<String> answer =
          api.send(
              "POST",
              ENVIRONMENTS,
              Map.of("Authorization", ADMIN, "Content-Type", "application/json"),
              body);
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).startsWith("{\"error\":{\"code\":\"BadRequest_RequestTooLarge\"");
    }
  }

  @Test
  void theServersOwnFormSignsNobodyIn() throws Exception {
    HttpResponse<String> answer =
        api.send(
            "POST",
            "j_security_check",
            Map.of("Content-Type", "application/x-www-form-urlencoded"),
            BodyPublishers.ofString("j_username=viewer&j_password=viewer"));
    String cookie =
        answer.headers().firstValue("Set-Cookie").map(all -> all.split(";")[0]).orElse("none=1");
    assertThat(
            api.send("GET", ENVIRONMENTS, Map.of("Cookie", cookie), BodyPublishers.noBody())
                .statusCode())
        .isEqualTo(401);
  }
}
