package org.cloudmigration.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.cloudmigration.service.security.UserService;
import org.cloudmigration.web.runtime.RuntimesNavigation;
import org.cloudmigration.web.security.PasswordDialog;
import org.cloudmigration.web.security.SignIn;
import org.cloudmigration.web.security.UsersNavigation;
import org.cloudmigration.web.security.Viewer;

/** Who is signed in, and what concerns users. */
final class UserMenu extends MenuBar {

  private static final long serialVersionUID = 1L;

  UserMenu(Viewer viewer, UserService users) {
    addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
    addClassName("user-menu");
    Span user = new Span(VaadinIcon.USER.create(), new Span(viewer.name()));
    user.addClassName("user-name");
    MenuItem entry = addItem(user);
    entry.setAriaLabel("Signed in as " + viewer.name());
    SubMenu menu = entry.getSubMenu();
    menu.addItem(viewer.roleName()).setEnabled(false);
    menu.addItem("Integration runtimes", click -> RuntimesNavigation.toRuntimes(UI.getCurrent()));
    if (viewer.holdsKeys()) {
      menu.addItem("Users", click -> UsersNavigation.toUsers(UI.getCurrent()));
    }
    menu.addItem("Change password …", click -> PasswordDialog.own(users::changeOwnPassword).open());
    menu.addItem("Sign out", click -> SignIn.signOut(UI.getCurrent()));
  }
}
