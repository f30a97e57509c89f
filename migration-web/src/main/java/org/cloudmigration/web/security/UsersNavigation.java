package org.cloudmigration.web.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;

/** Addresses of the users: their list, each of them, and the form for a new one. */
public final class UsersNavigation {

  static final String LIST = "users";
  static final String CREATE = LIST + "/create";
  static final String EDIT = LIST + "/edit/:user";

  private static final String USER = "user";

  private UsersNavigation() {}

  public static void toUsers(UI ui) {
    ui.navigate(UsersPage.class);
  }

  static void toNewUser(UI ui) {
    ui.navigate(CREATE);
  }

  static void toUser(UI ui, String name) {
    ui.navigate(UsersPage.class, new RouteParam(USER, name));
  }

  static boolean isNewUser(Location location) {
    return location.getPath().equals(CREATE);
  }

  /** Empty for the list. */
  static Optional<String> user(RouteParameters parameters) {
    return parameters.get(USER);
  }
}
