package org.cloudmigration.service.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.runtime.NodeStatus;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.runtime.NodeDoor.Answer;
import org.cloudmigration.service.testing.JpaFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nodes sign in nowhere, so that wrong keys are counted where they come in. */
class WrongKeysLockTheDoorTest {

  private static final String WRONG = "wrong";
  private static final String HERE = "10.0.0.1";

  private final JpaFixture database = JpaFixture.inMemory();
  private final RuntimeServer room = new RuntimeServer(database);
  private final NodeDoor door = room.server.bean(NodeDoor.class);
  private String key;

  @BeforeEach
  void create() {
    IntegrationRuntime runtime =
        room.runtimes.create(new RuntimeName("Shared"), room.factories.all().getFirst().id());
    key = room.runtimes.keys(runtime.id()).primaryKey();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Answer<RegisteredNode> register(String runtime, String with, String node, String from) {
    return door.register(new NodeRequest(runtime, with, node, "1"), from);
  }

  @Test
  void aRightKeyIsLetInAndAWrongOneIsNobody() {
    assertThat(register("Shared", key, "n", HERE)).isInstanceOf(Answer.Granted.class);
    assertThat(register("Shared", WRONG, "n", HERE)).isInstanceOf(Answer.Unknown.class);
    assertThat(register("Nowhere", WRONG, "n", HERE)).isInstanceOf(Answer.Unknown.class);
  }

  @Test
  void fiveWrongOnesLockThatAddressAndNobodyElse() {
    for (int i = 0; i < 5; i++) {
      assertThat(register("Shared", WRONG, "n", HERE)).isInstanceOf(Answer.Unknown.class);
    }
    assertThat(register("shared", key, "n", HERE))
        .isInstanceOfSatisfying(
            Answer.Locked.class, locked -> assertThat(locked.lock()).isPositive());
    assertThat(register("Shared", key, "n", "10.0.0.2")).isInstanceOf(Answer.Granted.class);
    assertThat(room.trail()).containsExactly("Lock node registration", "Register runtime node");
  }

  @Test
  void aRightKeyForgetsTheWrongOnes() {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 4; i++) {
        register("Shared", WRONG, "n", HERE);
      }
      assertThat(register("Shared", key, "n", HERE)).isInstanceOf(Answer.Granted.class);
    }
  }

  @Test
  void guessedCredentialsAreCountedToo() {
    var report = new NodeReport(null, NodeStatus.ONLINE);
    RegisteredNode node =
        ((Answer.Granted<RegisteredNode>) register("Shared", key, "n", HERE)).told();
    for (int i = 0; i < 5; i++) {
      assertThat(door.contact(WRONG, "n", report, HERE)).isInstanceOf(Answer.Unknown.class);
    }
    assertThat(door.contact(node.credential(), "n", report, HERE))
        .isInstanceOf(Answer.Locked.class);
    assertThat(door.contact(node.credential(), "n", report, "10.0.0.2"))
        .isInstanceOf(Answer.Granted.class);
  }

  @Test
  void whatElseSpeaksAgainstItIsNoGuess() {
    for (int i = 0; i < 6; i++) {
      assertThatThrownBy(() -> register("Shared", key, "server-1", HERE))
          .isInstanceOf(RefusedException.class);
    }
    assertThat(register("Shared", key, "n", HERE)).isInstanceOf(Answer.Granted.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'',      k,  n,      1,  runtimeName",
    "Shared,  '', n,      1,  key",
    "Shared,  k,  '',     1,  nodeName",
    "Shared,  k,  -n,     1,  nodeName",
    "Shared,  k,  a/b,    1,  nodeName",
    "Shared,  k,  ä,      1,  nodeName",
    "Shared,  k,  n,      '', version",
    "Shared,  k,  n,      ü,  version"
  })
  void whatIsNoRequestIsToldByItsProperty(
      String runtime, String with, String node, String version, String field) {
    assertThatThrownBy(() -> new NodeRequest(runtime, with, node, version))
        .isInstanceOfSatisfying(
            InvalidInputException.class, invalid -> assertThat(invalid.field()).isEqualTo(field));
  }

  @Test
  void noTextFormShowsAKey() {
    assertThat(new NodeRequest("Shared", key, "n", "1").toString()).doesNotContain(key);
    assertThatThrownBy(() -> new NodeRequest("Shared", key.repeat(9), "n", "1"))
        .hasMessageNotContaining(key);
  }
}
