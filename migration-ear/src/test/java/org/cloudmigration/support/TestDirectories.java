package org.cloudmigration.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the tests find the server and leave their files; Maven tells. */
public final class TestDirectories {

  private TestDirectories() {}

  public static boolean known() {
    return System.getProperty("test.work") != null;
  }

  public static Path server() {
    return Path.of(System.getProperty("test.server"));
  }

  public static Path work() {
    return Path.of(System.getProperty("test.work"));
  }

  public static Path screenshots() {
    return Path.of(System.getProperty("test.screenshots"));
  }

  /** A directory of this name with nothing in it. */
  public static Path empty(String name) {
    Path directory = work().resolve(name);
    try {
      if (Files.exists(directory)) {
        try (Stream<Path> files = Files.walk(directory)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
