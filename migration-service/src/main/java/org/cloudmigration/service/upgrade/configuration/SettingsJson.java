package org.cloudmigration.service.upgrade.configuration;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.cloudmigration.service.upgrade.setting.Setting;
import org.cloudmigration.service.upgrade.setting.SettingCatalogue;
import org.cloudmigration.service.upgrade.setting.Settings;

/** Settings as the text that is stored. */
final class SettingsJson {

  private SettingsJson() {}

  static String write(Settings settings) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    settings
        .values()
        .forEach(
            (caption, value) -> {
              switch (value) {
                case Boolean flag -> json.add(caption, flag);
                case Integer number -> json.add(caption, number);
                default -> json.add(caption, String.valueOf(value));
              }
            });
    return json.build().toString();
  }

  /** What a release has added since has its initial value; what one has taken away is left out. */
  static Settings read(String text, SettingCatalogue catalogue) {
    Map<String, Object> values = new HashMap<>();
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      for (Setting setting : catalogue.settings()) {
        JsonValue value = json.get(setting.caption());
        values.put(
            setting.caption(), value == null ? setting.initial() : setting.accept(plain(value)));
      }
    }
    return new Settings(values);
  }

  private static Object plain(JsonValue value) {
    return switch (value) {
      case JsonString text -> text.getString();
      case JsonNumber number -> number.intValueExact();
      default -> value.equals(JsonValue.TRUE);
    };
  }
}
