package org.cloudmigration.service.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
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
  private final RuntimeService service = room.service;
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

  private RegisteredNode register(String name, String key, String node) {
    return room.nodes.register(new NodeRequest(name, key, node, "1.0"));
  }

  @Test
  void eitherKeyRegistersANode() {
    for (String key : List.of(keys.primaryKey(), keys.secondaryKey())) {
      Instant before = Instant.now().minus(Duration.ofMillis(1));
      register("shared", key, "node-" + key.length());
      assertThat(now().state()).isEqualTo(RuntimeState.ONLINE);
      NodeView node = room.node("node-43");
      assertThat(node.lastContactAt()).isAfter(before).isEqualTo(node.registeredAt());
      assertThat(node.builtIn()).isFalse();
    }
    assertThat(service.list().getFirst().nodes()).hasSize(1);
  }

  @Test
  void severalNodesRegisterWithOneKeyEachWithACredentialOfItsOwn() {
    RegisteredNode one = register("Shared", keys.primaryKey(), "one");
    RegisteredNode two = register("Shared", keys.primaryKey(), "two");
    assertThat(one.credential()).hasSize(43).isNotEqualTo(two.credential());
    assertThat(one + "" + two).doesNotContain(one.credential(), two.credential());
    assertThat(one.executesWork()).as("only the built-in node does").isFalse();
    assertThat(service.list().getFirst().nodeNames()).isEqualTo("one, two");
    assertThat(room.trail()).containsExactly("Register runtime node", "Register runtime node");
  }

  @Test
  void oneMoreThanFourIsRefusedButNotTheBuiltInOneNorOneThatIsThere() {
    for (String node : List.of("a", "b", "c", "d")) {
      register("Shared", keys.primaryKey(), node);
    }
    assertThatThrownBy(() -> register("Shared", keys.primaryKey(), "e"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.report().code()).isEqualTo("NODE_LIMIT"));
    register("Shared", keys.secondaryKey(), "D");
    room.nodes.registerBuiltInNode(runtime.id());
    assertThat(service.list().getFirst().nodeNames()).isEqualTo("server-1, a, b, c, d");
  }

  @Test
  void nobodyTakesTheNameOfAServer() {
    assertThatThrownBy(() -> register("Shared", keys.primaryKey(), "SERVER-1"))
        .hasMessageContaining("built into a server");
    assertThat(service.list().getFirst().nodes()).isEmpty();
  }

  @Test
  void theBuiltInNodeRegistersByItselfAndIsHeardOf() {
    room.nodes.registerBuiltInNode(runtime.id());
    assertThat(now().state()).isEqualTo(RuntimeState.ONLINE);
    assertThat(room.node("server-1").version()).isNotBlank();
    room.silent("server-1", Duration.ofDays(1));
    room.roll.call(runtime.id());
    assertThat(room.node("server-1").lastContactAt())
        .isAfter(Instant.now().minus(Duration.ofMinutes(1)));
  }

  @Test
  void aWrongKeyIsRefusedInTheSameWordsAsAnUnknownRuntime() {
    String other = RuntimeKeys.random().primaryKey();
    String cut = keys.primaryKey().substring(1);
    String words = refusal("Shared", other);
    assertThat(List.of(refusal("Shared", cut), refusal("Shared", "x"), refusal("Nowhere", other)))
        .containsOnly(words);
    assertThat(now().state()).isEqualTo(RuntimeState.NEED_REGISTRATION);
  }

  private String refusal(String name, String key) {
    var texts = new StringBuilder();
    assertThatThrownBy(() -> register(name, key, "node"))
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
    register("Shared", keys.primaryKey(), "node");
    RuntimeKeys renewed = service.resetServiceKeys("Shared", RenewedKeys.BOTH);
    assertThat(renewed).isEqualTo(room.runtimes.keys(runtime.id())).isNotEqualTo(keys);
    assertThat(refusal("Shared", keys.primaryKey())).contains("not a current key");
    assertThat(refusal("Shared", keys.secondaryKey())).contains("not a current key");
    assertThat(now().state()).isEqualTo(RuntimeState.ONLINE);
    register("Shared", renewed.secondaryKey(), "other");
    String told =
        database.inTransaction(
            entities ->
                entities
                    .createQuery("select e from AuditEntry e", AuditEntry.class)
                    .getResultStream()
                    .map(AuditEntry::canonicalText)
                    .collect(Collectors.joining()));
    assertThat(told)
        .contains("Reset runtime service key")
        .doesNotContain(renewed.primaryKey())
        .doesNotContain(renewed.secondaryKey())
        .doesNotContain(keys.primaryKey());
  }

  @Test
  void oneKeyIsRenewedWhileTheOtherGoesOn() {
    RuntimeKeys first = service.resetServiceKeys("Shared", RenewedKeys.SECONDARY);
    assertThat(first.primaryKey()).isEqualTo(keys.primaryKey());
    assertThat(first.secondaryKey()).isNotEqualTo(keys.secondaryKey());
    register("Shared", keys.primaryKey(), "one");
    refusal("Shared", keys.secondaryKey());
    RuntimeKeys second = service.resetServiceKeys("Shared", RenewedKeys.PRIMARY);
    assertThat(second.secondaryKey()).isEqualTo(first.secondaryKey());
    refusal("Shared", keys.primaryKey());
    register("Shared", first.secondaryKey(), "two");
  }

  @Test
  void theListSaysWhichEnvironmentsUseIt() {
    var environment = room.preparedOn(room.factories.all().getFirst(), runtime.id());
    assertThat(service.list())
        .singleElement()
        .satisfies(
            listed -> {
              assertThat(listed.environments()).containsExactly(environment.name());
              assertThat(listed.embedded()).isTrue();
              assertThat(listed.dataFactory()).isEqualTo("embedded");
            });
  }
}
