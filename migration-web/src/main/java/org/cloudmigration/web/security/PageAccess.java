package org.cloudmigration.web.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Leads who is not signed in to the login page, and nobody to a page that his role does not open.
 */
@ApplicationScoped
class PageAccess {

  void guard(@Observes ServiceInitEvent init) {
    NavigationAccessControl control = new NavigationAccessControl();
    control.setLoginView(LoginView.class);
    init.getSource().addUIInitListener(created -> created.getUI().addBeforeEnterListener(control));
  }
}
