package org.cloudmigration.web.security;

import com.vaadin.flow.server.VaadinRequest;
import org.cloudmigration.domain.security.Role;

/**
 * Who looks at the page.
 *
 * @param canRun may start and stop runs; the EJBs decide, the page only says so beforehand
 */
public record Viewer(String name, String roleName, boolean canRun) {

  public static Viewer of(VaadinRequest request) {
    String name = request.getUserPrincipal() == null ? "" : request.getUserPrincipal().getName();
    if (request.isUserInRole(Role.ADMIN)) {
      return new Viewer(name, "Administrator", true);
    }
    if (request.isUserInRole(Role.OPERATOR)) {
      return new Viewer(name, "Operator", true);
    }
    return new Viewer(name, "Viewer", false);
  }
}
