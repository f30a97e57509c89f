package org.cloudmigration.outside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The pages of the product as it was built, so that a test of every page misses none. */
final class WarPages {

  private static final String WAR = "migration-web.war";
  private static final String CLASSES = "WEB-INF/classes/org/cloudmigration/web/";
  private static final String ROUTE = "Lcom/vaadin/flow/router/Route;";

  private WarPages() {}

  /** Simple names of the classes that have a route. */
  static Set<String> names() {
    try (ZipInputStream ear =
        new ZipInputStream(Files.newInputStream(Path.of(System.getProperty("test.ear"))))) {
      for (ZipEntry entry = ear.getNextEntry(); entry != null; entry = ear.getNextEntry()) {
        if (entry.getName().equals(WAR)) {
          return namesIn(ear);
        }
      }
      throw new IllegalStateException("No " + WAR);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> namesIn(InputStream war) throws IOException {
    Set<String> names = new TreeSet<>();
    ZipInputStream files = new ZipInputStream(war);
    for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
      String name = entry.getName();
      if (name.startsWith(CLASSES)
          && name.endsWith(".class")
          && new String(files.readAllBytes(), StandardCharsets.ISO_8859_1).contains(ROUTE)) {
        names.add(name.substring(name.lastIndexOf('/') + 1, name.length() - ".class".length()));
      }
    }
    return names;
  }
}
