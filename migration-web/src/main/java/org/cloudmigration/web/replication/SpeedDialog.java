package org.cloudmigration.web.replication;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.Map;
import org.cloudmigration.domain.replication.SpeedLimit;
import org.cloudmigration.web.shell.FieldErrors;

/** Asks how fast the runs of an environment may copy. */
final class SpeedDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private static final double MEGABYTE = 1 << 20;

  /** Has it kept; called with 0 where there is no limit. */
  interface Limited {
    void to(long rowsPerSecond, long bytesPerSecond);
  }

  private final NumberField rows = field("Rows per second");
  private final NumberField megabytes = field("MB per second");
  private final FieldErrors errors =
      new FieldErrors(Map.of("rowsPerSecond", rows, "bytesPerSecond", megabytes));

  SpeedDialog(SpeedLimit present, Limited limited) {
    setHeaderTitle("Limit the speed");
    setWidth("30rem");
    setMaxWidth("100%");
    addClassName("speed-dialog");
    if (present.rowsPerSecond() > 0) {
      rows.setValue((double) present.rowsPerSecond());
    }
    if (present.bytesPerSecond() > 0) {
      megabytes.setValue(Math.round(present.bytesPerSecond() / MEGABYTE * 1000) / 1000.0);
    }
    Div form = new Div(rows, megabytes);
    form.addClassName("form");
    add(
        new Paragraph(
            "To spare the source, or the line to it, while others need them. All workers of a run"
                + " share the limit. It holds at once, and for later runs too, until it is changed."),
        form);
    Button keep =
        new Button(
            "Limit",
            click -> {
              if (errors.done(() -> limited.to(number(rows, 1), number(megabytes, MEGABYTE)))) {
                close();
              }
            });
    keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    keep.addClickShortcut(Key.ENTER);
    Button free =
        new Button(
            "No limit",
            click -> {
              if (errors.done(() -> limited.to(0, 0))) {
                close();
              }
            });
    free.setVisible(!present.equals(SpeedLimit.NONE));
    getFooter().add(new Button("Cancel", click -> close()), free, keep);
    rows.focus();
  }

  private static NumberField field(String label) {
    NumberField field = new NumberField(label);
    field.setPlaceholder("No limit");
    field.setAllowedCharPattern("[0-9.,]");
    field.setWidthFull();
    return field;
  }

  private static long number(NumberField field, double unit) {
    return field.getValue() == null ? 0 : Math.round(field.getValue() * unit);
  }
}
