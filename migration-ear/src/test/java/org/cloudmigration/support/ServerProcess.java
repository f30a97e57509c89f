package org.cloudmigration.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The provisioned server, started as {@code ./run} starts it, with a base directory of its own. */
public final class ServerProcess implements AutoCloseable {

  private final Ports ports;
  private final Path data;
  private final Process shell;
  private final Thread lastResort = new Thread(this::kill);

  private ServerProcess(Ports ports, Path data, Process shell) {
    this.ports = ports;
    this.data = data;
    this.shell = shell;
    Runtime.getRuntime().addShutdownHook(lastResort);
  }

  /**
   * @param directory holds the data, which a later start finds again
   */
  public static ServerProcess start(Path directory, int scale) {
    return start(directory, scale, ServerOptions.java(TestDirectories.work()), Map.of());
  }

  /**
   * @param java options of the virtual machine
   * @param environment variables that the server's configuration looks at
   */
  public static ServerProcess start(
      Path directory, int scale, String java, Map<String, String> environment) {
    try {
      ServerProcess server = launch(directory, scale, java, environment);
      Until.holds("ready at " + server.ports, server::isReady);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ServerProcess launch(
      Path directory, int scale, String java, Map<String, String> environment) throws IOException {
    Path base = copyBase(directory.resolve("base"));
    Path data = Files.createDirectories(directory.resolve("data"));
    Ports ports = Ports.free();
    List<String> command = new ArrayList<>();
    command.add(TestDirectories.server().resolve("bin/standalone.sh").toString());
    command.add("-Djboss.server.base.dir=" + base);
    command.addAll(ServerOptions.arguments(ports, data, scale));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("console.log").toFile());
    builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "1");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS", java);
    builder.environment().putAll(TokenIssuer.settings());
    // Tests ask more often than people and scripts.
    builder.environment().put("MIGRATION_API_RATE", "0");
    // What is read twice should be the same then: no node reports while a test runs.
    builder.environment().put("MIGRATION_NODE_SILENCE", "P7D");
    builder.environment().put("MIGRATION_WEBHOOK_HOSTS", "http://127.0.0.1:*");
    builder.environment().put("MIGRATION_WEBHOOK_SECONDS", "1");
    builder.environment().putAll(environment);
    return new ServerProcess(ports, data, builder.start());
  }

  private static Path copyBase(Path base) throws IOException {
    Path original = TestDirectories.server().resolve("standalone");
    for (String part : List.of("configuration", "deployments")) {
      Files.createDirectories(base.resolve(part));
      try (Stream<Path> files = Files.list(original.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(
              file,
              base.resolve(part).resolve(file.getFileName()),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return base;
  }

  public URI page() {
    return URI.create("http://localhost:" + ports.http() + "/");
  }

  public URI readiness() {
    return URI.create("http://localhost:" + ports.management() + "/health/ready");
  }

  public Path data() {
    return data;
  }

  /** The server's own log as it is now. */
  public String log() {
    try {
      return Files.readString(data.resolve("log/server.log"));
    } catch (IOException e) {
      return "";
    }
  }

  /** What the server's processes have used of the processors. */
  public Duration cpu() {
    return processes().stream()
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** SIGKILL to the server itself, as an operating system short of memory sends it. */
  public void kill() {
    List<ProcessHandle> all = processes();
    all.forEach(ProcessHandle::destroyForcibly);
    awaitEnd(all);
  }

  /** An orderly stop. */
  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(lastResort);
    List<ProcessHandle> all = processes();
    shell.destroy();
    awaitEnd(all);
  }

  /** The script and the Java process that it has started. */
  private List<ProcessHandle> processes() {
    return Stream.concat(shell.descendants(), Stream.of(shell.toHandle())).toList();
  }

  private static void awaitEnd(List<ProcessHandle> processes) {
    CompletableFuture.allOf(
            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
        .orTimeout(Until.PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  private boolean isReady() {
    if (!shell.isAlive()) {
      throw new IllegalStateException("The server has ended; see " + data.resolve("console.log"));
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
              .send(
                  HttpRequest.newBuilder(readiness()).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
