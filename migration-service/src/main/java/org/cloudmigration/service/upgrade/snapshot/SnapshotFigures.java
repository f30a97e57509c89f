package org.cloudmigration.service.upgrade.snapshot;

import java.util.List;
import org.cloudmigration.domain.upgrade.DetailSnapshot;
import org.cloudmigration.domain.upgrade.SnapshotStatus;

/**
 * The detail snapshots of an environment in numbers.
 *
 * @param part what is in work, with its company; blank if none is
 * @param waiting those that are due or in work
 * @param errors records that could not be copied, and parts that broke off
 */
public record SnapshotFigures(String part, long waiting, long completed, long failed, long errors) {

  public static final SnapshotFigures NONE = new SnapshotFigures("", 0, 0, 0, 0);

  static SnapshotFigures of(List<DetailSnapshot> snapshots) {
    String part = "";
    long waiting = 0;
    long completed = 0;
    long failed = 0;
    long errors = 0;
    for (DetailSnapshot snapshot : snapshots) {
      switch (snapshot.status()) {
        case WAITING, IN_PROGRESS -> waiting++;
        case COMPLETED -> completed++;
        case FAILED -> failed++;
      }
      if (snapshot.status() == SnapshotStatus.IN_PROGRESS) {
        part = snapshot.companyName() + ": " + snapshot.step();
      }
      errors += snapshot.errors() + (snapshot.error() == null ? 0 : 1);
    }
    return new SnapshotFigures(part, waiting, completed, failed, errors);
  }

  /** Whether there is one. */
  public boolean any() {
    return waiting + completed + failed > 0;
  }
}
