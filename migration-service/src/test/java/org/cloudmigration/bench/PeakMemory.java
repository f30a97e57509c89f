package org.cloudmigration.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The most memory that processes ever had in use, as Linux counts it, in MiB. */
final class PeakMemory {

  private PeakMemory() {}

  static long ofThisProcess() {
    return of("self");
  }

  /** Of this process since {@link #forgetTheHeap}: what lives, and what nobody has cleared yet. */
  static long ofTheHeap() {
    return heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
  }

  static void forgetTheHeap() {
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static Stream<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  private static long of(String process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", process, "status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
          .sum();
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0; // It has ended, or this is no Linux.
    }
  }

  /** Of a process and all that it starts, until it has ended. */
  static long until(Process process) throws InterruptedException {
    var peak = new AtomicLong();
    while (process.isAlive()) {
      long now =
          Stream.concat(Stream.of(process.toHandle()), process.descendants())
              .mapToLong(handle -> of(Long.toString(handle.pid())))
              .sum();
      peak.accumulateAndGet(now, Math::max);
      Thread.sleep(20);
    }
    return peak.get();
  }
}
