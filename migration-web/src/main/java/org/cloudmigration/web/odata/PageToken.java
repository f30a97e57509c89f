package org.cloudmigration.web.odata;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;

/** Where a page ended, as {@code $skiptoken}. It holds values of the last row, and no secret. */
record PageToken(List<Object> values) {

  private static final char NOTHING = '0';

  String encode() {
    JsonArrayBuilder array = Json.createArrayBuilder();
    values.forEach(value -> array.add(text(value)));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(array.build().toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param kinds first letters of the values that there must be, as {@link #kind} tells them
   */
  static PageToken decode(String token, List<Character> kinds) {
    String json = "";
    try {
      json = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonArray array = reader.readArray();
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < array.size(); i++) {
        values.add(value(array.getString(i), kinds.get(i)));
      }
      if (values.size() != kinds.size()) {
        throw unknown();
      }
      return new PageToken(values);
    } catch (RuntimeException e) {
      throw unknown();
    }
  }

  private static String text(Object value) {
    return switch (value) {
      case null -> String.valueOf(NOTHING);
      case String text -> "s" + text;
      case Boolean flag -> "b" + flag;
      case UUID id -> "u" + id;
      case Instant instant -> "t" + instant;
      default -> "n" + value;
    };
  }

  /** How values of a type are marked in a token. */
  static char kind(EdmPrimitiveTypeKind type) {
    return switch (type) {
      case String -> 's';
      case Boolean -> 'b';
      case Guid -> 'u';
      case DateTimeOffset -> 't';
      default -> 'n';
    };
  }

  private static Object value(String text, char kind) {
    char mark = text.charAt(0);
    String rest = text.substring(1);
    if (mark == NOTHING) {
      return null;
    }
    if (mark != kind) {
      throw unknown();
    }
    return switch (mark) {
      case 's' -> rest;
      case 'b' -> Boolean.valueOf(rest);
      case 'u' -> UUID.fromString(rest);
      case 't' -> Instant.parse(rest);
      default -> new BigDecimal(rest);
    };
  }

  private static ApiRefusal unknown() {
    return ApiRefusal.badRequest("The $skiptoken is not one of this list. Begin again without it.");
  }
}
