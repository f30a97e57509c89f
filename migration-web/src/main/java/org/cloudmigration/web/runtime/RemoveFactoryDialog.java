package org.cloudmigration.web.runtime;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.cloudmigration.web.shell.TypedName;

/** Asks for the name of a data factory before it is taken off the list. */
final class RemoveFactoryDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  RemoveFactoryDialog(String factory, SerializableRunnable agreed) {
    setHeaderTitle("Remove the data factory " + factory + "?");
    addClassName("end-dialog");
    setWidth("36rem");
    setMaxWidth("100%");
    Button agree = new Button("Remove data factory");
    TypedName name = new TypedName("data factory", factory, agree);
    agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    agree.setDisableOnClick(true);
    agree.addClickListener(
        click -> {
          close();
          agreed.run();
        });
    add(
        new Paragraph(
            "It is taken off the list of this installation, with the secret that is stored for it."
                + " In Azure it stays as it is."),
        name);
    getFooter().add(new Button("Cancel", click -> close()), agree);
  }
}
