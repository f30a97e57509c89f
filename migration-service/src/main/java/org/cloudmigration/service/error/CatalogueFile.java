package org.cloudmigration.service.error;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file of the catalogue, beside this class. What is wrong with it is told with its name. */
record CatalogueFile(String name) {

  /** What an entry may hold; all but the cause has to be there. */
  private static final List<String> PARTS =
      List.of("code", "title", "kind", "products", "topic", "happened", "data", "action", "cause");

  private static final String ALL = "all";

  List<ErrorEntry> entries() {
    return ((List<?>) content()).stream().map(Map.class::cast).flatMap(this::entries).toList();
  }

  /** Codes that mean the same share an entry. */
  private Stream<ErrorEntry> entries(Map<?, ?> values) {
    if (!PARTS.containsAll(values.keySet())) {
      throw new IllegalStateException(
          name + " knows " + PARTS + ", but has " + values.keySet() + " at " + values.get("code"));
    }
    return list(values, "code").stream()
        .map(
            code ->
                new ErrorEntry(
                    code,
                    text(values, "title"),
                    ErrorKind.valueOf(text(values, "kind").toUpperCase(Locale.ROOT)),
                    text(values, "products").equals(ALL) ? List.of() : list(values, "products"),
                    text(values, "topic"),
                    new ErrorText(text(values, "happened")),
                    new ErrorText(text(values, "data")),
                    new ErrorText(text(values, "action")),
                    values.containsKey("cause") ? text(values, "cause") : ""));
  }

  private List<String> list(Map<?, ?> values, String part) {
    return Arrays.asList(text(values, part).split(", "));
  }

  private String text(Map<?, ?> values, String part) {
    Object value = values.get(part);
    if (value == null) {
      throw new IllegalStateException(name + " has no " + part + " at " + values.get("code"));
    }
    return value.toString();
  }

  /** Read without guessing classes: nothing but lists, maps, texts and numbers. */
  Object content() {
    try (InputStream in = CatalogueFile.class.getResourceAsStream(name)) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
