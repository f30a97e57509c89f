package org.cloudmigration.service.pipeline.datafactory.standin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** Definitions as they come back: without their secrets. */
final class Secrets {

  private static final String MASK = "**********";

  private Secrets() {}

  static JsonObject masked(JsonObject definition) {
    var masked = Json.createObjectBuilder();
    boolean secure = "SecureString".equals(definition.getString("type", ""));
    definition.forEach(
        (name, value) -> {
          if (secure && name.equals("value")) {
            masked.add(name, MASK);
          } else if (value.getValueType() == JsonValue.ValueType.OBJECT) {
            masked.add(name, masked(value.asJsonObject()));
          } else {
            masked.add(name, value);
          }
        });
    return masked.build();
  }
}
