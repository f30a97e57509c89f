package org.cloudmigration.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The cases of a folder; {@code -Dvectors=DIR} names another one than that of all products. */
final class Cases {

  private static final String SHARED = "../../shared/vectors";

  private Cases() {}

  /**
   * @param product name of its folder
   * @return empty, and said so, where the folder is missing
   */
  static List<Scenario> of(String product) throws IOException {
    Path folder = Path.of(System.getProperty("vectors", SHARED)).resolve(product);
    if (!Files.isDirectory(folder)) {
      System.out.println("Left out: there are no shared cases at " + folder.toAbsolutePath());
      return List.of();
    }
    List<Scenario> scenarios = new ArrayList<>();
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path each : folders.sorted().toList()) {
        scenarios.add(Scenario.read(each));
      }
    }
    return scenarios;
  }
}
