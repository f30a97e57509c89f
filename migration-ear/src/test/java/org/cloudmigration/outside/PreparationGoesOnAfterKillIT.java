package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.cloudmigration.support.ServerProcess;
import org.cloudmigration.support.TestDirectories;
import org.cloudmigration.support.Until;
import org.junit.jupiter.api.Test;

/** SIGKILL while the sample is generated, which is a part of the preparation. */
class PreparationGoesOnAfterKillIT {

  /** Large enough that the generation lasts until the kill. */
  private static final int SCALE = 60;

  private static final String RUNS =
      "SELECT status || ' ' || COALESCE(error_code, '') FROM pipeline_run ORDER BY start_time";

  private static final String SETUPS =
      "SELECT enabled AND completed_at IS NOT NULL FROM migration_setup";

  private static final String ACTIVITIES =
      "SELECT DISTINCT a.status FROM activity_run a JOIN pipeline_run r"
          + " ON r.id = a.pipeline_run_id WHERE r.status = 'SUCCEEDED'";

  private static final String PIPELINES = "SELECT kind FROM pipeline WHERE deleted_at IS NULL";

  private final Path directory = TestDirectories.empty("prepared");

  @Test
  void theHalfDonePreparationIsToldAndAnotherOneFinishes() throws Exception {
    ServerProcess server = ServerProcess.start(directory, SCALE);
    server.kill();
    assertThat(StoppedServer.application(server.data(), RUNS)).containsExactly("IN_PROGRESS ");
    assertThat(StoppedServer.application(server.data(), SETUPS)).isEmpty();

    ServerProcess second = ServerProcess.start(directory, SCALE);
    Until.holds("the sample is set up", () -> second.log().contains("Setup of Sandbox completed"));
    second.close();
    Path data = second.data();
    assertThat(StoppedServer.application(data, RUNS))
        .containsExactly("FAILED INTERRUPTED", "SUCCEEDED ");
    assertThat(StoppedServer.application(data, ACTIVITIES)).containsExactly("SUCCEEDED");
    assertThat(StoppedServer.application(data, SETUPS)).containsExactly("TRUE");
    assertThat(StoppedServer.application(data, PIPELINES)).containsExactly("REPLICATION");
  }
}
