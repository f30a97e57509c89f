package org.cloudmigration.service.database;

import jakarta.enterprise.context.ApplicationScoped;
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

  /**
   * A sample source; generated on first use, which may take minutes.
   *
   * @param generator called only if the file is not there
   */
  public DatabaseLocation sample(Path directory, String name, Consumer<SampleSink> generator) {
    return samples.ensure(directory, name, generator);
  }
}
