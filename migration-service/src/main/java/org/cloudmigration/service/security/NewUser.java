package org.cloudmigration.service.security;

/**
 * A user to be made.
 *
 * @param role one of the constants of {@link org.cloudmigration.domain.security.Role}; each holds
 *     what the lesser ones may
 * @param delegated works for a partner, not for the company whose books these are
 */
public record NewUser(String name, String password, String role, boolean delegated) {

  /** Shows no secret. */
  @Override
  public String toString() {
    return name + ", " + role + (delegated ? ", delegated" : "");
  }
}
