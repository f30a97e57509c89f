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
import java.util.function.Consumer;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.SampleSink;
import org.cloudmigration.service.database.SampleWriter;

/**
 * A file with a generated source. It is generated under another name and gets its own only when it
 * is complete: whatever kills the generation, the next one starts over.
 */
public final class H2SampleFile {

  private static final String SUFFIX = ".mv.db";

  /** Nothing of this needs to survive: written to disk now and then, not at each commit. */
  private static final String HURRIED = ";DB_CLOSE_ON_EXIT=FALSE";

  /**
   * @param fileName without suffix
   * @param generator called only if the file is not there
   */
  public synchronized DatabaseLocation ensure(
      Path directory, String fileName, Consumer<SampleSink> generator) {
    Path file = directory.resolve(fileName + SUFFIX);
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(directory);
        Path unfinished = directory.resolve(fileName + ".unfinished");
        Path written = directory.resolve(fileName + ".unfinished" + SUFFIX);
        Files.deleteIfExists(written);
        generate(unfinished, generator);
        force(written);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The sample cannot be written: " + e.getMessage(), e);
    }
    return H2Location.existing(directory.resolve(fileName));
  }

  private static void generate(Path database, Consumer<SampleSink> generator) {
    String url = "jdbc:h2:file:" + database.toAbsolutePath() + HURRIED;
    var location = new DatabaseLocation(DatabaseType.H2, url, "sa", "");
    H2Location.check(location);
    try (Connection connection = H2Adapter.dataSource(location).getConnection();
        var sink = new SampleWriter(connection, new H2Dialect())) {
      generator.accept(sink);
    } catch (SQLException e) {
      throw new IllegalStateException("The sample cannot be written: " + e.getMessage(), e);
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
