package org.cloudmigration.web.runtime;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.cloudmigration.domain.runtime.NodeStatus;
import org.cloudmigration.service.runtime.NodeContact;
import org.cloudmigration.service.runtime.NodeReport;
import org.cloudmigration.service.runtime.NodeRequest;
import org.cloudmigration.service.runtime.RegisteredNode;
import org.cloudmigration.web.shell.JsonBody;

/** What nodes send, and what they are told, as JSON. */
final class NodeJson {

  private static final Set<String> OF_A_REQUEST =
      Set.of("runtimeName", "key", "nodeName", "version");
  private static final Set<String> OF_A_REPORT = Set.of("version", "status");

  private NodeJson() {}

  static NodeRequest request(String text) {
    JsonBody body = JsonBody.parse(text, OF_A_REQUEST);
    return new NodeRequest(
        body.text("runtimeName").orElse(""),
        body.text("key").orElse(""),
        body.text("nodeName").orElse(""),
        body.text("version").orElse(""));
  }

  /** A node that is well need not send anything. */
  static NodeReport report(String text) {
    JsonBody body = JsonBody.parse(text.isBlank() ? "{}" : text, OF_A_REPORT);
    Optional<String> status = body.text("status");
    return new NodeReport(
        body.text("version").orElse(null),
        status.isPresent() ? status(status.get()) : NodeStatus.ONLINE);
  }

  /** Null if there is none of this name, which a report does not take. */
  private static NodeStatus status(String name) {
    return Arrays.stream(NodeStatus.values())
        .filter(status -> RuntimeWords.name(status).equals(name))
        .findFirst()
        .orElse(null);
  }

  static JsonObject told(RegisteredNode node) {
    return Json.createObjectBuilder()
        .add("runtimeName", node.runtimeName())
        .add("nodeName", node.nodeName())
        .add("credential", node.credential())
        .add("reportEverySeconds", node.reportEvery().toSeconds())
        .add("executesWork", node.executesWork())
        .build();
  }

  static JsonObject told(NodeContact contact) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("runtimeName", contact.runtimeName())
            .add("nodeName", contact.nodeName())
            .add("status", RuntimeWords.name(contact.status()))
            .add("keysReset", contact.keysReset());
    if (contact.keysResetAt() == null) {
      json.addNull("keysResetAt");
    } else {
      json.add("keysResetAt", contact.keysResetAt().toString());
    }
    return json.add("reportEverySeconds", contact.reportEvery().toSeconds()).build();
  }
}
