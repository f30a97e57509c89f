package org.cloudmigration.web.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.cloudmigration.domain.runtime.NodeStatus;
import org.cloudmigration.domain.runtime.RuntimeState;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.runtime.NodeContact;
import org.cloudmigration.service.runtime.NodeReport;
import org.cloudmigration.service.runtime.NodeRequest;
import org.cloudmigration.service.runtime.RegisteredNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodesSpeakJsonTest {

  @Test
  void aRequestIsReadByItsProperties() {
    NodeRequest request =
        NodeJson.request(
            "{\"runtimeName\":\"R-1\",\"key\":\"k\",\"nodeName\":\"n\",\"version\":\"5.40\"}");
    assertThat(request).isEqualTo(new NodeRequest("R-1", "k", "n", "5.40"));
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> NodeJson.request("{\"runtimeName\":\"R-1\"}"))
        .isInstanceOfSatisfying(
            InvalidInputException.class, invalid -> assertThat(invalid.field()).isEqualTo("key"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "{}"})
  void aNodeThatIsWellNeedNotSayIt(String body) {
    assertThat(NodeJson.report(body)).isEqualTo(new NodeReport(null, NodeStatus.ONLINE));
  }

  @ParameterizedTest
  @CsvSource({
    "Online, ONLINE",
    "Limited, LIMITED",
    "Offline, OFFLINE",
    "Upgrading, UPGRADING",
    "Initializing, INITIALIZING",
    "InitializeFailed, INITIALIZE_FAILED"
  })
  void eachStatusIsReadAsAzureWritesIt(String name, NodeStatus status) {
    assertThat(NodeJson.report("{\"status\":\"" + name + "\"}").status()).isEqualTo(status);
    assertThat(RuntimeWords.name(status)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NeedRegistration", "online", "ONLINE", "Asleep", ""})
  void noOtherStatusIsTaken(String name) {
    assertThatThrownBy(() -> NodeJson.report("{\"status\":\"" + name + "\"}"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("status");
  }

  @Test
  void answersAreComplete() {
    assertThat(
            NodeJson.told(new RegisteredNode("R-1", "n", "secret", Duration.ofMinutes(1), false))
                .toString())
        .isEqualTo(
            "{\"runtimeName\":\"R-1\",\"nodeName\":\"n\",\"credential\":\"secret\","
                + "\"reportEverySeconds\":60,\"executesWork\":false}");
    Instant reset = Instant.parse("2026-11-23T06:00:00Z");
    assertThat(NodeJson.told(contact(null)).toString())
        .contains("\"keysReset\":false,\"keysResetAt\":null", "\"status\":\"InitializeFailed\"");
    assertThat(NodeJson.told(contact(reset)).toString())
        .contains("\"keysReset\":true,\"keysResetAt\":\"2026-11-23T06:00:00Z\"");
  }

  private static NodeContact contact(Instant reset) {
    return new NodeContact(
        "R-1", "n", NodeStatus.INITIALIZE_FAILED, reset != null, reset, Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @EnumSource
  void everyStateHasWordsAColourAndAMeaning(RuntimeState state) {
    assertThat(RuntimeWords.of(state)).isNotBlank();
    assertThat(RuntimeWords.tone(state)).isNotNull();
    assertThat(RuntimeWords.meaning(state)).endsWith(".");
    assertThat(Arrays.stream(RuntimeState.values()).map(RuntimeWords::of)).doesNotHaveDuplicates();
  }
}
