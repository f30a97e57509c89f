package org.cloudmigration.service.security.token;

/** A token that proves nothing; the message may be told to its sender. */
public class TokenRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  public TokenRefusedException(String message) {
    super(message);
  }
}
