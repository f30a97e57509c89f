package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cloudmigration.service.upgrade.configuration.SettingMove;
import org.cloudmigration.service.upgrade.setting.Setting;
import org.cloudmigration.service.upgrade.setting.SettingSection;
import org.cloudmigration.service.upgrade.setting.SettingSection.Item;
import org.cloudmigration.service.upgrade.setting.Settings;
import org.cloudmigration.web.shell.FieldErrors;

/** Settings by section. Each change is told at once. */
final class SettingsPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final List<SettingField> fields = new ArrayList<>();
  private final List<Whole> wholes = new ArrayList<>();
  private final SerializableConsumer<Map<String, Object>> change;
  private final FieldErrors errors;

  /** A box for all switches of a section. */
  private record Whole(Checkbox box, List<String> captions) {}

  /**
   * @param forAll without what each company has of its own
   * @param change gets what is wanted, by caption
   */
  SettingsPanel(
      List<SettingSection> sections,
      boolean forAll,
      SerializableConsumer<Map<String, Object>> change) {
    this.change = change;
    addClassName("setting-groups");
    for (SettingSection section : sections) {
      List<Item> items = forAll ? section.shared() : section.items();
      if (!items.isEmpty()) {
        add(group(section, items));
      }
    }
    Map<String, HasValidation> byName = new HashMap<>();
    fields.forEach(field -> byName.put(field.setting().property(), field.validation()));
    errors = new FieldErrors(byName);
  }

  private Section group(SettingSection section, List<Item> items) {
    H3 title = new H3(section.title());
    Section group = new Section(title);
    group.addClassName("setting-group");
    group.getElement().setAttribute("aria-label", section.title());
    if (!section.help().isEmpty()) {
      Paragraph help = new Paragraph(section.help());
      help.addClassName("group-help");
      group.add(help);
    }
    if (!section.together().isEmpty()) {
      group.add(whole(section));
    }
    for (Item item : items) {
      SettingField field =
          new SettingField(item, (caption, value) -> change.accept(Map.of(caption, value)));
      fields.add(field);
      group.add(field.component());
    }
    return group;
  }

  private Checkbox whole(SettingSection section) {
    Checkbox box = new Checkbox(section.together());
    box.addClassNames("setting", "whole");
    List<String> captions = section.items().stream().map(item -> item.setting().caption()).toList();
    box.addValueChangeListener(
        changed -> {
          if (changed.isFromClient()) {
            change.accept(
                captions.stream()
                    .collect(Collectors.toMap(caption -> caption, any -> changed.getValue())));
          }
        });
    wholes.add(new Whole(box, captions));
    return box;
  }

  FieldErrors errors() {
    return errors;
  }

  void show(Settings settings, boolean editable) {
    for (SettingField field : fields) {
      field.show(settings.value(field.setting().caption()));
      field.enable(editable);
    }
    for (Whole whole : wholes) {
      long on = whole.captions().stream().filter(each -> (boolean) settings.value(each)).count();
      whole.box().setValue(on == whole.captions().size());
      whole.box().setIndeterminate(on > 0 && on < whole.captions().size());
      whole.box().setReadOnly(!editable);
    }
  }

  void offer(List<String> segments) {
    fields.stream()
        .filter(field -> field.setting().kind() == Setting.Kind.SEGMENT)
        .forEach(field -> field.offer(segments));
  }

  /** Lets people see what has followed. */
  void mark(List<SettingMove> moved) {
    Set<String> captions = moved.stream().map(SettingMove::caption).collect(Collectors.toSet());
    fields.forEach(field -> field.mark(captions.contains(field.setting().caption())));
  }
}
