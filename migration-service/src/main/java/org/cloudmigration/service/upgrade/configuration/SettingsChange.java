package org.cloudmigration.service.upgrade.configuration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cloudmigration.service.upgrade.setting.Setting;
import org.cloudmigration.service.upgrade.setting.SettingCatalogue;
import org.cloudmigration.service.upgrade.setting.SettingForm;
import org.cloudmigration.service.upgrade.setting.Settings;

/** Settings before and after a change. */
record SettingsChange(Settings before, Settings after) {

  /**
   * Changes several settings in the order of the catalogue, each with what hangs on it.
   *
   * @param wanted by caption
   * @throws org.cloudmigration.service.operation.InvalidInputException at the property that cannot
   *     have its value
   */
  static SettingsChange of(
      SettingCatalogue catalogue,
      Settings before,
      Map<String, Object> wanted,
      DimensionRule dimensions) {
    Settings now = before;
    List<Setting> touched = named(catalogue.settings(), wanted);
    for (Setting setting : touched) {
      Object value = accepted(setting, wanted.get(setting.caption()));
      if (!now.value(setting.caption()).equals(value)) {
        now =
            setting.kind() == Setting.Kind.SEGMENT
                ? dimensions.chosen(now, setting, (String) value)
                : catalogue.changed(now, setting.caption(), value);
      }
    }
    for (Setting setting : touched) {
      boolean stays = setting.kind() == Setting.Kind.SEGMENT;
      Object value = accepted(setting, wanted.get(setting.caption()));
      if (!stays && !now.value(setting.caption()).equals(value)) {
        throw ConfigurationRefusals.contradiction(setting);
      }
    }
    return new SettingsChange(before, now);
  }

  private static List<Setting> named(Collection<Setting> all, Map<String, Object> wanted) {
    List<Setting> named =
        all.stream().filter(setting -> wanted.containsKey(setting.caption())).toList();
    if (named.isEmpty() || named.size() < wanted.size()) {
      throw ConfigurationRefusals.invalid(
          "setting",
          "There is no such setting: " + String.join(", ", wanted.keySet()) + ".",
          "Send at least one of the settings that the product has.");
    }
    return named;
  }

  private static Object accepted(Setting setting, Object value) {
    try {
      return setting.accept(value);
    } catch (IllegalArgumentException e) {
      throw ConfigurationRefusals.invalid(
          setting.property(), e.getMessage(), "Send another value, or leave it out.");
    }
  }

  /** Whether anything is another now. */
  boolean isNone() {
    return before.equals(after);
  }

  /** What has become another, besides what was wanted. */
  List<SettingMove> moved(SettingCatalogue catalogue, SettingForm form, Map<String, ?> wanted) {
    return moves(catalogue, form).stream()
        .filter(move -> !wanted.containsKey(move.caption()))
        .toList();
  }

  List<SettingMove> moves(SettingCatalogue catalogue, SettingForm form) {
    return catalogue.settings().stream()
        .map(Setting::caption)
        .filter(caption -> !before.value(caption).equals(after.value(caption)))
        .map(
            caption ->
                new SettingMove(
                    caption, form.name(caption), before.value(caption), after.value(caption)))
        .toList();
  }
}
