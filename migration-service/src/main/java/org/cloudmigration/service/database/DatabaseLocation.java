package org.cloudmigration.service.database;

import java.util.Objects;

/**
 * Where a database is and how to get in. Its text form never shows the password.
 *
 * @param url JDBC address, built by this product from checked parts, never typed by a user
 * @param certificates PEM of those that the server is trusted by; blank for the Java trust store
 */
public record DatabaseLocation(
    DatabaseType type, String url, String user, String password, String certificates) {

  public DatabaseLocation {
    Objects.requireNonNull(type);
    Objects.requireNonNull(url);
    Objects.requireNonNull(certificates);
  }

  /** Without uploaded certificates. */
  public DatabaseLocation(DatabaseType type, String url, String user, String password) {
    this(type, url, user, password, "");
  }

  @Override
  public String toString() {
    return type + " " + url.replaceAll("(?i)(password|pwd)=[^;&]*", "$1=***");
  }
}
