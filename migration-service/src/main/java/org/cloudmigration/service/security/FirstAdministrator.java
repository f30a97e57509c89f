package org.cloudmigration.service.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets the first person into a real installation, which has no default user: an administrator whose
 * password stands in a file that {@code MIGRATION_ADMIN_PASSWORD_FILE} names. Used only while
 * nobody can sign in.
 */
@ApplicationScoped
public class FirstAdministrator {

  private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());
  private static final String NAME = "admin";

  @Inject UserRegistry users;

  public void createIfNobodyCanSignIn() {
    createIfNobodyCanSignIn(System.getenv("MIGRATION_ADMIN_PASSWORD_FILE"));
  }

  /**
   * @param file name of the password file; may be null
   */
  void createIfNobodyCanSignIn(String file) {
    if (users.hasUsers()) {
      return;
    }
    if (file == null || file.isBlank()) {
      LOG.warning(
          "Nobody can sign in yet. Put a password of at least "
              + PasswordRule.SHORTEST
              + " characters into a file, name it in MIGRATION_ADMIN_PASSWORD_FILE and restart:"
              + " the user "
              + NAME
              + " is made with it.");
      return;
    }
    char[] password = read(Path.of(file));
    if (password.length < PasswordRule.SHORTEST) {
      throw new IllegalStateException(
          "The password in " + file + " has fewer than " + PasswordRule.SHORTEST + " characters.");
    }
    users.createAdministrator(NAME, password);
    Arrays.fill(password, ' ');
    LOG.log(Level.INFO, "The user {0} was made. Remove {1} now.", new Object[] {NAME, file});
  }

  private static char[] read(Path file) {
    try {
      return Files.readString(file).strip().toCharArray();
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read the password file " + file, e);
    }
  }
}
