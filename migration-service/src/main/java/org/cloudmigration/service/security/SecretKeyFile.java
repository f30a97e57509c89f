package org.cloudmigration.service.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key of the vault: from the environment variable {@code MIGRATION_SECRET_KEY} (base64 of 32
 * bytes), else from {@code secret.key} in the data directory, which is made on first use and which
 * only its owner may read. Back it up apart from the database.
 */
final class SecretKeyFile {

  private static final int KEY_BYTES = 32;

  private SecretKeyFile() {}

  static byte[] load(Path dataDirectory) {
    String fromEnvironment = System.getenv("MIGRATION_SECRET_KEY");
    if (fromEnvironment != null && !fromEnvironment.isBlank()) {
      return decode(fromEnvironment, "MIGRATION_SECRET_KEY");
    }
    Path file = dataDirectory.resolve("secret.key");
    try {
      if (Files.notExists(file)) {
        create(file);
      }
      return decode(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read or create the key file " + file, e);
    }
  }

  private static void create(Path file) throws IOException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Files.createDirectories(file.getParent());
    try {
      Files.createFile(file, ownerOnly());
    } catch (FileAlreadyExistsException e) {
      return;
    }
    Files.writeString(file, Base64.getEncoder().encodeToString(key));
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static byte[] decode(String text, String where) {
    try {
      byte[] key = Base64.getDecoder().decode(text.strip());
      if (key.length == KEY_BYTES) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // Falls through: the text itself must not get into a message.
    }
    throw new IllegalStateException(where + " does not hold the base64 text of 32 bytes.");
  }
}
