package org.cloudmigration.service.replication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.testing.Eventually;

/**
 * Data directories of the sample, made once in each process and copied for each test: to set it up
 * and to replicate it takes longer than most of what tests do with it.
 */
final class MadeSample {

  private static Path setUp;
  private static Path replicated;

  private MadeSample() {}

  /** Up to where runs can be started. */
  static synchronized void setUpIn(Path directory) {
    if (setUp == null) {
      Path fresh = fresh();
      try (var server = new SampleServer(fresh, engine -> engine)) {
        server.start();
        putAside(server);
      }
      setUp = fresh;
    }
    copy(setUp, directory);
  }

  /** After its first run. */
  static synchronized void replicatedIn(Path directory) {
    if (replicated == null) {
      Path fresh = fresh();
      setUpIn(fresh);
      try (var server = new SampleServer(fresh, engine -> engine)) {
        server.start();
        server.awaitEnd(server.run());
        putAside(server);
      }
      replicated = fresh;
    }
    copy(replicated, directory);
  }

  private static void putAside(SampleServer server) {
    Eventually.until(
        "nothing is going on", () -> server.bean(LeaseKeeper.class).isFree(server.environment()));
    server.database().execute("SHUTDOWN");
  }

  private static Path fresh() {
    try {
      Path made = Files.createTempDirectory("sample");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(made)));
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try {
      for (Path file : filesOf(from)) {
        if (!file.equals(from)) {
          Files.copy(file, to.resolve(from.relativize(file)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) {
    try {
      for (Path file : filesOf(directory).reversed()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> filesOf(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.toList();
    }
  }
}
