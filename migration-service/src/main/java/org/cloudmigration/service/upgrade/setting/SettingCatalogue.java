package org.cloudmigration.service.upgrade.setting;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudmigration.service.product.YamlFile;
import org.cloudmigration.service.upgrade.sql.Condition;

/** The settings that a product's upgrade knows, and how they hang together. */
public final class SettingCatalogue {

  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final List<SettingRule> rules;
  private final List<SettingRule> forAll;

  private SettingCatalogue(
      List<Setting> settings, List<SettingRule> rules, List<SettingRule> forAll) {
    settings.forEach(setting -> this.settings.put(setting.caption(), setting));
    this.rules = rules;
    this.forAll = forAll;
    Stream.concat(rules.stream(), forAll.stream())
        .flatMap(
            rule ->
                Stream.of(List.of(rule.setting()), rule.turnOn(), rule.turnOff(), rule.copies())
                    .flatMap(List::stream))
        .forEach(this::setting);
  }

  /**
   * @param cascades a list of rules, and perhaps one of those that hold for all companies at once
   */
  public static SettingCatalogue read(YamlFile settings, YamlFile cascades) {
    return new SettingCatalogue(
        settings.keys().stream().map(name -> setting(name, settings.part(name))).toList(),
        rules(cascades, "rules"),
        cascades.has("forAll") ? rules(cascades, "forAll") : List.of());
  }

  private static List<SettingRule> rules(YamlFile cascades, String name) {
    return cascades.parts(name).stream().map(SettingCatalogue::rule).toList();
  }

  private static Setting setting(String caption, YamlFile part) {
    var kind = Setting.Kind.valueOf(part.text("kind").toUpperCase(Locale.ROOT));
    String scope = part.has("scope") ? part.text("scope") : "shared";
    var bare =
        new Setting(
            caption,
            kind,
            Setting.Scope.valueOf(scope.toUpperCase(Locale.ROOT)),
            "",
            part.has("values") ? list(part.text("values"), ",") : List.of(),
            part.has("least") ? part.number("least") : 0);
    return bare.startingWith(bare.parse(part.text("initial")));
  }

  private static SettingRule rule(YamlFile part) {
    return new SettingRule(
        part.text("when"),
        switch (part.text("becomes")) {
          case "on" -> true;
          case "off" -> false;
          case "changed" -> null;
          default -> throw part.wrong("tells of no change that there is");
        },
        Condition.parse(part.has("if") ? part.text("if") : ""),
        captions(part, "turnOff"),
        captions(part, "turnOn"),
        captions(part, "copy"));
  }

  private static List<String> captions(YamlFile part, String key) {
    return part.has(key) ? list(part.text(key), ";") : List.of();
  }

  private static List<String> list(String words, String separator) {
    return Stream.of(words.split(separator)).map(String::strip).toList();
  }

  public Collection<Setting> settings() {
    return Collections.unmodifiableCollection(settings.values());
  }

  /**
   * @throws IllegalArgumentException if there is none of this caption
   */
  public Setting setting(String caption) {
    Setting setting = settings.get(caption);
    if (setting == null) {
      throw new IllegalArgumentException("No setting is called “" + caption + "”.");
    }
    return setting;
  }

  /** Those of a new company. */
  public Settings initial() {
    return new Settings(
        settings.values().stream().collect(Collectors.toMap(Setting::caption, Setting::initial)));
  }

  /** With one setting changed, and what hangs on it: each of those changes others by its rules. */
  public Settings changed(Settings before, String caption, Object value) {
    Settings now = before.with(setting(caption).caption(), value);
    for (SettingRule rule : rules) {
      if (rule.applies(caption, value, now::value)) {
        now = all(now, rule.turnOff(), false);
        now = all(now, rule.turnOn(), true);
        now = all(now, rule.copies(), value);
      }
    }
    return now;
  }

  /**
   * What somebody means who sets this for all companies at once: some settings take others along
   * then, unless something else is wanted of those.
   */
  public Map<String, Object> forAll(Map<String, Object> wanted) {
    Map<String, Object> more = new LinkedHashMap<>(wanted);
    for (SettingRule rule : forAll) {
      if (wanted.containsKey(rule.setting())) {
        rule.copies().forEach(copy -> more.putIfAbsent(copy, wanted.get(rule.setting())));
      }
    }
    return more;
  }

  private Settings all(Settings before, List<String> captions, Object value) {
    Settings now = before;
    for (String caption : captions) {
      // A switch that is there already has nothing to pass on.
      if (!now.value(caption).equals(value)) {
        now = changed(now, caption, value);
      }
    }
    return now;
  }
}
