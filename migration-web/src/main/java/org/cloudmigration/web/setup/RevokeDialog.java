package org.cloudmigration.web.setup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;

/** Tells what goes when an approval is revoked, and asks for the environment's name. */
final class RevokeDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final TextField name = new TextField("Type the name of the environment to go on");
  private final Button revoke = new Button("Revoke approval");

  /**
   * @param action gets the typed name
   */
  RevokeDialog(String environment, SerializableConsumer<String> action) {
    setHeaderTitle("Revoke the approval for " + environment + "?");
    addClassName("abandon-dialog");
    setWidth("38rem");
    add(
        new UnorderedList(
            new ListItem("Users who work for a partner cannot set up the migration any more."),
            new ListItem(
                "A migration that is on ends: what setup has made in the source and in the tenant is"
                    + " removed, and no further run can be started until it is set up again."),
            new ListItem("The companies and their replicated data stay in the tenant.")),
        name);
    name.setWidthFull();
    name.setPlaceholder(environment);
    name.setValueChangeMode(ValueChangeMode.EAGER);
    name.addValueChangeListener(change -> revoke.setEnabled(change.getValue().equals(environment)));
    revoke.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    revoke.setEnabled(false);
    revoke.setDisableOnClick(true);
    revoke.addClickListener(
        click -> {
          close();
          action.accept(name.getValue());
        });
    getFooter().add(new Button("Keep it", click -> close()), revoke);
  }
}
