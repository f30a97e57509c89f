package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cloudmigration.support.ServerProcess;
import org.cloudmigration.support.Until;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A script that subscribes, migrates the sample, and is told of it. */
@ExtendWith(SharedServer.class)
class ScriptsAreToldOfChangesIT {

  private static final String MIGRATING = "Hooked";
  private static final String ADMIN = ApiCaller.basic("admin", "admin");
  private static final String OPERATOR = ApiCaller.basic("operator", "operator");
  private static final String VIEWER = ApiCaller.basic("viewer", "viewer");

  private ApiCaller api;
  private HookReceiver receiver;
  private Environments environments;
  private String root;

  @BeforeEach
  void open(ServerProcess server) throws Exception {
    api = new ApiCaller(server.page());
    receiver = new HookReceiver();
    environments = new Environments(server.page());
  }

  private void create(String name) throws Exception {
    environments.create(name);
    root = "v2.0/" + name + "/api/microsoft/cloudMigration/v1.0/";
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private HttpResponse<String> subscribe(String url, String resource, String who) throws Exception {
    return api.send(
        "POST",
        root + "subscriptions",
        who,
        "{\"notificationUrl\":\"%s\",\"resource\":\"%s\",\"clientState\":\"my-state\"}"
            .formatted(url, resource));
  }

  private String done(String method, String path, String body) throws Exception {
    HttpResponse<String> answer =
        api.send(
            method,
            root + path,
            Map.of("Authorization", ADMIN, "If-Match", "*", "Content-Type", "application/json"),
            body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    assertThat(answer.statusCode()).as(path + answer.body()).isBetween(200, 299);
    return answer.body();
  }

  private static String first(String property, String body) {
    Matcher found = Pattern.compile("\"" + property + "\":\"([^\"]*)\"").matcher(body);
    assertThat(found.find()).as(body).isTrue();
    return found.group(1);
  }

  private String read(String path) {
    try {
      return api.get(root + path, VIEWER).body();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isTold(String... words) {
    return receiver.bodies().stream().anyMatch(body -> Stream.of(words).allMatch(body::contains));
  }

  @Test
  void aRunIsToldFromItsBeginningToItsEndThoughTheReceiverWasInTrouble() throws Exception {
    create(MIGRATING);
    String made = subscribe(receiver.url(), "cloudMigrationCompanies", OPERATOR).body();
    assertThat(made).doesNotContain("my-state", "k3y");
    assertThat(subscribe(receiver.url(), "cloudMigrationStatus", OPERATOR).statusCode())
        .isEqualTo(201);
    SampleMigration migration = new SampleMigration(new OData(api, MIGRATING, ADMIN)).setUp();
    Until.holds("company told", () -> isTold("cloudMigrationCompanies("));
    Until.holds("setup told, so that trouble meets the run", () -> isTold("cloudMigrationStatus("));
    done("DELETE", "subscriptions('" + first("subscriptionId", made) + "')", "");
    receiver.trouble(2);
    String run = migration.start();
    String pointer = "\"resource\":\"cloudMigrationStatus(" + run + ")\"";
    Until.holds(
        "run ended",
        () -> !read("cloudMigrationStatus(" + run + ")").contains("In_x0020_Progress"));
    Instant end = Instant.parse(first("endTime", read("cloudMigrationStatus(" + run + ")")));
    Until.holds("told of the end", () -> lastTold(pointer).isAfter(end));
    List<String> ofRun = bodies(pointer);
    assertThat(ofRun.getFirst())
        .contains("\"changeType\":\"created\"", "\"clientState\":\"my-state\"");
    Until.holds(
        "told again after the trouble",
        () -> Collections.frequency(bodies(pointer), ofRun.getFirst()) > 1);
    done("POST", "cloudMigrationStatus(" + run + ")/Microsoft.NAV.abandonCloudMigration", "");
    environments.delete(MIGRATING);
  }

  private List<String> bodies(String pointer) {
    return receiver.bodies().stream().filter(body -> body.contains(pointer)).toList();
  }

  /** A short run may begin and end before the first notification, which then stands for both. */
  private Instant lastTold(String pointer) {
    return bodies(pointer).stream()
        .map(body -> Instant.parse(first("lastModifiedDateTime", body)))
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  @Test
  void subscriptionsAreReadByAllAndMadeByWhoMayRun() throws Exception {
    create("Hooks");
    HttpResponse<String> made = subscribe(receiver.url(), "cloudMigrationStatus", OPERATOR);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String one = "subscriptions('" + first("subscriptionId", made.body()) + "')";
    assertThat(read("subscriptions")).contains("/hook?…").doesNotContain("my-state", "k3y");
    assertThat(read(one)).contains("\"resource\":\"cloudMigrationStatus\"");
    assertThat(subscribe(receiver.url(), "cloudMigrationStatus", VIEWER).statusCode())
        .isEqualTo(403);
    assertThat(api.send("DELETE", root + one, OPERATOR, "").statusCode()).isEqualTo(428);
    done("PATCH", one, "{\"clientState\":\"other\"}");
    done("DELETE", one, "");
    assertThat(api.get(root + one, VIEWER).statusCode()).isEqualTo(404);
    environments.delete("Hooks");
  }

  @Test
  void addressesInsideTheNetworkAreRefused() throws Exception {
    create("Unhooked");
    for (String url :
        List.of(
            "https://10.0.0.1/", "http://169.254.169.254/", "http://localhost/", "http://127.1/")) {
      HttpResponse<String> answer = subscribe(url, "cloudMigrationStatus", OPERATOR);
      assertThat(answer.statusCode()).as(url).isEqualTo(422);
      assertThat(answer.body()).contains("notificationUrl: ");
    }
    environments.delete("Unhooked");
  }
}
