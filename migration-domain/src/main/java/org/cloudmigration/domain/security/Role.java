package org.cloudmigration.domain.security;

/** The roles of the security domain {@code migration}; constants, as annotations need them. */
public final class Role {

  /** Everything, and alone: keys, reset, environments, users. */
  public static final String ADMIN = "migration-admin";

  /** Run, stop, configure, explain. */
  public static final String OPERATOR = "migration-operator";

  /** Read. */
  public static final String VIEWER = "migration-viewer";

  private Role() {}
}
