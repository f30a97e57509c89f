package org.cloudmigration.service.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The key of the vault: from the environment variable {@code MIGRATION_SECRET_KEY} (base64 of 32
 * bytes), else from {@code secret.key} in the data directory, which is made on first use and which
 * only its owner may read. Back it up apart from the database.
 */
final class SecretKeyFile {

  private static final int KEY_BYTES = 32;

  private SecretKeyFile() {}

  static byte[] load(Path dataDirectory) {
    return load(dataDirectory, System.getenv("MIGRATION_SECRET_KEY"));
  }

  /**
   * @param fromEnvironment may be null
   */
  static byte[] load(Path dataDirectory, String fromEnvironment) {
    if (fromEnvironment != null && !fromEnvironment.isBlank()) {
      return decode(fromEnvironment, "MIGRATION_SECRET_KEY");
    }
    Path file = dataDirectory.resolve("secret.key");
    try {
      if (Files.notExists(file) || Files.size(file) == 0) {
        create(file);
      }
      return decode(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read or create the key file " + file, e);
    }
  }

  /**
   * Under a lock, as another server may start on the same directory; an empty file was left by a
   * start that was killed here.
   */
  private static synchronized void create(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Set<OpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, options, ownerOnly());
        FileLock lock = channel.lock()) {
      if (lock.isValid() && channel.size() == 0) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(key)));
        channel.force(true);
      }
    }
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
