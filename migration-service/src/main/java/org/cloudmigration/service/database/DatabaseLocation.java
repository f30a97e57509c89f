package org.cloudmigration.service.database;

import java.util.Objects;

/**
 * Where a database is and how to get in. Its text form never shows the password.
 *
 * @param url JDBC address, built by this product from checked parts, never typed by a user
 */
public record DatabaseLocation(DatabaseType type, String url, String user, String password) {

  public DatabaseLocation {
    Objects.requireNonNull(type);
    Objects.requireNonNull(url);
  }

  @Override
  public String toString() {
    return type + " " + url.replaceAll("(?i)(password|pwd)=[^;&]*", "$1=***");
  }
}
