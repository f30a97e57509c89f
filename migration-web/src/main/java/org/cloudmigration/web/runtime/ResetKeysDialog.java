package org.cloudmigration.web.runtime;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.function.SerializableConsumer;
import org.cloudmigration.service.runtime.IntegrationRuntimeView;
import org.cloudmigration.service.runtime.RenewedKeys;
import org.cloudmigration.web.shell.TypedName;

/** Asks which keys of a runtime are to be made anew, and for its name. */
final class ResetKeysDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final RadioButtonGroup<RenewedKeys> which = new RadioButtonGroup<>("Make anew");

  /**
   * @param agreed gets what was chosen
   */
  ResetKeysDialog(IntegrationRuntimeView runtime, SerializableConsumer<RenewedKeys> agreed) {
    setHeaderTitle("Reset the authentication keys of " + runtime.name() + "?");
    addClassName("end-dialog");
    setWidth("40rem");
    setMaxWidth("100%");
    which.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    which.setItems(RenewedKeys.values());
    which.setItemLabelGenerator(ResetKeysDialog::words);
    which.setValue(RenewedKeys.PRIMARY);
    Button agree = new Button("Reset keys");
    TypedName name = new TypedName("integration runtime", runtime.name(), agree);
    agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    agree.setDisableOnClick(true);
    agree.addClickListener(
        click -> {
          close();
          agreed.accept(which.getValue());
        });
    add(
        new Paragraph(
            "A key that is made anew registers no node any more. Nodes that are registered stay and"
                + " runs go on; each is told at its next report. The node in this server needs"
                + " nothing."
                + users(runtime)),
        new Paragraph(
            "Without a gap: renew one key, and give it to whoever installs nodes; renew the other"
                + " one once nobody uses it any more."),
        which,
        name);
    getFooter().add(new Button("Cancel", click -> close()), agree);
  }

  private static String words(RenewedKeys which) {
    return switch (which) {
      case PRIMARY -> "The primary key";
      case SECONDARY -> "The secondary key";
      case BOTH -> "Both: nobody who has a key now may register a node with it";
    };
  }

  private static String users(IntegrationRuntimeView runtime) {
    return runtime.environments().size() < 2
        ? ""
        : " The environments " + String.join(", ", runtime.environments()) + " use it.";
  }
}
