package org.cloudmigration.web.security;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.security.UserService;
import org.cloudmigration.service.security.UserView;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.PageWidth;

/** The users of the installation, for administrators. */
@Route(UsersNavigation.LIST)
@RouteAlias(UsersNavigation.CREATE)
@RouteAlias(UsersNavigation.EDIT)
@PageTitle("Users · Cloud Migration Manager")
@RolesAllowed(Role.ADMIN)
public class UsersPage extends Main implements BeforeEnterObserver, BeforeLeaveObserver {

  private static final long serialVersionUID = 1L;

  private final transient UserService users;
  private final UserList list;
  private Dialog dialog;

  @Inject
  public UsersPage(UserService users, LiveUpdates live) {
    this.users = users;
    list = new UserList(users, live, user -> UsersNavigation.toUser(UI.getCurrent(), user.name()));

    Button create = new Button("Create user", VaadinIcon.PLUS.create());
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.addClickListener(click -> UsersNavigation.toNewUser(UI.getCurrent()));

    Paragraph guidance =
        new Paragraph("Who may sign in here. A user is disabled, never deleted: the log names it.");
    guidance.addClassName("guidance");
    Div words = new Div(new H1("Users"), guidance);
    Header head = new Header(words, create);
    head.addClassName("guide-head");
    addClassName("environment-page");
    add(head, list);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<String> name = UsersNavigation.user(event.getRouteParameters());
    Optional<UserView> user = name.flatMap(users::find);
    if (name.isPresent() && user.isEmpty()) {
      event.forwardTo(UsersNavigation.LIST);
    } else if (user.isPresent()) {
      open(new UserDialog(users, user.get(), this::close));
    } else if (UsersNavigation.isNewUser(event.getLocation())) {
      open(new UserDialog(users, null, this::close));
    }
  }

  /** Also by the browser's way back. */
  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (dialog != null) {
      dialog.close();
    }
  }

  private void open(Dialog opened) {
    dialog = opened;
    dialog.open();
  }

  private void close() {
    list.refresh();
    UsersNavigation.toUsers(UI.getCurrent());
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    PageWidth.follow(attach, list::fit);
  }
}
