package org.cloudmigration.service.validation;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;

/** Texts as a JSON array. */
final class FieldArray {

  private FieldArray() {}

  /** Null for none. */
  static String write(Collection<?> texts) {
    if (texts == null) {
      return null;
    }
    JsonArrayBuilder array = Json.createArrayBuilder();
    texts.forEach(text -> array.add(text.toString()));
    return array.build().toString();
  }

  /** Null for none. */
  static List<String> read(String json) {
    if (json == null) {
      return null;
    }
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonString::getString);
    }
  }
}
