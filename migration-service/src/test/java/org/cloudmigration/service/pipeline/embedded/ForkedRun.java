package org.cloudmigration.service.pipeline.embedded;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;

/** A run in a process of its own; halts without any farewell at a step of the swap if asked to. */
final class ForkedRun {

  static final int HALTED = 137;

  private ForkedRun() {}

  /** A table, or a table and the order of its reload. */
  private static CopyActivity copy(String argument) {
    String[] parts = argument.split(":");
    return parts.length == 1
        ? Bench.copy(parts[0])
        : Bench.copy(parts[0], UUID.fromString(parts[1]));
  }

  /** Directory, run, fence, step of the swap or "none", tables. */
  public static void main(String[] arguments) throws Exception {
    UUID runId = UUID.fromString(arguments[1]);
    long fence = Long.parseLong(arguments[2]);
    String haltAt = arguments[3];
    CopyActivity[] tables =
        Arrays.stream(arguments).skip(4).map(ForkedRun::copy).toArray(CopyActivity[]::new);
    try (var bench = Bench.reading(Path.of(arguments[0]))) {
      var engine =
          new EmbeddedEngine(
              new DatabaseAdapters(),
              bench.threads,
              step -> {
                if (step.name().equals(haltAt)) {
                  Runtime.getRuntime().halt(HALTED);
                }
              });
      var listener =
          new RecordingListener() {
            @Override
            public void succeeded(UUID activityId, CopyResult result) {
              super.succeeded(activityId, result);
              System.out.println("succeeded " + activityId);
            }
          };
      engine.start(bench.pipeline(runId, fence, tables), listener);
      System.out.println("end " + listener.await() + " " + listener.failed);
      System.out.println("peak " + (Runtime.getRuntime().totalMemory() >> 20) + " MiB");
    }
  }
}
