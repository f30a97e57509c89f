package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cloudmigration.support.ServerProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who was slower learns it, and nothing of what he sent is stored. */
@ExtendWith(SharedServer.class)
class TwoClientsOnOneRecordIT {

  private static final int CLIENTS = 6;

  /**
   * By set, a property that a client may change, and a form for its value; blank for a flag. No
   * value comes twice: to write what an earlier test left is no change, and gives no new tag.
   */
  private static final Map<String, Change> CHANGES =
      Map.of(
          "cloudMigrationCompanies", new Change("replicate", ""),
          "setupChecklist", new Change("ticked", ""),
          "tableMappings", new Change("tableName", "\"Mine %d at %d\""),
          "companyConfigurations", new Change("migrateInactiveItems", ""),
          "migrationSettings", new Change("logAllRecordChanges", ""),
          "dataFactories", new Change("region", "\"region %d %d\""),
          "subscriptions", new Change("resource", "\"cloudMigrationStatus\""));

  private record Change(String property, String form) {

    String body(ApiAnswer seen, int client) {
      String value =
          form.isEmpty()
              ? String.valueOf(!seen.json().get(property).asBoolean())
              : form.formatted(client, System.nanoTime());
      return "{\"%s\":%s}".formatted(property, value);
    }
  }

  private static OData api;
  private static HookReceiver receiver;

  private String address;
  private ApiAnswer seen;

  @BeforeEach
  void open(ServerProcess server) throws Exception {
    if (api == null) {
      api = SampleMigration.create(server, "Contended").setUp().api();
    }
    receiver = new HookReceiver();
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private void see(String set) {
    Metadata.EntitySet known = api.metadata().set(set);
    address =
        known.address(
            switch (set) {
              case "subscriptions" -> subscribed();
              case "dataFactories" -> added();
              default -> api.first(known.key(), known.name());
            });
    seen = api.get(address).expect(200);
  }

  private String subscribed() {
    String body =
        "{\"notificationUrl\":\"%s\",\"resource\":\"cloudMigrationCompanies\"}"
            .formatted(receiver.url());
    ApiAnswer made = api.send("POST", "subscriptions", body).expect(201);
    return made.json().get("subscriptionId").asText();
  }

  /** It answers nobody; that does not keep it from being configured. */
  private static String added() {
    String name = "contended-" + System.nanoTime();
    String id = "12345678-1234-1234-1234-123456789abc";
    String body =
        "{\"name\":\"%s\",\"directoryId\":\"%s\",\"subscriptionId\":\"%s\",\"resourceGroup\":\"rg\"}"
            .formatted(name, id, id);
    api.send("POST", "dataFactories", body).expect(201);
    return name;
  }

  private ApiAnswer change(String body) {
    return api.send("PATCH", address, body, "If-Match", seen.etag());
  }

  private ApiAnswer delete() {
    return api.send("DELETE", address, null, "If-Match", seen.etag());
  }

  @Test
  void everySetThatCanBeChangedIsHere() {
    TreeSet<String> changeable = new TreeSet<>();
    api.metadata()
        .sets()
        .forEach(
            (name, set) -> {
              if (set.changes().contains("Updatable")) {
                changeable.add(name);
              }
            });
    // A setup is one in its environment, and takes a request of many commands.
    changeable.remove("setupCloudMigration");

    assertThat(changeable).isEqualTo(new TreeSet<>(CHANGES.keySet()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cloudMigrationCompanies",
        "setupChecklist",
        "tableMappings",
        "companyConfigurations",
        "dataFactories",
        "migrationSettings",
        "subscriptions"
      })
  void theSecondOneIsLate(String set) {
    see(set);
    ApiAnswer first = change(CHANGES.get(set).body(seen, 1)).expect(200);

    change(CHANGES.get(set).body(seen, 2))
        .expect(412, "Request_EntityChanged", "since you read it");

    assertThat(api.get(address).body()).isEqualTo(first.body());
    assertThat(first.etag()).isNotEqualTo(seen.etag());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cloudMigrationCompanies",
        "setupChecklist",
        "tableMappings",
        "companyConfigurations",
        "dataFactories",
        "migrationSettings",
        "subscriptions"
      })
  void ofManyAtOnceOneWins(String set) {
    see(set);
    List<Supplier<ApiAnswer>> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      String body = CHANGES.get(set).body(seen, i);
      clients.add(() -> change(body));
    }

    List<ApiAnswer> answers = AtOnce.ask(clients);

    ApiAnswer won = oneOf(answers);
    assertThat(won.status()).isEqualTo(200);
    assertThat(api.get(address).body()).isEqualTo(won.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tableMappings", "subscriptions", "dataFactories"})
  void whoDeletesAndWhoChangesAreNotBothRight(String set) {
    see(set);
    List<Supplier<ApiAnswer>> clients = new ArrayList<>();
    IntStream.range(0, 3)
        .forEach(
            i -> {
              clients.add(() -> change(CHANGES.get(set).body(seen, i)));
              clients.add(this::delete);
            });

    ApiAnswer won = oneOf(AtOnce.ask(clients));

    assertThat(api.get(address).status()).isEqualTo(won.status() == 204 ? 404 : 200);
  }

  @Test
  void whatWasDeletedIsNotChanged() {
    see("tableMappings");
    delete().expect(204);

    change("{\"tableName\":\"Risen\"}").expect(404, "Internal_RecordNotFound", "");
    api.sendAnyhow("PATCH", address, "{\"tableName\":\"Risen\"}").expect(404);
    assertThat(api.list("tableMappings")).noneMatch(row -> row.toString().contains("Risen"));
  }

  /** The others are told that they were late, that it is gone, or that somebody is at it. */
  private static ApiAnswer oneOf(List<ApiAnswer> answers) {
    List<ApiAnswer> won = answers.stream().filter(answer -> answer.status() < 300).toList();
    assertThat(won).as(answers::toString).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() >= 300)
        .allSatisfy(answer -> assertThat(answer.status()).isIn(404, 409, 412));
    return won.getFirst();
  }
}
