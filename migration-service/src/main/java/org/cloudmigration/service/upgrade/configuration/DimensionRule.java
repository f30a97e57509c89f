package org.cloudmigration.service.upgrade.configuration;

import java.util.List;
import java.util.Optional;
import org.cloudmigration.service.upgrade.setting.Setting;
import org.cloudmigration.service.upgrade.setting.SettingCatalogue;
import org.cloudmigration.service.upgrade.setting.Settings;

/**
 * The two dimensions of a company are segments that it has, and never the same one. The first gets
 * its segment from the second; the second does not get it from the first.
 *
 * @param pair the settings that hold a segment, in their order
 * @param segments those of the company
 */
record DimensionRule(List<Setting> pair, List<String> segments) {

  static DimensionRule of(SettingCatalogue catalogue, List<String> segments) {
    return new DimensionRule(pair(catalogue), segments);
  }

  static List<Setting> pair(SettingCatalogue catalogue) {
    return catalogue.settings().stream()
        .filter(setting -> setting.kind() == Setting.Kind.SEGMENT)
        .toList();
  }

  Settings chosen(Settings before, Setting setting, String name) {
    if (name.isBlank()) {
      return before.with(setting.caption(), "");
    }
    String segment =
        known(name)
            .orElseThrow(
                () ->
                    ConfigurationRefusals.invalid(
                        setting.property(),
                        "The company has no segment “" + name + "”.",
                        segments.isEmpty()
                            ? "Leave it blank: the company has no segment that could become a dimension."
                            : "Choose one of " + String.join(", ", segments) + "."));
    Settings now = before.with(setting.caption(), segment);
    for (Setting other : pair) {
      boolean same = !other.equals(setting) && before.value(other.caption()).equals(segment);
      if (same && pair.indexOf(other) < pair.indexOf(setting)) {
        throw ConfigurationRefusals.invalid(
            setting.property(),
            "“" + segment + "” is " + other.caption() + " already.",
            "Choose another segment, or leave it blank.");
      }
      if (same) {
        now = now.with(other.caption(), another(segment));
      }
    }
    return now;
  }

  /** As the source spells it. */
  Optional<String> known(String name) {
    return segments.stream().filter(segment -> segment.equalsIgnoreCase(name.strip())).findFirst();
  }

  private String another(String taken) {
    return segments.stream().filter(segment -> !segment.equals(taken)).findFirst().orElse("");
  }

  /** Whether a dimension is blank although there is a segment for it. */
  static boolean lacks(SettingCatalogue catalogue, Settings settings, int segments) {
    List<Setting> pair = pair(catalogue);
    return pair.stream()
        .limit(segments)
        .anyMatch(setting -> settings.value(setting.caption()).equals(""));
  }
}
