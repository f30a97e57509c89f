package org.cloudmigration.service.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.runtime.NodeStatus;
import org.cloudmigration.domain.runtime.RuntimeState;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.testing.JpaFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nodes report with a credential of their own, which outlives the keys. */
class NodeIsToldOfAResetTest {

  private static final NodeReport WELL = new NodeReport(null, NodeStatus.ONLINE);

  private final JpaFixture database = JpaFixture.inMemory();
  private final RuntimeServer room = new RuntimeServer(database);
  private IntegrationRuntime runtime;
  private RegisteredNode node;

  @BeforeEach
  void register() {
    runtime = room.runtimes.create(new RuntimeName("Shared"), room.factories.all().getFirst().id());
    node = room.register(runtime, "node-1");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private NodeContact contact(RegisteredNode who, NodeReport report) {
    return room.nodes.contact(who.credential(), who.nodeName(), report);
  }

  private RuntimeState state() {
    return room.runtimes.byId(runtime.id()).state();
  }

  @Test
  void aReportWithoutAResetTellsOfNone() {
    NodeContact told = contact(node, new NodeReport("5.41", NodeStatus.ONLINE));
    assertThat(told.keysReset()).isFalse();
    assertThat(told.keysResetAt()).isNull();
    assertThat(told.reportEvery()).isEqualTo(node.reportEvery()).hasMinutes(1);
    assertThat(room.node("node-1").version()).isEqualTo("5.41");
  }

  @Test
  void afterAResetItStaysValidAndIsToldUntilItRegistersAgain() {
    RuntimeKeys renewed = room.service.resetServiceKeys("Shared", RenewedKeys.BOTH);
    for (int report = 0; report < 2; report++) {
      NodeContact told = contact(node, WELL);
      assertThat(told.keysReset()).isTrue();
      assertThat(told.keysResetAt()).isNotNull();
      assertThat(told.status()).isEqualTo(NodeStatus.ONLINE);
    }
    assertThat(room.node("node-1").keysReset()).isTrue();
    RegisteredNode again =
        room.nodes.register(new NodeRequest("Shared", renewed.primaryKey(), "node-1", "5.41"));
    assertThat(contact(again, WELL).keysReset()).isFalse();
    assertThat(room.service.list().getFirst().nodes()).hasSize(1);
  }

  @Test
  void whoRegistersAgainReportsWithTheNewCredentialAlone() {
    room.register(runtime, "NODE-1");
    refused(node.credential(), "node-1");
  }

  @Test
  void aCredentialIsGoodForItsOwnNodeAlone() {
    RegisteredNode other = room.register(runtime, "node-2");
    refused(other.credential(), "node-1");
    refused(node.credential() + "x", "node-1");
    refused("", "node-1");
    room.nodes.registerBuiltInNode(runtime.id());
    refused("", "server-1");
  }

  private void refused(String credential, String name) {
    assertThatThrownBy(() -> room.nodes.contact(credential, name, WELL))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal -> assertThat(refusal.report().code()).isEqualTo("NODE_CREDENTIAL"));
  }

  @Test
  void theDatabaseHoldsNoCredentialInClear() {
    String stored =
        database.inTransaction(
            entities ->
                entities
                    .createQuery("select n.credentialHash from RuntimeNode n", String.class)
                    .getSingleResult());
    assertThat(stored).matches("[0-9a-f]{64}").doesNotContain(node.credential());
    assertThat(new NodeCredential(node.credential()).toString()).doesNotContain(node.credential());
  }

  @Test
  void theRuntimeStandsAsItsNodesReport() {
    assertThat(state()).isEqualTo(RuntimeState.ONLINE);
    RegisteredNode other = room.register(runtime, "node-2");
    contact(other, new NodeReport(null, NodeStatus.UPGRADING));
    assertThat(state()).isEqualTo(RuntimeState.LIMITED);
    contact(node, new NodeReport(null, NodeStatus.OFFLINE));
    assertThat(state()).isEqualTo(RuntimeState.OFFLINE);
    contact(other, WELL);
    contact(node, WELL);
    assertThat(state()).isEqualTo(RuntimeState.ONLINE);
  }

  @Test
  void noNodeReportsWhatOnlyTheServerKnows() {
    for (NodeStatus status : new NodeStatus[] {NodeStatus.NEED_REGISTRATION, null}) {
      assertThatThrownBy(() -> new NodeReport(null, status))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("status");
    }
    assertThatThrownBy(() -> new NodeReport("x".repeat(41), NodeStatus.ONLINE))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void theBuiltInNodeRegistersAgainByItself() {
    room.nodes.registerBuiltInNode(runtime.id());
    var elsewhere = new RuntimeServer(database, "server-2");
    elsewhere.nodes.registerBuiltInNode(runtime.id());
    room.service.resetServiceKeys("Shared", RenewedKeys.PRIMARY);
    assertThat(room.node("server-1").keysReset()).as("at once").isFalse();
    assertThat(room.node("server-2").keysReset()).as("at its next report").isTrue();
    elsewhere.roll.call(runtime.id());
    assertThat(room.node("server-2").keysReset()).isFalse();
  }

  @Test
  void aRemovedNodeIsNobodyAnyMore() {
    room.service.removeNode("Shared", "NODE-1");
    refused(node.credential(), "node-1");
    assertThat(state()).isEqualTo(RuntimeState.NEED_REGISTRATION);
    assertThat(room.trail()).containsExactly("Register runtime node", "Remove runtime node");
    assertThatThrownBy(() -> room.service.removeNode("Shared", "node-1"))
        .hasMessageContaining("no node");
  }

  @Test
  void aNodeOfAServerThatRunsIsNotRemoved() {
    room.nodes.registerBuiltInNode(runtime.id());
    assertThatThrownBy(() -> room.service.removeNode("Shared", "server-1"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal -> assertThat(refusal.report().code()).isEqualTo("NODE_BUILT_IN"));
    database.execute("UPDATE runtime_node SET status = 'OFFLINE' WHERE built_in = true");
    room.service.removeNode("Shared", "server-1");
    assertThat(room.service.list().getFirst().nodes())
        .extracting(NodeView::name)
        .isEqualTo(List.of("node-1"));
  }
}
