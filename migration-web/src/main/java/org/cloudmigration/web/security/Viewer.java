package org.cloudmigration.web.security;

import com.vaadin.flow.server.VaadinRequest;
import org.cloudmigration.domain.security.Role;

/**
 * Who looks at the page.
 *
 * @param canRun may set up, start and stop; the EJBs decide, the page only says so beforehand
 * @param holdsKeys may see keys, end migrations and manage users
 */
public record Viewer(String name, String roleName, boolean canRun, boolean holdsKeys) {

  /** Why a button cannot be used by who may only read. */
  public static final String MAY_ONLY_READ = "Your role may only read.";

  /** As {@link Role} names it. */
  public String role() {
    if (holdsKeys) {
      return Role.ADMIN;
    }
    return canRun ? Role.OPERATOR : Role.VIEWER;
  }

  public static Viewer of(VaadinRequest request) {
    String name = request.getUserPrincipal() == null ? "" : request.getUserPrincipal().getName();
    if (request.isUserInRole(Role.ADMIN)) {
      return new Viewer(name, RoleWords.of(Role.ADMIN), true, true);
    }
    if (request.isUserInRole(Role.OPERATOR)) {
      return new Viewer(name, RoleWords.of(Role.OPERATOR), true, false);
    }
    return new Viewer(name, RoleWords.of(Role.VIEWER), false, false);
  }
}
