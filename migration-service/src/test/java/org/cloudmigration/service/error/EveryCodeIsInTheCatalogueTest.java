package org.cloudmigration.service.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whoever makes a new error finds here that its texts are missing. A code is a word in capitals, or
 * a number, in a source that can tell an error.
 */
class EveryCodeIsInTheCatalogueTest {

  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java"), Path.of("../migration-web/src/main/java"));

  private static final Pattern TELLS_ERRORS =
      Pattern.compile(
          "ErrorReport|RefusedException|InvalidInputException|MigrationException|CheckResult"
              + "|ErrorCatalogue|TableCheck|String code\\b");

  private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z0-9_]{2,19}|[0-9]{1,5})\"");

  /** Look like codes, in sources that also tell errors, and are something else. */
  private static final Set<String> NO_CODES = Set.of("AES", "1", "PK");

  /** Written by what others send, and by the catalogue itself. */
  private static final Set<String> NOT_RAISED = Set.of("INIT", "UPGRADE", "UNKNOWN");

  private static final TreeMap<String, Set<String>> RAISED = new TreeMap<>();

  @BeforeAll
  static void readTheSources() throws IOException {
    for (Path root : SOURCES) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          collect(file);
        }
      }
    }
    assertThat(RAISED).hasSizeGreaterThan(60).containsKeys("50010", "ENVIRONMENT", "PAGE");
  }

  private static void collect(Path file) throws IOException {
    String text = Files.readString(file);
    boolean aboutOneProduct = file.toString().contains("/service/product/");
    if (aboutOneProduct || !TELLS_ERRORS.matcher(text).find()) {
      return;
    }
    Matcher code = CODE.matcher(text);
    while (code.find()) {
      RAISED
          .computeIfAbsent(code.group(1), first -> new TreeSet<>())
          .add(file.getFileName().toString());
    }
  }

  @Test
  void everyCodeOfTheSourcesHasItsTexts() {
    var missing = new TreeMap<>(RAISED);
    missing.keySet().removeAll(NO_CODES);
    missing.keySet().removeIf(code -> ErrorCatalogue.SHIPPED.find("", code).isPresent());
    assertThat(missing)
        .as(
            "Write an entry for the code into a file of"
                + " migration-service/src/main/resources/org/cloudmigration/service/error,"
                + " or name it in NO_CODES if it is none")
        .isEmpty();
  }

  @Test
  void everyWordOfTheCatalogueIsRaisedSomewhere() {
    assertThat(ErrorCatalogue.SHIPPED.entries())
        .filteredOn(entry -> Character.isLetter(entry.code().charAt(0)))
        .filteredOn(entry -> !NOT_RAISED.contains(entry.code()))
        .extracting(ErrorEntry::code)
        .as("Remove entries of codes that no source has any more")
        .allSatisfy(code -> assertThat(RAISED).containsKey(code));
  }

  @Test
  void everyCodeOfTheFieldIsKnown() {
    String field =
        "INIT UPGRADE 0 2 1225 18456 50001 50002 50003 50004 50005 50006 50007 50008 50009 50010"
            + " 50011 50016 50017 50018 50020 50021 50100 50110 52100 52110 60001 60002";
    assertThat(field.split(" "))
        .allSatisfy(code -> assertThat(ErrorCatalogue.SHIPPED.of(code)).as(code).isNotEmpty());
  }
}
