package org.cloudmigration.web.odata;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;

/** An answer of the service. */
record Answer(int status, Map<String, List<String>> headers, String body) {

  JsonObject json() {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }

  String header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header -> header.getValue().getFirst())
        .findFirst()
        .orElse(null);
  }

  /** Of the entities of a list, one property. */
  List<String> values(String property) {
    return json().getJsonArray("value").stream()
        .map(entity -> entity.asJsonObject().get(property).toString().replace("\"", ""))
        .toList();
  }

  String code() {
    return json().getJsonObject("error").getString("code");
  }
}
