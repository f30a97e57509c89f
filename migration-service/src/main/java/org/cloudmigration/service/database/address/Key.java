package org.cloudmigration.service.database.address;

/** What a part of a connection string means, whatever it is called there. */
enum Key {
  SERVER("Server"),
  PORT("Port"),
  INSTANCE("Instance"),
  DATABASE("Database"),
  USER("User Id"),
  PASSWORD("Password"),
  ENCRYPT("Encrypt"),
  TRUST("TrustServerCertificate"),
  /** The name that the server's certificate must bear. */
  CERTIFICATE_HOST("HostNameInCertificate"),
  /** PostgreSQL's way to say ENCRYPT and TRUST at once. */
  SSL_MODE("sslmode"),
  /** Windows authentication; only saying that it is off is allowed. */
  WINDOWS("Integrated Security"),
  /** How to sign in; only with user name and password is allowed. */
  AUTHENTICATION("Authentication"),
  /** Known, harmless, and set by this product itself. */
  OURS("");

  private final String title;

  Key(String title) {
    this.title = title;
  }

  /** As people know it. */
  String title() {
    return title;
  }
}
