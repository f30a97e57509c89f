package org.cloudmigration.service.pipeline.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a main class of the tests in a virtual machine of its own, to be killed. */
public final class Fork implements AutoCloseable {

  public final Process process;

  private Fork(Process process) {
    this.process = process;
  }

  public static Fork of(Class<?> main, List<String> options, Object... arguments)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return new Fork(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** Waits for its end by itself. */
  public Outcome await() throws Exception {
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(60, TimeUnit.SECONDS);
    return new Outcome(process.exitValue(), output);
  }

  public record Outcome(int exit, String output) {}

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
