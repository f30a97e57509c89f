package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cloudmigration.support.ServerProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The environments themselves, with the tag that was read. */
@ExtendWith(SharedServer.class)
class TwoAdministratorsOnOneEnvironmentIT {

  private static final String NAME = "Two-Admins";
  private static final String PATH = "admin/v1.0/environments/" + NAME;
  private static final String DELETION = PATH + "?confirm=" + NAME;

  private ApiCaller api;
  private Environments environments;

  @BeforeEach
  void create(ServerProcess server) throws Exception {
    api = new ApiCaller(server.page());
    environments = new Environments(server.page());
    environments.create(NAME);
  }

  private ApiAnswer send(String method, String path, String body, String tag) {
    try {
      return ApiAnswer.of(
          api.send(
              method,
              path,
              Map.of(
                  "Authorization",
                  ApiCaller.basic("admin", "admin"),
                  "Content-Type",
                  "application/json",
                  "If-Match",
                  tag),
              BodyPublishers.ofString(body)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private ApiAnswer read() {
    return send("GET", PATH, "", "*").expect(200);
  }

  @Test
  void theSecondOneIsLate() throws Exception {
    String tag = read().header("ETag");
    ApiAnswer first = send("PATCH", PATH, "{\"type\":\"Production\"}", tag).expect(200);
    String late = "{\"applicationVersion\":\"26.0\"}";

    send("PATCH", PATH, late, tag).expect(412, "Request_EntityChanged", "since you read it");
    send("PATCH", PATH, "{\"type\":\"Sandbox\"}", tag).expect(412);
    send("DELETE", DELETION, "", tag).expect(412);

    assertThat(read().body()).isEqualTo(first.body());
    assertThat(read().header("ETag")).isEqualTo(first.header("ETag")).isNotEqualTo(tag);
    send("PATCH", PATH, late, first.header("ETag")).expect(200);
    send("DELETE", DELETION, "", "W/" + read().header("ETag")).expect(204);
  }

  @Test
  void ofManyAtOnceOneWins() throws Exception {
    String tag = read().header("ETag");
    List<Supplier<ApiAnswer>> clients = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String body =
          i % 2 == 0
              ? "{\"type\":\"Production\"}"
              : "{\"applicationVersion\":\"%d.0\"}".formatted(26 + i);
      clients.add(() -> send("PATCH", PATH, body, tag));
    }

    List<ApiAnswer> answers = AtOnce.ask(clients);

    List<ApiAnswer> won = answers.stream().filter(answer -> answer.status() == 200).toList();
    assertThat(won).as(answers::toString).hasSize(1);
    // While one works with the environment, others that want to are told so.
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .allSatisfy(answer -> assertThat(answer.status()).isIn(409, 412));
    assertThat(read().body()).isEqualTo(won.getFirst().body());
    environments.delete(NAME);
  }
}
