package org.cloudmigration.service.pipeline.embedded;

import java.time.Duration;
import java.util.List;
import org.cloudmigration.service.pipeline.CopyStage;
import org.cloudmigration.service.testing.BadLine;

/** What happens to the lines of a run, and what it says to it. */
enum LineFault {
  SOURCE_CUT_WHILE_READING(false, CopyStage.READING, 100_000, "CONNECTION"),
  TENANT_CUT_WHILE_LOADING(false, CopyStage.READING, 100_000, "CONNECTION"),
  BOTH_CUT_WHILE_LOADING(false, CopyStage.READING, 100_000, "CONNECTION"),
  TENANT_CUT_WHILE_READING_BACK(false, CopyStage.READING_BACK, 100_000, "CONNECTION"),
  TENANT_CUT_WHILE_TAKING_PLACE(false, CopyStage.TAKING_PLACE, 300, "SWAP"),
  TENANT_HALF_OPEN_WHILE_LOADING(false, CopyStage.READING, 100_000, "STALLED"),
  BOTH_SLOW(false, CopyStage.READING, 0, ""),
  SOURCE_CUT_WHILE_READING_CHANGES(true, CopyStage.READING_CHANGES, 50_000, "CONNECTION"),
  TENANT_CUT_WHILE_WRITING_CHANGES(true, CopyStage.READING_CHANGES, 50_000, "CONNECTION"),
  TENANT_CUT_WHILE_PROVING_CHANGES(true, CopyStage.READING_BACK, 50_000, "CONNECTION"),
  TENANT_HALF_OPEN_WHILE_WRITING_CHANGES(true, CopyStage.READING_CHANGES, 50_000, "STALLED");

  /** A first load takes some seconds then. */
  private static final long SLOW = 300_000;

  /** Whether it meets a copy of what changed, and not a first load. */
  final boolean changes;

  final CopyStage stage;
  private final long bytes;

  /** Code of the error; blank if nothing has to be told. */
  final String told;

  LineFault(boolean changes, CopyStage stage, long bytes, String told) {
    this.changes = changes;
    this.stage = stage;
    this.bytes = bytes;
    this.told = told;
  }

  /** Short only where it is about that: of others, a machine that is too busy would try it. */
  Patience patience() {
    Duration told = Duration.ofMillis(700);
    if (name().contains("HALF_OPEN")) {
      return new Patience(told, Duration.ofSeconds(2));
    }
    return name().contains("SLOW") ? new Patience(told, Duration.ofSeconds(4)) : Patience.USUAL;
  }

  void strike(BadLine source, BadLine tenant) {
    for (BadLine line : lines(source, tenant)) {
      if (name().contains("SLOW")) {
        line.slowDownTo(SLOW);
      } else {
        line.after(bytes, name().contains("CUT") ? line::cut : line::freeze);
      }
    }
  }

  private List<BadLine> lines(BadLine source, BadLine tenant) {
    if (name().startsWith("BOTH")) {
      return List.of(source, tenant);
    }
    return List.of(name().startsWith("SOURCE") ? source : tenant);
  }
}
