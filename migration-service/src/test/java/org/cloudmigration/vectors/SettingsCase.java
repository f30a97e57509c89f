package org.cloudmigration.vectors;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cloudmigration.service.upgrade.setting.SettingCatalogue;
import org.cloudmigration.service.upgrade.setting.Settings;

/** Cases of kind {@code settings}: what one setting does to others. */
final class SettingsCase {

  private static final List<String> KNOWN = List.of("set", "assign", "value", "expect");

  private final SettingCatalogue catalogue;
  private final List<String> differences = new ArrayList<>();
  private int compared;

  private SettingsCase(SettingCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  static Outcome run(SettingCatalogue catalogue, Scenario scenario) {
    var run = new SettingsCase(catalogue);
    Settings now = catalogue.initial();
    for (JsonObject change : scenario.objects("changes")) {
      for (String key : change.keySet()) {
        if (!KNOWN.contains(key)) {
          throw new NotUnderstoodException(scenario.name() + " says " + key);
        }
      }
      now = run.changed(now, change);
      if (change.containsKey("expect")) {
        run.compare(now, change);
      }
    }
    return new Outcome(run.compared, run.differences);
  }

  private Settings changed(Settings now, JsonObject change) {
    if (change.containsKey("set")) {
      String caption = change.getString("set");
      return catalogue.changed(now, caption, value(caption, change.get("value")));
    }
    if (change.containsKey("assign")) {
      String caption = change.getString("assign");
      return now.with(caption, value(caption, change.get("value")));
    }
    return now;
  }

  private void compare(Settings now, JsonObject change) {
    for (Map.Entry<String, JsonValue> wanted : change.getJsonObject("expect").entrySet()) {
      compared++;
      Object expected = value(wanted.getKey(), wanted.getValue());
      Object actual = now.value(wanted.getKey());
      if (!actual.equals(expected)) {
        differences.add(
            "%s: expected “%s”, found “%s” after %s"
                .formatted(wanted.getKey(), expected, actual, change));
      }
    }
  }

  private Object value(String caption, JsonValue value) {
    return catalogue.setting(caption).parse(CompanyOfScenario.text(value));
  }
}
