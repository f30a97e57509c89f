package org.cloudmigration.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * No engine runs where this is built, so the files are checked against what an engine expects. The
 * schema is the Compose Specification's own (compose-spec, Apache-2.0, as of 2021).
 */
class ComposeFileFitsTheSchemaIT {

  private static final Path DOCKER = Path.of("..", "docker");

  @Test
  void composeFileFits() throws IOException {
    assertThat(schema().validate(merged(Files.readString(DOCKER.resolve("compose.yaml")))))
        .isEmpty();
  }

  @Test
  void aMisspeltKeyWouldBeFound() throws IOException {
    String misspelt =
        Files.readString(DOCKER.resolve("compose.yaml")).replace("healthcheck:", "healthchek:");
    assertThat(schema().validate(merged(misspelt)))
        .singleElement()
        .asString()
        .contains("healthchek");
  }

  @Test
  void everySecretThatAServiceNamesIsDeclared() throws IOException {
    List<String> lines = Files.readAllLines(DOCKER.resolve("compose.yaml"));
    List<String> declared =
        lines.stream()
            .dropWhile(line -> !line.equals("secrets:"))
            .filter(line -> line.matches(" {2}[a-z-]+:"))
            .map(line -> line.strip().replace(":", ""))
            .toList();
    List<String> used =
        lines.stream()
            .filter(line -> line.strip().startsWith("secrets: ["))
            .flatMap(line -> List.of(line.replaceAll(".*\\[|].*", "").split(", ")).stream())
            .distinct()
            .toList();
    assertThat(used).isNotEmpty();
    assertThat(declared).containsExactlyInAnyOrderElementsOf(used);
  }

  /** What the container does not get cannot be set, whatever the documentation says. */
  @Test
  void everySettingThatTheDocumentationNamesReachesTheServer() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String page :
        List.of("api-authentication.md", "webhooks.md", "pace-of-runs.md", "runtime-nodes.md")) {
      named.addAll(settings(Path.of("..", "docs", page)));
    }
    assertThat(named).hasSizeGreaterThan(10);
    assertThat(settings(DOCKER.resolve("compose.yaml"))).containsAll(named);
    assertThat(settings(DOCKER.resolve("env.example"))).containsExactlyElementsOf(named);
  }

  private static Set<String> settings(Path file) throws IOException {
    return Pattern.compile("MIGRATION_[A-Z_]*[A-Z]")
        .matcher(Files.readString(file))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void imageRunsAsAnOrdinaryUserAndTellsItsHealth() throws IOException {
    String dockerfile = Files.readString(DOCKER.resolve("Dockerfile"));
    String last = dockerfile.substring(dockerfile.lastIndexOf("FROM "));
    assertThat(last).contains("\nUSER migration\n").contains("\nHEALTHCHECK ");
  }

  /** With its anchors resolved, as Compose itself reads it before anything else. */
  private static JsonNode merged(String yaml) {
    return new ObjectMapper().valueToTree(new Yaml().load(yaml));
  }

  /** The specification still writes {@code id}, which its own version of JSON Schema dropped. */
  private static JsonSchema schema() throws IOException {
    JsonMetaSchema withId =
        JsonMetaSchema.builder(JsonMetaSchema.getV201909())
            .keyword(new NonValidationKeyword("id"))
            .build();
    JsonSchemaFactory factory =
        JsonSchemaFactory.builder()
            .defaultMetaSchemaIri(withId.getIri())
            .metaSchema(withId)
            .build();
    try (InputStream text =
        ComposeFileFitsTheSchemaIT.class.getResourceAsStream("/compose-spec.json")) {
      return factory.getSchema(text);
    }
  }
}
