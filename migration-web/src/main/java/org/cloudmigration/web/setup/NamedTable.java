package org.cloudmigration.web.setup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Map;
import java.util.stream.Stream;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.product.OutlinedTable;
import org.cloudmigration.web.mapping.PreserveWords;
import org.cloudmigration.web.shell.FieldErrors;

/** One line of the list of tables. */
final class NamedTable extends Div {

  private static final long serialVersionUID = 1L;

  static final OutlinedTable BLANK = new OutlinedTable("", true, "");

  private final TextField source = new TextField();
  private final Select<Boolean> perCompany = new Select<>();
  private final Checkbox preserve = new Checkbox(PreserveWords.LABEL);
  private final TextField target = new TextField();
  private final Button remove = new Button(VaadinIcon.CLOSE_SMALL.create());
  private final FieldErrors errors =
      new FieldErrors(
          Map.of("sourceTableName", source, "tableName", target, "preserveCloudData", preserve));

  NamedTable(OutlinedTable value, Runnable onInput, SerializableConsumer<NamedTable> onRemove) {
    addClassName("named-table");
    getElement().setAttribute("role", "group");
    perCompany.setItems(true, false);
    perCompany.setItemLabelGenerator(each -> each ? "Per company" : "Per database");
    perCompany.setValue(value.perCompany());
    preserve.setValue(value.preserve());
    perCompany.addValueChangeListener(change -> copiedOtherwise(onInput));
    preserve.addValueChangeListener(change -> onInput.run());
    preserve.setVisible(!value.perCompany());
    source.setValue(value.source());
    source.setPlaceholder("Source table");
    target.setValue(value.target().equals(standard(value)) ? "" : value.target());
    Stream.of(source, target)
        .forEach(
            field -> {
              field.setValueChangeMode(ValueChangeMode.EAGER);
              field
                  .getElement()
                  .setAttribute("autocomplete", "off")
                  .setAttribute("spellcheck", "false");
              field.addValueChangeListener(
                  change -> {
                    suggest();
                    onInput.run();
                  });
            });
    remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    remove.addClickListener(click -> onRemove.accept(this));
    suggest();
    add(source, new Div(perCompany, preserve), target, remove);
  }

  /** Only of a table that belongs to no company can the cloud's data be preserved. */
  private void copiedOtherwise(Runnable onInput) {
    if (perCompany.getValue()) {
      preserve.setValue(false);
    }
    preserve.setVisible(!perCompany.getValue());
    onInput.run();
  }

  /** What the copy is called if nobody says otherwise. */
  private void suggest() {
    target.setPlaceholder(standard(value()));
  }

  private static String standard(OutlinedTable table) {
    return new OutlinedTable(table.source(), table.perCompany(), "").completed().target();
  }

  void number(int number) {
    String line = "table " + number;
    getElement().setAttribute("aria-label", "Table " + number);
    source.setAriaLabel("Source table, " + line);
    perCompany.setAriaLabel("How it is copied, " + line);
    preserve.setAriaLabel(PreserveWords.LABEL + ", " + line);
    target.setAriaLabel("Name in the cloud, " + line);
    remove.setAriaLabel("Remove " + line);
    remove.setTooltipText("Remove");
  }

  void focus() {
    source.focus();
  }

  boolean isWritten() {
    return !source.getValue().isBlank() || !target.getValue().isBlank();
  }

  OutlinedTable value() {
    return new OutlinedTable(
        source.getValue(), perCompany.getValue(), target.getValue(), preserve.getValue());
  }

  void setEditable(boolean editable) {
    if (editable == source.isReadOnly()) {
      showName(editable);
    }
    source.setReadOnly(!editable);
    perCompany.setReadOnly(!editable);
    preserve.setReadOnly(!editable);
    target.setReadOnly(!editable);
    remove.setVisible(editable);
  }

  /** A field that is only looked at shows no suggestion. */
  private void showName(boolean editable) {
    String standard = standard(value());
    if (!editable && target.isEmpty()) {
      target.setValue(standard);
    } else if (editable && target.getValue().equals(standard)) {
      target.clear();
    }
  }

  void clearErrors() {
    errors.clear();
  }

  /** False if none of the fields is meant. */
  boolean show(String property, InvalidInputException refused) {
    return errors.show(
        new InvalidInputException(
            property,
            refused.report().code(),
            refused.report().happened(),
            refused.report().action()));
  }
}
