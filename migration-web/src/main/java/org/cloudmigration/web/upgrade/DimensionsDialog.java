package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudmigration.service.upgrade.configuration.DimensionChoice;
import org.cloudmigration.web.shell.FieldErrors;

/** Asks for two segments, which every company that has them gets as its dimensions. */
final class DimensionsDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final Select<String> first;
  private final Select<String> second;
  private final Checkbox clear = new Checkbox("Clear a dimension that is left blank here");
  private final FieldErrors errors;

  /**
   * @param segments names found in any company
   * @param choose does it, or refuses
   */
  DimensionsDialog(List<String> segments, SerializablePredicate<DialogChoice> choose) {
    setHeaderTitle("Set the dimensions of all companies");
    addClassName("end-dialog");
    setWidth("34rem");
    setMaxWidth("100%");
    first = select("Dimension 1", segments);
    second = select("Dimension 2", segments);
    clear.setHelperText("Otherwise companies keep what they have.");
    errors = new FieldErrors(Map.of("globalDimension1", first, "globalDimension2", second));
    Button set = new Button("Set dimensions");
    set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    set.addClickListener(
        click -> {
          if (choose.test(new DialogChoice(choice(), errors))) {
            close();
          }
        });
    Div fields = new Div(first, second);
    fields.addClassName("dimension-fields");
    add(
        new Paragraph(
            segments.isEmpty()
                ? "No company has a segment besides the main one: there is nothing to choose."
                : "Only companies that have the segment get it. Completed companies stay as they"
                    + " are."),
        fields,
        clear);
    getFooter().add(new Button("Cancel", click -> close()), set);
  }

  /** What was chosen, and where to tell what is wrong with it. */
  record DialogChoice(DimensionChoice choice, FieldErrors errors) {}

  private static Select<String> select(String label, List<String> segments) {
    Select<String> select = new Select<>();
    select.setLabel(label);
    select.setItems(segments);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption("Leave blank");
    return select;
  }

  private DimensionChoice choice() {
    return new DimensionChoice(value(first), value(second), clear.getValue());
  }

  private static String value(Select<String> select) {
    return Optional.ofNullable(select.getValue()).orElse("");
  }
}
