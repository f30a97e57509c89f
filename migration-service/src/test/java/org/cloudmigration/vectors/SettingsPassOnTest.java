package org.cloudmigration.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.upgrade.ProductUpgrade;
import org.cloudmigration.service.upgrade.setting.SettingCatalogue;
import org.cloudmigration.service.upgrade.setting.Settings;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases of kind {@code settings}: what one setting does to others. */
class SettingsPassOnTest {

  private static final SettingCatalogue SETTINGS = ProductUpgrade.read(new DynamicsGp()).settings();

  @TestFactory
  Stream<DynamicTest> asTheCasesSay() throws Exception {
    return Cases.of("gp").stream()
        .filter(scenario -> scenario.kind().equals("settings"))
        .map(scenario -> dynamicTest(scenario.name(), () -> run(scenario)));
  }

  private static void run(Scenario scenario) {
    Settings now = SETTINGS.initial();
    List<JsonObject> changes = scenario.objects("changes");
    assertThat(changes).isNotEmpty();
    for (JsonObject change : changes) {
      for (String key : change.keySet()) {
        if (!List.of("set", "assign", "value", "expect").contains(key)) {
          throw new NotUnderstoodException(scenario.name() + " says " + key);
        }
      }
      if (change.containsKey("set")) {
        String caption = change.getString("set");
        now = SETTINGS.changed(now, caption, value(caption, change.get("value")));
      } else if (change.containsKey("assign")) {
        String caption = change.getString("assign");
        now = now.with(caption, value(caption, change.get("value")));
      }
      if (change.containsKey("expect")) {
        for (Map.Entry<String, JsonValue> wanted : change.getJsonObject("expect").entrySet()) {
          assertThat(now.value(wanted.getKey()))
              .as("%s after %s", wanted.getKey(), change)
              .isEqualTo(value(wanted.getKey(), wanted.getValue()));
        }
      }
    }
  }

  private static Object value(String caption, JsonValue value) {
    return SETTINGS.setting(caption).parse(CompanyOfScenario.text(value));
  }
}
