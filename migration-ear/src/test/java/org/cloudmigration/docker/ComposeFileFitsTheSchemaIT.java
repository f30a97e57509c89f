package org.cloudmigration.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * No engine runs where this is built, so the files are checked against what an engine expects. The
 * schema is the Compose Specification's own (compose-spec, Apache-2.0, as of 2021).
 */
class ComposeFileFitsTheSchemaIT {

  private static final Path DOCKER = Path.of("..", "docker");

  @Test
  void composeFileFits() throws IOException {
    assertThat(
            schema().validate(Files.readString(DOCKER.resolve("compose.yaml")), InputFormat.YAML))
        .isEmpty();
  }

  @Test
  void aMisspeltKeyWouldBeFound() throws IOException {
    String misspelt =
        Files.readString(DOCKER.resolve("compose.yaml")).replace("healthcheck:", "healthchek:");
    assertThat(schema().validate(misspelt, InputFormat.YAML)).isNotEmpty();
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

  @Test
  void imageRunsAsAnOrdinaryUserAndTellsItsHealth() throws IOException {
    String dockerfile = Files.readString(DOCKER.resolve("Dockerfile"));
    String last = dockerfile.substring(dockerfile.lastIndexOf("FROM "));
    assertThat(last).contains("\nUSER migration\n").contains("\nHEALTHCHECK ");
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream text =
        ComposeFileFitsTheSchemaIT.class.getResourceAsStream("/compose-spec.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909).getSchema(text);
    }
  }
}
