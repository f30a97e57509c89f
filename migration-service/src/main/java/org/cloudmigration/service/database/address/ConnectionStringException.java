package org.cloudmigration.service.database.address;

/**
 * A connection string cannot be used. Nothing in it is quoted from the string: a password with a
 * semicolon in it would show as an unknown part.
 */
public class ConnectionStringException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String part;
  private final String happened;
  private final String action;

  ConnectionStringException(String part, String happened, String action) {
    super(happened);
    this.part = part;
    this.happened = happened;
    this.action = action;
  }

  /** The part that is to blame, by its usual name such as {@code Server}; blank for the whole. */
  public String part() {
    return part;
  }

  /** A sentence for people. */
  public String happened() {
    return happened;
  }

  /** What to write instead, as a sentence. */
  public String action() {
    return action;
  }
}
