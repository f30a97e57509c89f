package org.cloudmigration.web.completion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiConsumer;

/** Tells what goes when a migration is abandoned, and asks for the environment's name. */
public final class AbandonDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_REASON = 500;

  private final TextField name = new TextField("Type the name of the environment to go on");
  private final TextArea reason = new TextArea("Reason, for the log");
  private final Button abandon = new Button("Abandon migration");

  /**
   * @param action gets the typed name and the reason
   */
  public AbandonDialog(String environment, BiConsumer<String, String> action) {
    setHeaderTitle("Abandon the migration of " + environment + "?");
    addClassName("abandon-dialog");
    setWidth("38rem");
    add(
        new UnorderedList(
            new ListItem(
                "Stored procedures, change tracking and whatever else setup has made are removed from"
                    + " the source and from the tenant."),
            new ListItem("No further run can be started, until the migration is set up again."),
            new ListItem("The companies and their replicated data stay in the tenant.")),
        new Paragraph("What a DBA has made by script is left alone."),
        reason,
        name);
    reason.setWidthFull();
    reason.setMaxLength(LONGEST_REASON);
    name.setWidthFull();
    name.setPlaceholder(environment);
    name.setValueChangeMode(ValueChangeMode.EAGER);
    name.addValueChangeListener(
        change -> abandon.setEnabled(change.getValue().equals(environment)));
    abandon.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    abandon.setEnabled(false);
    abandon.setDisableOnClick(true);
    abandon.addClickListener(
        click -> {
          close();
          action.accept(name.getValue(), reason.getValue());
        });
    getFooter().add(new Button("Keep it", click -> close()), abandon);
  }
}
