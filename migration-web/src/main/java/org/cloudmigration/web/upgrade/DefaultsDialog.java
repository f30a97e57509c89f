package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.cloudmigration.web.shell.TypedName;

/** Asks for the environment's name before every company is configured anew. */
final class DefaultsDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  /**
   * @param agreed gets the typed name
   */
  DefaultsDialog(String environment, SerializableConsumer<String> agreed) {
    setHeaderTitle("Reset the configuration of " + environment + "?");
    addClassName("end-dialog");
    setWidth("36rem");
    setMaxWidth("100%");
    Button agree = new Button("Reset defaults");
    TextField name = new TypedName(environment, agree);
    agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    agree.setDisableOnClick(true);
    agree.addClickListener(
        click -> {
          close();
          agreed.accept(name.getValue());
        });
    add(
        new Paragraph(
            "What is set for all companies and for each of them goes back to the defaults:"
                + " switches, dimensions and oldest years. There is no way back."),
        new Paragraph(
            "Companies whose data upgrade is completed stay as they are, and so do the settings of"
                + " the migration. No data is touched."),
        name);
    getFooter().add(new Button("Cancel", click -> close()), agree);
  }
}
