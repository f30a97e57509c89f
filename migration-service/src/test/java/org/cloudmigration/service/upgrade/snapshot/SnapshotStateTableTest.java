package org.cloudmigration.service.upgrade.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudmigration.service.testing.StateWalk.walk;

import java.util.Map;
import org.cloudmigration.domain.upgrade.SnapshotStatus;
import org.junit.jupiter.api.Test;

/** Every state with every event: where it leads, or why not. */
class SnapshotStateTableTest {

  @Test
  void aDetailSnapshot() {
    assertThat(walk(SnapshotStates.MACHINE, SnapshotStatus.values(), SnapshotEvent.values()))
        .isEqualTo(
            Map.of(
                "WAITING BEGUN", SnapshotStatus.IN_PROGRESS,
                "WAITING RERUN", SnapshotStatus.WAITING,
                "IN_PROGRESS TAKEN_UP", SnapshotStatus.IN_PROGRESS,
                "IN_PROGRESS DONE", SnapshotStatus.COMPLETED,
                "IN_PROGRESS RETRY", SnapshotStatus.WAITING,
                "IN_PROGRESS BROKEN", SnapshotStatus.FAILED,
                "COMPLETED RERUN", SnapshotStatus.WAITING,
                "FAILED RERUN", SnapshotStatus.WAITING));
  }
}
