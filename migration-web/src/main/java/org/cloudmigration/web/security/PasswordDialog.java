package org.cloudmigration.web.security;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;
import java.util.function.BiConsumer;
import org.cloudmigration.web.shell.FieldErrors;

/** Asks for a new password, and who changes the own one for the present one first. */
public final class PasswordDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final PasswordField present = new PasswordField("Present password");
  private final PasswordField password = new PasswordField("New password");
  private final FieldErrors errors =
      new FieldErrors(Map.of("present", present, "password", password));

  private PasswordDialog(String title) {
    setHeaderTitle(title);
    setWidth("26rem");
    addClassName("user-dialog");
    present.getElement().setAttribute("autocomplete", "current-password");
    password.getElement().setAttribute("autocomplete", "new-password");
    Div form = new Div(present, password);
    form.addClassName("form");
    add(form);
  }

  /**
   * @param change gets the present password and the new one
   */
  public static PasswordDialog own(BiConsumer<String, String> change) {
    PasswordDialog dialog = new PasswordDialog("Change your password");
    dialog.present.focus();
    return dialog.with(() -> change.accept(dialog.present.getValue(), dialog.password.getValue()));
  }

  /**
   * @param set gets the user's name and the new password
   */
  static PasswordDialog of(String user, BiConsumer<String, String> set) {
    PasswordDialog dialog = new PasswordDialog("New password for " + user);
    dialog.present.setVisible(false);
    dialog.password.focus();
    return dialog.with(() -> set.accept(user, dialog.password.getValue()));
  }

  private PasswordDialog with(Runnable command) {
    Button save =
        new Button(
            "Set password",
            click -> {
              if (errors.done(command)) {
                close();
                Notification.show("The password was changed.");
              }
            });
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.addClickShortcut(Key.ENTER);
    getFooter().add(new Button("Cancel", click -> close()), save);
    return this;
  }
}
