package org.cloudmigration.web.security;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Map;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.security.NewUser;
import org.cloudmigration.service.security.UserChange;
import org.cloudmigration.service.security.UserService;
import org.cloudmigration.service.security.UserView;
import org.cloudmigration.web.shell.FieldErrors;

/** Makes a user, or changes what one may. */
final class UserDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final transient UserService users;
  private final transient UserView user;
  private final transient Runnable closed;
  private final TextField name = new TextField("Name");
  private final PasswordField password = new PasswordField("Password");
  private final Button newPassword = new Button("Set a new password …", VaadinIcon.KEY.create());
  private final RadioButtonGroup<String> role = new RadioButtonGroup<>("Role");
  private final Checkbox delegated = new Checkbox("Works for a partner");
  private final Checkbox enabled = new Checkbox("Enabled");
  private final FieldErrors errors =
      new FieldErrors(Map.of("name", name, "password", password, "role", role));

  /**
   * @param user null for a new one
   * @param closed told once the dialog is closed by who works with it
   */
  UserDialog(UserService users, UserView user, Runnable closed) {
    this.users = users;
    this.user = user;
    this.closed = closed;
    setHeaderTitle(user == null ? "New user" : user.name());
    setWidth("32rem");
    addClassName("user-dialog");

    name.setHelperText("What the person signs in with, such as a mail address.");
    password.getElement().setAttribute("autocomplete", "new-password");
    role.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    role.setItems(Role.ADMIN, Role.OPERATOR, Role.VIEWER);
    role.setRenderer(new ComponentRenderer<>(UserDialog::roleLine));
    delegated.setHelperText(
        "Not for the company whose books these are: sets up a migration only with its approval, and"
            + " manages no users.");
    enabled.setHelperText("A disabled user cannot sign in.");
    newPassword.addClickListener(
        click -> PasswordDialog.of(user.name(), users::setPassword).open());

    Button save = new Button(user == null ? "Create user" : "Save", click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    // Cancel, Escape, and a click beside it.
    addDialogCloseActionListener(asked -> leave());
    getFooter().add(new Button("Cancel", click -> leave()), save);

    Div form = new Div(name, password, newPassword, role, delegated, enabled);
    form.addClassName("form");
    add(form);
    fill();
  }

  private void fill() {
    boolean isNew = user == null;
    name.setVisible(isNew);
    password.setVisible(isNew);
    newPassword.setVisible(!isNew);
    enabled.setVisible(!isNew);
    role.setValue(isNew ? Role.OPERATOR : user.role());
    delegated.setValue(!isNew && user.delegated());
    enabled.setValue(isNew || user.enabled());
    if (isNew) {
      name.focus();
    }
  }

  private static Span roleLine(String role) {
    Span may = new Span(RoleWords.mayDo(role));
    may.addClassName("guidance");
    Span line = new Span(new Span(RoleWords.of(role)), may);
    line.addClassName("role-line");
    return line;
  }

  private void save() {
    if (errors.done(this::store)) {
      leave();
    }
  }

  private void store() {
    if (user == null) {
      users.create(
          new NewUser(
              name.getValue().strip(), password.getValue(), role.getValue(), delegated.getValue()));
    } else {
      users.change(
          user.name(), new UserChange(role.getValue(), delegated.getValue(), enabled.getValue()));
    }
  }

  private void leave() {
    close();
    closed.run();
  }
}
