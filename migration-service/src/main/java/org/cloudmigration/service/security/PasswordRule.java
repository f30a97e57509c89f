package org.cloudmigration.service.security;

import java.nio.charset.StandardCharsets;
import org.cloudmigration.service.operation.InvalidInputException;

/** How long a password has to be, and may be. */
final class PasswordRule {

  /** Characters. */
  static final int SHORTEST = 12;

  /** Bytes; bcrypt does not look at more. */
  static final int LONGEST = 72;

  private PasswordRule() {}

  /**
   * @throws InvalidInputException naming the field {@code password}
   */
  static void check(String password) {
    if (password.length() < SHORTEST) {
      throw refused("A password has at least " + SHORTEST + " characters.", "Enter a longer one.");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw refused(
          "A password has at most "
              + LONGEST
              + " characters; those beyond A to Z count for two and more.",
          "Enter a shorter one.");
    }
  }

  private static InvalidInputException refused(String happened, String action) {
    return new InvalidInputException("password", "PASSWORD", happened, action);
  }
}
