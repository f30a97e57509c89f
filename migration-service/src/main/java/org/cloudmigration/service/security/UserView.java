package org.cloudmigration.service.security;

import java.util.stream.Stream;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.security.UserAccount;

/**
 * A user as page and API show it.
 *
 * @param role the greatest one; blank without any
 * @param delegated works for a partner, not for the company whose books these are
 * @param sample has a password that everybody knows
 */
public record UserView(
    String name, String role, boolean delegated, boolean enabled, boolean sample) {

  static UserView of(UserAccount user) {
    return new UserView(
        user.name(),
        Stream.of(Role.ADMIN, Role.OPERATOR, Role.VIEWER)
            .filter(user.roles()::contains)
            .findFirst()
            .orElse(""),
        user.delegated(),
        user.enabled(),
        user.sample());
  }

  /** For the audit trail. */
  String state() {
    return role + (delegated ? ", delegated" : "") + (enabled ? ", enabled" : ", disabled");
  }
}
