package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudmigration.support.ServerProcess;
import org.cloudmigration.support.TestDirectories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code docs/api.md} tells people to type, typed. */
@ExtendWith(SharedServer.class)
@EnabledIf("thereIsCurl")
class WorkedExampleOfTheApiIT {

  private static final Pattern BLOCK = Pattern.compile("```bash\\R(.*?)```", Pattern.DOTALL);
  private static final int LONGEST_MINUTES = 6;

  /** Debian: {@code apt-get install curl}. */
  static boolean thereIsCurl() {
    for (String directory : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(directory, "curl"))) {
        return true;
      }
    }
    System.out.println("Skipped: the worked example of the API. To run it: apt-get install curl");
    return false;
  }

  private static String script() throws IOException {
    String text = Files.readString(Path.of("..", "docs", "api.md"));
    StringBuilder script = new StringBuilder("set -eu\n");
    Matcher blocks = BLOCK.matcher(text);
    while (blocks.find()) {
      script.append(blocks.group(1)).append("echo\n");
    }
    return script.toString();
  }

  @Test
  void leadsAWholeMigration(ServerProcess server) throws Exception {
    Path told = TestDirectories.work().resolve("worked-example.txt");
    String page = server.page().toString();
    ProcessBuilder shell =
        new ProcessBuilder("bash", "-c", script())
            .redirectErrorStream(true)
            .redirectOutput(told.toFile());
    shell.environment().put("SERVER", page.substring(0, page.length() - 1));
    Process typed = shell.start();
    boolean ended = typed.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
    typed.destroyForcibly();

    String answers = Files.readString(told);
    assertThat(ended).as(answers).isTrue();
    assertThat(typed.exitValue()).as(answers).isZero();
    assertThat(answers)
        .contains("\"name\":\"Scripted\"", "DynamicsGP")
        .doesNotContain("\"runtimeKey\":\"\"")
        .containsPattern("\"status\":\"(Upgrade_x0020_Pending|Completed)\"")
        .contains("\"tablesFailed\":0,\"tablesRemaining\":0")
        .containsPattern("(?m)^[1-9][0-9]+$")
        .contains("Disabled.")
        .doesNotContain("\"error\":{");
  }
}
