package org.cloudmigration.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There is no SQL Server here: what can be read off the text has to do. */
class RenderedMigrationsTest {

  private static final Map<String, Set<String>> WORDS_OF_OTHERS =
      Map.of(
          "sqlserver",
          Set.of(
              "boolean",
              "true",
              "false",
              "uuid",
              "timestamp",
              "current_timestamp",
              "time zone",
              "text",
              "serial"),
          "h2",
          Set.of("nvarchar", "uniqueidentifier", "datetimeoffset", "sysdatetimeoffset", "bit"),
          "postgresql",
          Set.of("nvarchar", "uniqueidentifier", "datetimeoffset", "sysdatetimeoffset", "bit"));

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql", "sqlserver"})
  void noPlaceholderAndNoWordOfAnotherVendorIsLeft(String vendor) throws IOException {
    List<String> texts = rendered(vendor);
    assertThat(texts).isNotEmpty();
    for (String text : texts) {
      assertThat(text).doesNotContain("${");
      for (String word : WORDS_OF_OTHERS.get(vendor)) {
        assertThat(Pattern.compile("\\b" + word + "\\b", Pattern.CASE_INSENSITIVE).matcher(text))
            .as("%s in %s", word, vendor)
            .matches(matcher -> !matcher.find(), "not there");
      }
    }
  }

  @Test
  void textThatPeopleWriteIsUnicodeOnSqlServer() throws IOException {
    assertThat(String.join("", rendered("sqlserver")))
        .contains("display_name nvarchar(250)", "state_after nvarchar(2000)");
  }

  /** Flyway sends a file to SQL Server as one batch, which takes these as its first words only. */
  @ParameterizedTest
  @ValueSource(strings = {"VIEW", "PROCEDURE", "FUNCTION", "TRIGGER", "SCHEMA"})
  void whatMustBeginABatchHasAFileOfItsOwn(String kind) throws IOException {
    Pattern create = Pattern.compile("(?i)\\bCREATE\\s+(OR\\s+ALTER\\s+)?" + kind + "\\b");
    for (String text : rendered("sqlserver")) {
      if (create.matcher(text).find()) {
        assertThat(text.strip()).matches("(?s)" + create + ".*");
        assertThat(text.strip().split(";")).hasSize(1);
      }
    }
  }

  private static List<String> rendered(String vendor) throws IOException {
    Path folder = Path.of("src/main/resources/db/migration");
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .filter(
              file ->
                  file.startsWith(folder.resolve("common"))
                      || file.startsWith(folder.resolve(vendor)))
          .sorted()
          .map(file -> render(folder.getParent().getParent().relativize(file), vendor))
          .toList();
    }
  }

  private static String render(Path resource, String vendor) {
    try (InputStream text =
        RenderedMigrationsTest.class.getClassLoader().getResourceAsStream(resource.toString())) {
      String sql = new String(text.readAllBytes(), StandardCharsets.UTF_8);
      for (var type : SchemaMigration.WORDS.get(vendor).entrySet()) {
        sql = sql.replace("${" + type.getKey() + "}", type.getValue());
      }
      return sql.replaceAll("(?m)--.*$", "");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
