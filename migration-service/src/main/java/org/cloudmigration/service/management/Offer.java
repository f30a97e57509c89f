package org.cloudmigration.service.management;

import java.util.List;
import org.cloudmigration.domain.security.Role;

/** To whom an action is offered, if it is there at all. */
public sealed interface Offer {

  /**
   * @param least the role that is enough, as {@link Role} names it
   */
  record ToRole(String least) implements Offer {

    private static final List<String> RISING = List.of(Role.VIEWER, Role.OPERATOR, Role.ADMIN);

    /** What everybody may do only leads to a page. */
    boolean changes() {
      return !least.equals(Role.VIEWER);
    }

    boolean includes(String role) {
      return RISING.indexOf(role) >= RISING.indexOf(least);
    }
  }

  /**
   * Part of a later version.
   *
   * @param with what it comes with
   */
  record Later(String with) implements Offer {}
}
