package org.cloudmigration.service.upgrade.setting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cloudmigration.service.product.YamlFile;
import org.cloudmigration.service.upgrade.sql.Condition;

/**
 * How settings are shown, and what people are told of them. A setting that stands in no section is
 * for scripts alone.
 *
 * @param title of the page
 */
public record SettingForm(
    String title,
    List<SettingSection> sections,
    List<SettingRemark> remarks,
    List<SettingAdvice> advice) {

  public SettingForm {
    sections = List.copyOf(sections);
    remarks = List.copyOf(remarks);
    advice = List.copyOf(advice);
  }

  /**
   * @throws IllegalArgumentException if it names a setting that the catalogue is without
   */
  static SettingForm read(YamlFile file, SettingCatalogue catalogue) {
    return new SettingForm(
        file.text("title"),
        file.parts("sections").stream().map(part -> section(part, catalogue)).toList(),
        parts(file, "remarks").map(part -> remark(part, catalogue)).toList(),
        parts(file, "advice").map(SettingForm::advice).toList());
  }

  private static Stream<YamlFile> parts(YamlFile file, String key) {
    return file.has(key) ? file.parts(key).stream() : Stream.of();
  }

  private static SettingSection section(YamlFile part, SettingCatalogue catalogue) {
    return new SettingSection(
        part.text("title"),
        part.has("help") ? part.text("help") : "",
        part.has("together") ? part.text("together") : "",
        part.parts("settings").stream()
            .map(
                item ->
                    new SettingSection.Item(
                        catalogue.setting(item.text("setting")),
                        item.text("label"),
                        item.has("help") ? item.text("help") : ""))
            .toList());
  }

  private static SettingRemark remark(YamlFile part, SettingCatalogue catalogue) {
    return new SettingRemark(
        catalogue.setting(part.text("when")).caption(),
        part.text("becomes").equals("on"),
        Condition.parse(part.has("if") ? part.text("if") : ""),
        part.has("asks") && part.flag("asks"),
        part.text("text"));
  }

  private static SettingAdvice advice(YamlFile part) {
    return new SettingAdvice(
        part.text("code"), Condition.parse(part.text("if")), part.text("title"), part.text("text"));
  }

  /** What people have to agree to before these changes. */
  public List<String> questions(Settings before, Map<String, Object> wanted) {
    return told(before, wanted, true);
  }

  /** What people are told after these changes. */
  public List<String> remarks(Settings before, Map<String, Object> wanted) {
    return told(before, wanted, false);
  }

  private List<String> told(Settings before, Map<String, Object> wanted, boolean asking) {
    return remarks.stream()
        .filter(remark -> remark.asks() == asking)
        .filter(remark -> wanted.containsKey(remark.setting()))
        .filter(remark -> remark.applies(remark.setting(), wanted.get(remark.setting()), before))
        .map(SettingRemark::text)
        .toList();
  }

  /** As the page calls a setting: {@code Modules › Bank}; its caption if the page is without it. */
  public String name(String caption) {
    return section(caption)
        .flatMap(
            section ->
                section.items().stream()
                    .filter(item -> item.setting().caption().equals(caption))
                    .findFirst()
                    .map(item -> section.title() + " › " + item.label()))
        .orElse(caption);
  }

  private Optional<SettingSection> section(String caption) {
    return sections.stream()
        .filter(
            section ->
                section.items().stream().anyMatch(item -> item.setting().caption().equals(caption)))
        .findFirst();
  }
}
