package org.cloudmigration.service.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.database.h2.H2SampleFile;

/** Databases that are files of this product's own. */
@ApplicationScoped
public class EmbeddedFiles {

  private final H2SampleFile samples = new H2SampleFile();

  /** A tenant; made on first use. */
  public DatabaseLocation tenant(Path directory, String name) {
    return H2Location.file(directory.resolve(name));
  }

  public boolean hasTenant(Path directory, String name) {
    return H2Location.filesOf(directory.resolve(name)).stream().anyMatch(Files::exists);
  }

  /** Nobody may be connected to it any more. */
  public void deleteTenant(Path directory, String name) throws IOException {
    for (Path file : H2Location.filesOf(directory.resolve(name))) {
      Files.deleteIfExists(file);
    }
  }

  /**
   * A sample source; generated on first use, which may take minutes.
   *
   * @param generator called only if the file is not there
   */
  public DatabaseLocation sample(Path directory, String name, Consumer<SampleSink> generator) {
    return samples.ensure(directory, name, generator);
  }
}
