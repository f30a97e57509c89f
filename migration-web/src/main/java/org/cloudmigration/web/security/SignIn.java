package org.cloudmigration.web.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.ServletException;

/** Signs in and out of the server's security domain. */
public final class SignIn {

  private SignIn() {}

  /**
   * @return false if the name or the password is wrong
   */
  static boolean signIn(String user, String password) {
    VaadinServletRequest request = VaadinServletRequest.getCurrent();
    try {
      request.getHttpServletRequest().login(user, password);
    } catch (ServletException e) {
      return false;
    }
    // A new session id, so that nobody can plant one beforehand.
    VaadinService.reinitializeSession(request);
    return true;
  }

  public static void signOut(UI ui) {
    ui.getPage().setLocation("login");
    VaadinSession.getCurrent().getSession().invalidate();
  }
}
