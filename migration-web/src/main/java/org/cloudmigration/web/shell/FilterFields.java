package org.cloudmigration.web.shell;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;

/** Fields that narrow a list: each can be cleared, and what is empty lets everything pass. */
public final class FilterFields {

  private FilterFields() {}

  public static TextField search(String placeholder, String label) {
    TextField field = new TextField();
    field.setPlaceholder(placeholder);
    field.setAriaLabel(label);
    field.setPrefixComponent(VaadinIcon.SEARCH.create());
    field.setClearButtonVisible(true);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    return field;
  }

  /**
   * @param any says that nothing is chosen
   */
  public static ComboBox<String> oneOf(String any, String label, ItemLabelGenerator<String> words) {
    ComboBox<String> field = new ComboBox<>();
    field.setPlaceholder(any);
    field.setAriaLabel(label);
    field.setItemLabelGenerator(words);
    field.setClearButtonVisible(true);
    return field;
  }

  public static <E extends Enum<E>> MultiSelectComboBox<E> someOf(
      Class<E> all, String any, String label, ItemLabelGenerator<E> words) {
    MultiSelectComboBox<E> field = new MultiSelectComboBox<>();
    field.setPlaceholder(any);
    field.setAriaLabel(label);
    field.setItems(all.getEnumConstants());
    field.setItemLabelGenerator(words);
    field.setClearButtonVisible(true);
    return field;
  }

  public static DatePicker day(String placeholder, String label) {
    DatePicker field = new DatePicker();
    field.setPlaceholder(placeholder);
    field.setAriaLabel(label);
    field.setClearButtonVisible(true);
    return field;
  }

  /** What the address or the page fills in is no news. */
  public static void onChangeByPerson(
      List<? extends HasValue<?, ?>> fields, SerializableRunnable told) {
    fields.forEach(
        field ->
            field.addValueChangeListener(
                change -> {
                  if (change.isFromClient()) {
                    told.run();
                  }
                }));
  }
}
