package org.cloudmigration.web.operation;

import jakarta.json.Json;
import org.cloudmigration.service.operation.AuditView;

/** An entry as one line of JSON, every character as the hash covers it. */
final class JsonLine {

  private JsonLine() {}

  static String of(AuditView entry) {
    return Json.createObjectBuilder()
            .add("entry", entry.sequenceNo())
            .add("time", entry.occurredAt().toString())
            .add("category", entry.category().name())
            .add("outcome", entry.outcome().name())
            .add("what", entry.sentence())
            .add("user", entry.userName())
            .add("origin", entry.origin())
            .add("environment", entry.environment())
            .add("command", entry.command())
            .add("subject", entry.subject())
            .add("before", entry.before())
            .add("after", entry.after())
            .add("previousHash", entry.previousHash())
            .add("hash", entry.hash())
            .build()
        + "\n";
  }
}
