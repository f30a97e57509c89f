package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.pipeline.ReplicationPipeline;

/** A run of the embedded engine for tests that need its result. */
public final class CopyForTest {

  private CopyForTest() {}

  /** Comes back when all tables were copied and proven. */
  public static void run(ReplicationPipeline pipeline, ExecutorService threads) throws Exception {
    var listener = new RecordingListener();
    new EmbeddedEngine(new DatabaseAdapters(), threads).start(pipeline, listener);
    listener.await();
    assertThat(listener.failed).isEmpty();
    assertThat(listener.succeeded).hasSameSizeAs(pipeline.activities());
  }
}
