package org.cloudmigration.service.pipeline.datafactory;

import com.azure.json.JsonSerializable;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;

/**
 * A definition as a data factory gives it back. Its content may differ from what was sent by what
 * the service adds, so that its mark has to be believed.
 *
 * @param properties without secrets, which come back as asterisks
 */
record DeployedDefinition(DefinitionKind kind, String name, JsonObject properties) {

  static DeployedDefinition of(String name, JsonSerializable<?> body) {
    JsonValue properties =
        CanonicalJson.of(body).getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT);
    return new DeployedDefinition(DefinitionKind.of(body), name, properties.asJsonObject());
  }

  /** Empty if somebody else has made it. */
  Optional<DeploymentMark> mark() {
    return DeploymentMark.of(properties);
  }

  Inputs inputs() {
    return Inputs.of(properties);
  }
}
