package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.service.upgrade.setting.Setting;
import org.cloudmigration.service.upgrade.setting.SettingSection.Item;

/** A setting that can be seen and changed. What the page fills in is no change. */
final class SettingField implements Serializable {

  private static final long serialVersionUID = 1L;

  private final transient Setting setting;
  private final AbstractField<?, ?> field;

  /**
   * @param changed gets the caption and the new value
   */
  SettingField(Item item, SerializableBiConsumer<String, Object> changed) {
    setting = item.setting();
    field =
        switch (setting.kind()) {
          case SWITCH -> box(item);
          case NUMBER -> number(item);
          case CHOICE -> choice(item, setting.choices());
          case SEGMENT -> choice(item, List.of());
          case TEXT -> text(item);
        };
    field.addClassName("setting");
    String caption = setting.caption();
    field.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            changed.accept(caption, plain(change.getValue()));
          }
        });
  }

  private static Checkbox box(Item item) {
    Checkbox box = new Checkbox(item.label());
    box.setHelperText(item.help());
    return box;
  }

  private static IntegerField number(Item item) {
    IntegerField field = new IntegerField(item.label());
    field.setHelperText(item.help());
    field.setMin(item.setting().least());
    return field;
  }

  private static TextField text(Item item) {
    TextField field = new TextField(item.label());
    field.setHelperText(item.help());
    return field;
  }

  private static Select<String> choice(Item item, List<String> choices) {
    Select<String> field = new Select<>();
    field.setLabel(item.label());
    field.setHelperText(item.help());
    field.setItems(choices);
    return field;
  }

  /** What is emptied has the least value. */
  private Object plain(Object value) {
    return switch (setting.kind()) {
      case NUMBER -> Optional.ofNullable(value).orElse(setting.least());
      case SEGMENT, TEXT -> Optional.ofNullable(value).orElse("");
      default -> value;
    };
  }

  Setting setting() {
    return setting;
  }

  Component component() {
    return field;
  }

  HasValidation validation() {
    return (HasValidation) field;
  }

  void show(Object value) {
    validation().setInvalid(false);
    switch (field) {
      case Checkbox box -> box.setValue((Boolean) value);
      case IntegerField number -> number.setValue((Integer) value);
      case TextField text -> text.setValue((String) value);
      default -> choose((String) value);
    }
  }

  /** A segment that nobody knows any more is shown all the same. */
  private void choose(String value) {
    Select<String> select = select();
    if (!value.isEmpty() && select.getListDataView().getItems().noneMatch(value::equals)) {
      offer(List.of(value));
    }
    select.setValue(value.isEmpty() ? null : value);
  }

  @SuppressWarnings("unchecked")
  private Select<String> select() {
    return (Select<String>) field;
  }

  /** Segments to choose from, besides the one that is chosen. */
  void offer(List<String> segments) {
    Select<String> select = select();
    String value = select.getValue();
    List<String> all = new ArrayList<>(segments);
    if (value != null && !all.contains(value)) {
      all.add(value);
    }
    select.setItems(all);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption("None");
    select.setValue(value);
  }

  void enable(boolean editable) {
    field.setReadOnly(!editable);
  }

  void mark(boolean moved) {
    field.getElement().getClassList().set("moved", moved);
  }
}
