package org.cloudmigration.service.pipeline.datafactory;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a definition has to be given: who gives it the same may use it, whatever it does inside.
 *
 * @param parameters their types by their names
 * @param items what it reads of each item of a list
 */
record Inputs(Map<String, String> parameters, Set<String> items) {

  private static final Pattern ITEM = Pattern.compile("\\bitem\\(\\)\\.(\\w+)");

  /**
   * @param properties of the definition
   */
  static Inputs of(JsonObject properties) {
    Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (properties.get("parameters") instanceof JsonObject declared) {
      declared.forEach((name, value) -> parameters.put(name, type(value)));
    }
    Set<String> items = new TreeSet<>();
    Matcher item = ITEM.matcher(properties.toString());
    while (item.find()) {
      items.add(item.group(1));
    }
    return new Inputs(parameters, items);
  }

  private static String type(JsonValue parameter) {
    return parameter instanceof JsonObject object && object.get("type") instanceof JsonString type
        ? type.getString().toLowerCase(Locale.ROOT)
        : "";
  }
}
