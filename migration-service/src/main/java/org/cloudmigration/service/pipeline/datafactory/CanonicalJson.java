package org.cloudmigration.service.pipeline.datafactory;

import com.azure.json.JsonSerializable;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** What is sent to a data factory, in one form however the SDK orders it. */
final class CanonicalJson {

  private CanonicalJson() {}

  /** As it is sent: what nobody has said is left out. */
  static JsonObject of(JsonSerializable<?> body) {
    try (JsonReader reader =
        Json.createReader(new StringReader(WithoutNulls.stripped(body.toJsonString())))) {
      return ordered(reader.readObject()).asJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Members by their names; the order of elements has a meaning. */
  private static JsonValue ordered(JsonValue value) {
    return switch (value) {
      case JsonObject object -> {
        var members = Json.createObjectBuilder();
        new TreeMap<>(object).forEach((name, member) -> members.add(name, ordered(member)));
        yield members.build();
      }
      case JsonArray array -> {
        var elements = Json.createArrayBuilder();
        array.forEach(element -> elements.add(ordered(element)));
        yield elements.build();
      }
      default -> value;
    };
  }

  /** Equal for what means the same. */
  static String digest(JsonObject json) {
    try {
      byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
