package org.cloudmigration.web.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.ServletException;
import java.time.Duration;
import java.util.Optional;
import org.cloudmigration.service.security.SignInLocks;

/** Signs in and out of the server's security domain. */
public final class SignIn {

  private SignIn() {}

  /** How long the sign-in of this user waits after wrong passwords; empty if it does not. */
  static Optional<Duration> lock(SignInLocks locks, String user) {
    return locks.lock(user, VaadinServletRequest.getCurrent().getRemoteAddr());
  }

  /**
   * To be asked only while {@code locks} lock nothing.
   *
   * @return false if the name or the password is wrong
   */
  static boolean signIn(SignInLocks locks, String user, String password) {
    VaadinServletRequest request = VaadinServletRequest.getCurrent();
    String address = request.getRemoteAddr();
    try {
      request.getHttpServletRequest().login(user, password);
    } catch (ServletException e) {
      locks.wrong(user, address);
      return false;
    }
    locks.right(user, address);
    // A new session id, so that nobody can plant one beforehand.
    VaadinService.reinitializeSession(request);
    return true;
  }

  public static void signOut(UI ui) {
    ui.getPage().setLocation("login");
    VaadinSession.getCurrent().getSession().invalidate();
  }
}
