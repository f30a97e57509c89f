package org.cloudmigration.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Programs of the machine. */
final class Tool {

  private Tool() {}

  static boolean isHere(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  /**
   * @return its peak memory in MiB
   */
  static long run(String... command) throws Exception {
    Path output = Files.createTempFile("bench", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    long peak = PeakMemory.until(process);
    if (process.exitValue() != 0) {
      throw new IllegalStateException(Files.readString(output));
    }
    Files.delete(output);
    return peak;
  }
}
