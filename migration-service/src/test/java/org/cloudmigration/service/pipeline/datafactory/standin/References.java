package org.cloudmigration.service.pipeline.datafactory.standin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Follows references from activities over datasets to linked services, with their parameters. */
final class References {

  private final Definitions definitions;
  private final StandInDatabases databases;

  References(Definitions definitions, StandInDatabases databases) {
    this.definitions = definitions;
    this.databases = databases;
  }

  /** A table behind a dataset. */
  record Table(JsonObject linkedService, String schema, String name) {}

  /**
   * @param reference with its parameters evaluated
   */
  Table dataset(JsonObject reference) throws ActivityFailed {
    JsonObject dataset = definitions.dataset(reference.getString("referenceName"));
    Expressions inside = with("dataset", dataset, reference);
    JsonObject properties = inside.value(dataset.getJsonObject("typeProperties")).asJsonObject();
    return new Table(
        inside.value(dataset.getJsonObject("linkedServiceName")).asJsonObject(),
        properties.getString("schema", ""),
        properties.getString("table", ""));
  }

  /**
   * @param reference with its parameters evaluated
   */
  Connection open(JsonObject reference) throws ActivityFailed, SQLException {
    JsonObject service = definitions.linkedService(reference.getString("referenceName"));
    Expressions inside = with("linkedService", service, reference);
    return databases.open(
        service.getString("type"),
        inside.value(service.getJsonObject("typeProperties")).asJsonObject());
  }

  /** Every parameter that is declared must be given, and no other. */
  private static Expressions with(String name, JsonObject definition, JsonObject reference)
      throws ActivityFailed {
    JsonObject declared = objectOrEmpty(definition, "parameters");
    JsonObject given = objectOrEmpty(reference, "parameters");
    if (!declared.keySet().equals(given.keySet())) {
      throw new ActivityFailed(
          "2101", "%s takes %s, not %s".formatted(name, declared.keySet(), given.keySet()));
    }
    return new Expressions(Map.of(name, (List<JsonValue> none) -> given));
  }

  /** What the SDK was not told, it may send as null. */
  static boolean has(JsonObject of, String name) {
    return of.containsKey(name) && !of.isNull(name);
  }

  static JsonObject objectOrEmpty(JsonObject of, String name) {
    return has(of, name) ? of.getJsonObject(name) : Json.createObjectBuilder().build();
  }
}
