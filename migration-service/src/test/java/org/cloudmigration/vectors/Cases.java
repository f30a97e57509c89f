package org.cloudmigration.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cases that run: those that all products share and those of this project, or with {@code
 * -Dvectors=DIR} those of one folder alone, and then nothing in it may be left out.
 */
final class Cases {

  private static final String SHARED = "../../shared/vectors";
  private static final Path OWN = Path.of("src/test/resources/vectors");

  private Cases() {}

  /** Whether somebody asked for the cases of one folder. */
  static boolean asked() {
    return System.getProperty("vectors") != null;
  }

  /**
   * @param product name of its folder
   */
  static List<Scenario> of(String product) throws IOException {
    if (asked()) {
      return in(Path.of(System.getProperty("vectors")).resolve(product));
    }
    Path shared = Path.of(System.getProperty("vectors.shared", SHARED)).resolve(product);
    List<Scenario> all = new ArrayList<>(in(OWN.resolve(product)));
    if (Files.isDirectory(shared)) {
      all.addAll(in(shared));
    } else {
      System.out.println("Left out: there are no shared cases at " + shared.toAbsolutePath());
    }
    return all;
  }

  private static List<Scenario> in(Path folder) throws IOException {
    List<Scenario> scenarios = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> folders = Files.list(folder)) {
        for (Path each : folders.sorted().toList()) {
          scenarios.add(Scenario.read(each));
        }
      }
    }
    return scenarios;
  }

  /** What the folder that was asked for holds besides the cases of products. */
  static List<String> notUnderstood(List<String> products) throws IOException {
    if (!asked()) {
      return List.of();
    }
    Path root = Path.of(System.getProperty("vectors"));
    if (!Files.isDirectory(root)) {
      return List.of("There is no folder " + root.toAbsolutePath() + ".");
    }
    List<String> unknown = new ArrayList<>();
    try (Stream<Path> entries = Files.list(root)) {
      for (Path entry : entries.sorted().toList()) {
        String name = entry.getFileName().toString();
        if (!Files.isDirectory(entry) || !isEmpty(entry)) {
          if (!products.contains(name)) {
            unknown.add(name + ": no product has this name");
          }
        }
      }
    }
    if (products.stream().noneMatch(product -> Files.isDirectory(root.resolve(product)))) {
      unknown.add(root.toAbsolutePath() + " holds no cases.");
    }
    return unknown;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }
}
