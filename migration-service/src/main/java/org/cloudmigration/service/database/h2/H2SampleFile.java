package org.cloudmigration.service.database.h2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.SampleSink;
import org.cloudmigration.service.database.SampleWriter;

/**
 * A file with a generated source, which keeps a record of its changes. It is written under another
 * name and gets its own only when it is complete: whatever kills the generation, the next one
 * starts over.
 */
public final class H2SampleFile {

  private static final String SUFFIX = ".mv.db";

  /** Nothing of this needs to survive: written to disk now and then, not at each commit. */
  private static final String HURRIED = ";DB_CLOSE_ON_EXIT=FALSE";

  private final H2SampleLog log = new H2SampleLog();

  /** Files that this process has looked at already. */
  private final Set<Path> seen = new HashSet<>();

  /**
   * A file of an earlier version gets its record of changes when a process first asks for it.
   *
   * @param fileName without suffix
   * @param generator called only if the file is not there
   */
  public synchronized DatabaseLocation ensure(
      Path directory, String fileName, Consumer<SampleSink> generator) {
    Path file = directory.resolve(fileName + SUFFIX);
    Path unfinished = directory.resolve(fileName + ".unfinished");
    Path written = directory.resolve(fileName + ".unfinished" + SUFFIX);
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(directory);
        Files.deleteIfExists(written);
        write(unfinished, generator);
        publish(written, file);
      } else if (seen.add(file)) {
        keepRecord(directory.resolve(fileName), file, unfinished, written);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The sample cannot be written: " + e.getMessage(), e);
    }
    return H2Location.existing(directory.resolve(fileName));
  }

  private void write(Path database, Consumer<SampleSink> generator) {
    try (Connection connection = H2Adapter.dataSource(writable(database)).getConnection()) {
      try (var sink = new SampleWriter(connection, new H2Dialect())) {
        generator.accept(sink);
      }
      log.keep(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The sample cannot be written: " + e.getMessage(), e);
    }
  }

  /** In a copy, since others may be reading the file. Without the record, runs copy all rows. */
  private void keepRecord(Path database, Path file, Path unfinished, Path written) {
    try {
      if (!isKept(database)) {
        Files.copy(file, written, StandardCopyOption.REPLACE_EXISTING);
        try (Connection copy = H2Adapter.dataSource(writable(unfinished)).getConnection()) {
          log.keep(copy);
        }
        publish(written, file);
      }
    } catch (IOException | SQLException e) {
      System.getLogger(H2SampleFile.class.getName())
          .log(System.Logger.Level.WARNING, "The sample keeps no record of changes.", e);
    }
  }

  private boolean isKept(Path database) throws SQLException {
    try (Connection connection =
        H2Adapter.dataSource(H2Location.existing(database)).getConnection()) {
      return H2ChangeReader.isKept(connection);
    }
  }

  private static DatabaseLocation writable(Path database) {
    String url = "jdbc:h2:file:" + database.toAbsolutePath() + HURRIED;
    var location = new DatabaseLocation(DatabaseType.H2, url, "sa", "");
    H2Location.check(location);
    return location;
  }

  private static void publish(Path written, Path file) throws IOException {
    force(written);
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
