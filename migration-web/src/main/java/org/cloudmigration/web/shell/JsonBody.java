package org.cloudmigration.web.shell;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON object that came in. What is not understood is refused by its name, with status 400: a
 * misspelt property must not look as if it had been obeyed. No value is quoted: it may be a secret.
 */
public final class JsonBody {

  private final JsonObject values;

  private JsonBody(JsonObject values, Set<String> known) {
    this.values = values;
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw bad("There is no property “" + name + "” here.");
      }
    }
  }

  /**
   * @param known the properties that there may be
   * @throws BadRequestException if it is no JSON object, or has another property
   */
  public static JsonBody parse(String text, Set<String> known) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return new JsonBody(reader.readObject(), known);
    } catch (JsonException e) {
      throw bad("The body is not a JSON object.");
    }
  }

  /** Empty if it is not there. */
  public Optional<String> text(String name) {
    return switch (values.get(name)) {
      case null -> Optional.empty();
      case JsonString text -> Optional.of(text.getString());
      default -> throw bad("The property “" + name + "” is not a text.");
    };
  }

  /** Empty if it is not there. */
  public Optional<Boolean> flag(String name) {
    return switch (values.get(name)) {
      case null -> Optional.empty();
      case JsonValue value when value.getValueType() == JsonValue.ValueType.TRUE ->
          Optional.of(true);
      case JsonValue value when value.getValueType() == JsonValue.ValueType.FALSE ->
          Optional.of(false);
      default -> throw bad("The property “" + name + "” is neither true nor false.");
    };
  }

  /** Empty if it is not there. */
  public Optional<JsonBody> object(String name, Set<String> known) {
    JsonValue value = values.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value.getValueType() != JsonValue.ValueType.OBJECT) {
      throw bad("The property “" + name + "” is not an object.");
    }
    return Optional.of(new JsonBody(value.asJsonObject(), known));
  }

  private static BadRequestException bad(String message) {
    return new BadRequestException(
        Response.status(Response.Status.BAD_REQUEST)
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(ApiError.of("BadRequest", message))
            .build());
  }
}
