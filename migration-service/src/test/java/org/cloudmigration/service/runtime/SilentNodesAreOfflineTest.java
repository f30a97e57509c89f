package org.cloudmigration.service.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.runtime.NodeStatus;
import org.cloudmigration.domain.runtime.RuntimeState;
import org.cloudmigration.service.testing.JpaFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SilentNodesAreOfflineTest {

  private static final Duration TOO_LONG = Duration.ofMinutes(6);
  private static final Duration A_LITTLE = Duration.ofMinutes(4);

  private final JpaFixture database = JpaFixture.inMemory();
  private final RuntimeServer room = new RuntimeServer(database);
  private IntegrationRuntime runtime;

  @BeforeEach
  void create() {
    runtime = room.runtimes.create(new RuntimeName("Shared"), room.factories.all().getFirst().id());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void callRoll() {
    room.roll.runtimes().forEach(room.roll::call);
  }

  private RuntimeState state() {
    return room.runtimes.byId(runtime.id()).state();
  }

  @Test
  void whoIsSilentForTooLongIsOfflineAndToldOnce() {
    room.nodes.registerBuiltInNode(runtime.id());
    room.register(runtime, "far");
    room.register(runtime, "near");
    room.silent("far", TOO_LONG);
    room.silent("near", A_LITTLE);
    callRoll();
    callRoll();
    assertThat(room.node("far").status()).isEqualTo(NodeStatus.OFFLINE);
    assertThat(room.node("near").status()).isEqualTo(NodeStatus.ONLINE);
    assertThat(state()).isEqualTo(RuntimeState.LIMITED);
    assertThat(room.trail()).filteredOn("Runtime node offline"::equals).hasSize(1);
  }

  @Test
  void withoutItsBuiltInNodeARuntimeCanBeOffline() {
    RegisteredNode only = room.register(runtime, "only");
    room.silent("only", TOO_LONG);
    callRoll();
    assertThat(state()).isEqualTo(RuntimeState.OFFLINE);
    assertThat(room.service.list().getFirst().nodeNames())
        .as("nobody has used the runtime here yet")
        .isEqualTo("only");
    room.nodes.contact(only.credential(), "only", new NodeReport(null, NodeStatus.ONLINE));
    assertThat(state()).isEqualTo(RuntimeState.ONLINE);
  }

  @Test
  void aServerThatWasAwayIsBackWithItsFirstRollCall() {
    room.nodes.registerBuiltInNode(runtime.id());
    room.silent("server-1", Duration.ofDays(3));
    new RuntimeServer(database, "server-1").roll.call(runtime.id());
    assertThat(room.node("server-1").status()).isEqualTo(NodeStatus.ONLINE);
    assertThat(state()).isEqualTo(RuntimeState.ONLINE);
  }

  @Test
  void aServerWithAnotherNameJoinsAndTheOldOneIsForgotten() {
    room.nodes.registerBuiltInNode(runtime.id());
    var renamed = new RuntimeServer(database, "server-2");
    room.silent("server-1", TOO_LONG);
    renamed.roll.call(runtime.id());
    assertThat(state()).isEqualTo(RuntimeState.LIMITED);
    room.silent("server-1", Duration.ofMinutes(61));
    renamed.roll.call(runtime.id());
    assertThat(room.service.list().getFirst().nodeNames()).isEqualTo("server-2");
    assertThat(state()).isEqualTo(RuntimeState.ONLINE);
  }

  @Test
  void aNodeWithTheNameOfAServerGivesWayToIt() {
    room.register(runtime, "server-2");
    var other = new RuntimeServer(database, "server-2");
    other.nodes.registerBuiltInNode(runtime.id());
    assertThat(room.service.list().getFirst().nodes())
        .singleElement()
        .extracting(NodeView::builtIn)
        .isEqualTo(true);
  }

  @Test
  void nodesOfAnotherEngineAreNotLookedAfterHere() {
    DataFactory azure = room.factory("azure");
    IntegrationRuntime far = room.runtimes.create(new RuntimeName("Far"), azure.id());
    assertThat(room.roll.runtimes()).containsExactly(runtime.id()).doesNotContain(far.id());
  }

  @Test
  void onlyTheBuiltInNodeExecutesWorkInTheEmbeddedEngine() {
    room.nodes.registerBuiltInNode(runtime.id());
    room.register(runtime, "other");
    IntegrationRuntimeView view = room.service.list().getFirst();
    assertThat(view.nodes())
        .filteredOn(view::executesWork)
        .extracting(NodeView::name)
        .containsExactly("server-1");
    assertThat(view.version()).isEqualTo(room.node("server-1").version() + ", 5.40");
    assertThat(view.lastContactAt()).isEqualTo(room.node("other").lastContactAt());
  }

  @Test
  void theListTakesTheSameFewStatementsHoweverManyRuntimesThereAre() {
    var counted =
        JpaFixture.on(JpaFixture.memory(), Map.of("hibernate.generate_statistics", "true"));
    try (counted) {
      var server = new RuntimeServer(counted);
      var factory = server.factories.all().getFirst();
      server.service.list();
      counted.statistics().clear();
      server.service.list();
      long few = counted.statistics().getPrepareStatementCount();
      for (int i = 0; i < 5; i++) {
        IntegrationRuntime one = server.runtimes.create(new RuntimeName("Many-" + i), factory.id());
        server.nodes.registerBuiltInNode(one.id());
        server.preparedOn(factory, one.id());
      }
      counted.statistics().clear();
      assertThat(server.service.list()).hasSize(5);
      assertThat(counted.statistics().getPrepareStatementCount()).isEqualTo(few).isLessThan(8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"5 minutes", "PT4S", "PT0S", "-PT5M"})
  void aLimitThatIsNoneIsRefusedByItsName(String setting) {
    assertThatThrownBy(() -> NodeSilence.configuredBy(Map.of("MIGRATION_NODE_SILENCE", setting)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("MIGRATION_NODE_SILENCE");
  }

  @Test
  void theLimitIsASetting() {
    assertThat(NodeSilence.configuredBy(Map.of())).isEqualTo(NodeSilence.USUAL);
    assertThat(NodeSilence.configuredBy(Map.of("MIGRATION_NODE_SILENCE", " PT1H ")))
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void theStateIsThatOfTheNodesTogether() {
    assertThat(RuntimeState.of(List.of())).isEqualTo(RuntimeState.NEED_REGISTRATION);
    for (NodeStatus status : NodeStatus.values()) {
      assertThat(RuntimeState.of(List.of(status, status)))
          .as(status.name())
          .isEqualTo(
              switch (status) {
                case ONLINE -> RuntimeState.ONLINE;
                case LIMITED -> RuntimeState.LIMITED;
                default -> RuntimeState.OFFLINE;
              });
      assertThat(RuntimeState.of(List.of(NodeStatus.ONLINE, status)).works()).isTrue();
    }
  }
}
