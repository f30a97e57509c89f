package org.cloudmigration.service.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only the text of the sources shows. */
class SourceTextTest {

  private static final List<Path> MODULES =
      List.of(Path.of("../migration-domain/src"), Path.of("src"));

  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");

  private static final Pattern PRODUCT =
      Pattern.compile("\\b(?:Dynamics ?(?:GP|SL)|GP|SL|DYNAMICS|SLSYSTEM)\\b");

  private static final int LONGEST_FILE = 400;
  private static final int LONGEST_MEDIAN = 60;

  private static List<Path> sources(String kind) {
    List<Path> found = new ArrayList<>();
    for (Path module : MODULES) {
      Path root = module.resolve(kind);
      if (Files.exists(root)) {
        try (Stream<Path> files = Files.walk(root)) {
          files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    assertThat(found).isNotEmpty();
    return found;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Comments may give examples; what the product says or does may not depend on one product. */
  private static String withoutComments(String text) {
    return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
  }

  @Test
  void noTextOutsideTheFoldersOfTheProductsNamesOne() {
    List<String> named = new ArrayList<>();
    for (Path file : sources("main")) {
      if (file.toString().matches(".*/service/product/[^/]+/.*")) {
        continue;
      }
      Matcher strings = STRING.matcher(withoutComments(text(file)));
      while (strings.find()) {
        if (PRODUCT.matcher(strings.group()).find()) {
          named.add(file + ": " + strings.group());
        }
      }
    }
    assertThat(named)
        .as(
            "A product is data: put what is special about one into its folder, and ask Product for"
                + " it. An example in a message says “…” instead.")
        .isEmpty();
  }

  /** The texts of error codes that a product has of its own say which one. */
  private static final List<String> ABOUT_PRODUCTS =
      List.of("products.yaml", "field-by-product.yaml");

  @Test
  void noResourceOutsideTheFoldersOfTheProductsNamesOne() throws IOException {
    List<String> named = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean aboutProducts =
            file.toString().matches(".*/service/product/[^/]+/.*")
                || ABOUT_PRODUCTS.contains(file.getFileName().toString());
        Matcher product = PRODUCT.matcher(aboutProducts ? "" : text(file));
        if (product.find()) {
          named.add(file + ": " + product.group());
        }
      }
    }
    assertThat(named)
        .as(
            "What is shared by all products, such as posting, knows none of their tables and names.")
        .isEmpty();
  }

  @Test
  void filesAreOfASizeThatOneCanRead() {
    int[] lengths = sources("main").stream().mapToInt(file -> lines(file)).sorted().toArray();
    assertThat(lengths[lengths.length - 1])
        .as("longest of " + Arrays.toString(lengths))
        .isLessThanOrEqualTo(LONGEST_FILE);
    assertThat(lengths[lengths.length / 2])
        .as("median: split what has grown")
        .isLessThanOrEqualTo(LONGEST_MEDIAN);
    assertThat(sources("test"))
        .as("tests are read too")
        .allMatch(file -> lines(file) <= LONGEST_FILE);
  }

  private static int lines(Path file) {
    return Math.toIntExact(text(file).lines().count());
  }
}
