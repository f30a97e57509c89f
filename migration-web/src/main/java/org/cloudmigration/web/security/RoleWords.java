package org.cloudmigration.web.security;

import org.cloudmigration.domain.security.Role;

/** The roles in words. */
final class RoleWords {

  private RoleWords() {}

  static String of(String role) {
    return switch (role) {
      case Role.ADMIN -> "Administrator";
      case Role.OPERATOR -> "Operator";
      case Role.VIEWER -> "Viewer";
      default -> "None";
    };
  }

  static String mayDo(String role) {
    return switch (role) {
      case Role.ADMIN -> "Everything: environments, users, keys, ending a migration";
      case Role.OPERATOR -> "Set up, run, stop, configure";
      default -> "Read";
    };
  }
}
