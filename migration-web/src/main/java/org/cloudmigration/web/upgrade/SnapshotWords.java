package org.cloudmigration.web.upgrade;

import java.time.Instant;
import org.cloudmigration.domain.upgrade.SnapshotStatus;
import org.cloudmigration.service.upgrade.snapshot.SnapshotView;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.Tone;

/** What the states of detail snapshots are called. */
final class SnapshotWords {

  private SnapshotWords() {}

  static String of(SnapshotView snapshot) {
    return switch (snapshot.status()) {
      case WAITING -> snapshot.error() == null ? "Waiting" : "Will try again";
      case IN_PROGRESS -> "In progress";
      case COMPLETED -> snapshot.errors() == 0 ? "Completed" : "Done with errors";
      case FAILED -> "Failed";
    };
  }

  static Tone tone(SnapshotView snapshot) {
    return switch (snapshot.status()) {
      case WAITING -> snapshot.error() == null ? Tone.NEUTRAL : Tone.WARNING;
      case IN_PROGRESS -> Tone.ACTIVE;
      case COMPLETED -> snapshot.errors() == 0 ? Tone.GOOD : Tone.WARNING;
      case FAILED -> Tone.BAD;
    };
  }

  static String progress(SnapshotView snapshot, Formats formats) {
    if (snapshot.status() == SnapshotStatus.WAITING) {
      return snapshot.error() == null
          ? "Begins when nothing else goes on here"
          : "Attempt " + (snapshot.attempt() + 1) + " at " + formats.clock(snapshot.dueAt());
    }
    String parts = snapshot.partsDone() + " of " + snapshot.partsTotal() + " parts";
    return snapshot.part().isEmpty() ? parts : parts + ": " + snapshot.part();
  }

  static String duration(SnapshotView snapshot, Formats formats) {
    return snapshot.startTime() == null
        ? ""
        : formats.duration(
            snapshot.startTime(), snapshot.endTime() == null ? Instant.now() : snapshot.endTime());
  }
}
