package org.cloudmigration.service.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cloudmigration.domain.operation.AuditEntry;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.runtime.RuntimeState;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.testing.JpaFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keys of a runtime: what they open, and where they show. */
class NodesRegisterWithACurrentKeyTest {

  private final JpaFixture database = JpaFixture.inMemory();
  private final RuntimeServer room = new RuntimeServer(database);
  private final RuntimeService service = room.server.bean(RuntimeService.class);
  private IntegrationRuntime runtime;
  private RuntimeKeys keys;

  @AfterEach
  void close() {
    database.close();
  }

  @BeforeEach
  void create() {
    runtime = room.runtimes.create(new RuntimeName("Shared"), room.factories.all().getFirst().id());
    keys = room.runtimes.keys(runtime.id());
  }

  private IntegrationRuntime now() {
    return room.runtimes.byId(runtime.id());
  }

  @Test
  void eitherKeyRegistersANode() {
    for (String key : List.of(keys.primaryKey(), keys.secondaryKey())) {
      Instant before = Instant.now().minus(Duration.ofMillis(1));
      room.nodes.register("shared", key, "node-" + key.length(), "1.0");
      assertThat(now().state()).isEqualTo(RuntimeState.ONLINE);
      assertThat(now().nodeName()).isEqualTo("node-43");
      assertThat(now().lastContactAt()).isAfter(before);
    }
  }

  @Test
  void theBuiltInNodeRegistersByItselfAndIsHeardOf() {
    room.nodes.registerBuiltInNode(runtime.id());
    assertThat(now().state()).isEqualTo(RuntimeState.ONLINE);
    assertThat(now().nodeName()).isNotBlank();
    assertThat(now().nodeVersion()).isNotBlank();
    database.execute("UPDATE integration_runtime SET last_contact_at = TIMESTAMP '2020-01-01'");
    room.nodes.contact(runtime.id());
    assertThat(now().lastContactAt()).isAfter(Instant.parse("2021-01-01T00:00:00Z"));
  }

  @Test
  void aWrongKeyIsRefusedInTheSameWordsAsAnUnknownRuntime() {
    String other = RuntimeKeys.random().primaryKey();
    String cut = keys.primaryKey().substring(1);
    String words = refusal("Shared", other);
    assertThat(List.of(refusal("Shared", cut), refusal("Shared", ""), refusal("Nowhere", other)))
        .containsOnly(words);
    assertThat(now().state()).isEqualTo(RuntimeState.NEED_REGISTRATION);
  }

  private String refusal(String name, String key) {
    var texts = new StringBuilder();
    assertThatThrownBy(() -> room.nodes.register(name, key, "node", "1.0"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.report().code()).isEqualTo("RUNTIME_KEY");
              texts.append(refused.report());
            });
    return texts.toString();
  }

  @Test
  void anotherRuntimesKeyIsAWrongKey() {
    IntegrationRuntime other =
        room.runtimes.create(new RuntimeName("Other"), room.factories.all().getFirst().id());
    assertThat(refusal("Shared", room.runtimes.keys(other.id()).primaryKey())).isNotBlank();
  }

  @Test
  void theDatabaseHoldsNoKeyInClearAndNoTextFormShowsOne() {
    assertThat(List.of(runtime.primaryKey(), runtime.secondaryKey()))
        .allMatch(stored -> stored.startsWith("v1:") && stored.length() <= 400)
        .noneMatch(stored -> stored.contains(keys.primaryKey()))
        .noneMatch(stored -> stored.contains(keys.secondaryKey()));
    assertThat(keys.primaryKey()).hasSize(43).isNotEqualTo(keys.secondaryKey());
    assertThat(keys + " " + runtime + service.list())
        .doesNotContain(keys.primaryKey())
        .doesNotContain(keys.secondaryKey())
        .doesNotContain(runtime.primaryKey());
  }

  @Test
  void aKeyThatWasMovedToAnotherPlaceOpensNothing() {
    database.execute("UPDATE integration_runtime SET secondary_key_secret = primary_key_secret");
    assertThatThrownBy(() -> room.runtimes.keys(runtime.id()))
        .isInstanceOf(MigrationException.class);
  }

  @Test
  void whoLooksAtTheKeysIsWrittenDownWithoutThem() {
    assertThat(service.serviceKeys("Shared")).isEqualTo(keys);
    assertThatThrownBy(() -> service.serviceKeys("Nowhere")).isInstanceOf(RefusedException.class);
    List<AuditEntry> entries =
        database.inTransaction(
            entities ->
                entities
                    .createQuery(
                        "select e from AuditEntry e order by e.sequenceNo", AuditEntry.class)
                    .getResultList());
    assertThat(entries)
        .extracting(AuditEntry::command, AuditEntry::subject)
        .containsExactly(
            tuple("Get runtime service key", "Shared"),
            tuple("Get runtime service key", "Nowhere"));
    assertThat(entries.get(1).after()).startsWith("Refused");
    assertThat(entries)
        .extracting(AuditEntry::canonicalText)
        .noneMatch(text -> text.contains(keys.primaryKey()));
  }

  @Test
  void afterAResetTheKeysOfBeforeAreWrongAndWhoIsRegisteredStays() {
    room.nodes.register("Shared", keys.primaryKey(), "node", "1.0");
    RuntimeKeys renewed = service.resetServiceKeys("Shared");
    assertThat(renewed).isEqualTo(room.runtimes.keys(runtime.id())).isNotEqualTo(keys);
    assertThat(refusal("Shared", keys.primaryKey())).contains("not a current key");
    assertThat(refusal("Shared", keys.secondaryKey())).contains("not a current key");
    assertThat(now().state()).isEqualTo(RuntimeState.ONLINE);
    room.nodes.register("Shared", renewed.secondaryKey(), "other", "1.0");
    room.nodes.registerBuiltInNode(runtime.id());
    String told =
        database.inTransaction(
            entities ->
                entities
                    .createQuery("select e from AuditEntry e", AuditEntry.class)
                    .getSingleResult()
                    .canonicalText());
    assertThat(told)
        .contains("Reset runtime service key")
        .doesNotContain(renewed.primaryKey())
        .doesNotContain(renewed.secondaryKey());
  }

  @Test
  void theListSaysWhichEnvironmentsUseIt() {
    var environment = room.preparedOn(room.factories.all().getFirst(), runtime.id());
    assertThat(service.list())
        .singleElement()
        .satisfies(
            listed -> {
              assertThat(listed.environments()).containsExactly(environment.name());
              assertThat(listed.builtIn()).isTrue();
              assertThat(listed.dataFactory()).isEqualTo("embedded");
            });
  }
}
