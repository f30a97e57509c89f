package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that break what is not quoted. */
class SpecialCharsInNamesIT {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lower and Upper",
        "a.b",
        "[x]",
        "it's",
        "50% \\ & /",
        "\uD83D\uDE00 smile",
        "tab\tline\nend",
        "semi;colon -- DROP",
        "$dollar$",
        "ÄÖÜ ß"
      })
  void copiesATableWithColumnsOfThatName(String name) throws Exception {
    try (var bench = new Bench(directory)) {
      String quoted = '"' + name + '"';
      bench.inSource(
          "CREATE SCHEMA " + quoted,
          "CREATE TABLE %s.%s(%s INT PRIMARY KEY, V VARCHAR(9))".formatted(quoted, quoted, quoted),
          "INSERT INTO %s.%s VALUES (1, 'x'), (2, 'y')".formatted(quoted, quoted));
      var copy =
          new CopyActivity(
              UUID.randomUUID(), new TableName(name, name), name, name, Bench.APP, Bench.ANY_ORDER);
      RecordingListener told = bench.run(UUID.randomUUID(), 1, copy);
      assertThat(told.failed).isEmpty();
      String clean = name.replaceAll("[.\"\\\\/'%\\]\\[]", "_");
      assertThat(
              bench.tenantRows(
                  "SELECT \"%s\", V FROM \"%s$%s$%s\" ORDER BY 1"
                      .formatted(clean, clean, clean, Bench.APP)))
          .containsExactly("1|x|", "2|y|");
    }
  }

  @Test
  void aQuoteInANameIsNotTheEndOfIt() throws Exception {
    try (var bench = new Bench(directory)) {
      bench.inSource(
          "CREATE TABLE TWO.\"say \"\"hi\"\"\"(\"a\"\"b\" INT PRIMARY KEY)",
          "INSERT INTO TWO.\"say \"\"hi\"\"\" VALUES (7)");
      var copy =
          new CopyActivity(
              UUID.randomUUID(),
              new TableName("TWO", "say \"hi\""),
              "C",
              "say \"hi\"",
              Bench.APP,
              Bench.ANY_ORDER);
      assertThat(bench.run(UUID.randomUUID(), 1, copy).failed).isEmpty();
      assertThat(bench.tenantRows("SELECT \"a_b\" FROM \"C$say _hi_$" + Bench.APP + "\""))
          .isEqualTo(List.of("7|"));
    }
  }
}
