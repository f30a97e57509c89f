package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.PipelineEnd;
import org.cloudmigration.service.testing.DelegatingAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The network goes away in the middle of a run. */
class LostConnectionEndsTheRunIT {

  private static final int TABLES = 6;

  @TempDir Path directory;
  private Bench bench;
  private final List<CopyActivity> copies = new ArrayList<>();
  private final UUID run = UUID.randomUUID();
  private final AtomicBoolean cut = new AtomicBoolean();
  private final AtomicInteger open = new AtomicInteger();

  @BeforeEach
  void createTables() throws Exception {
    bench = new Bench(directory);
    for (int i = 0; i < TABLES; i++) {
      bench.createLedger("T" + i, 100);
      copies.add(Bench.copy("T" + i));
    }
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  /** Gives no connection while the line is cut. */
  private final class CuttingAdapter extends DelegatingAdapter {
    @Override
    public DatabasePool open(DatabaseLocation location, int connections) throws SQLException {
      DatabasePool pool = super.open(location, connections);
      open.incrementAndGet();
      return new DatabasePool() {
        @Override
        public Connection connection() throws SQLException {
          if (cut.get()) {
            throw new SQLTransientConnectionException("no route to host");
          }
          return pool.connection();
        }

        @Override
        public void close() {
          open.decrementAndGet();
          pool.close();
        }
      };
    }
  }

  private final class CuttingListener extends RecordingListener {
    @Override
    public boolean started(UUID activityId, int worker) {
      super.started(activityId, worker);
      cut.set(started.size() >= 3);
      return true;
    }
  }

  private RecordingListener runAndCut() throws Exception {
    var listener = new CuttingListener();
    var engine =
        new EmbeddedEngine(new DatabaseAdapters(List.of(new CuttingAdapter())), bench.threads);
    engine.start(bench.pipeline(run, 1, copies.toArray(CopyActivity[]::new)), listener);
    listener.await();
    return listener;
  }

  @Test
  void breaksOnceInsteadOfFailingEachTableAndCanBeResumed() throws Exception {
    RecordingListener told = runAndCut();
    assertThat(told.ends).singleElement().isInstanceOf(PipelineEnd.Broken.class);
    var broken = (PipelineEnd.Broken) told.ends.getFirst();
    assertThat(broken.error().code()).isEqualTo("CONNECTION");
    assertThat(told.failed).isEmpty();
    assertThat(told.started).hasSizeLessThan(TABLES);
    assertThat(open).as("pools left open").hasValue(0);

    RecordingListener resumed = bench.run(run, 2, copies.toArray(CopyActivity[]::new));
    assertThat(resumed.succeeded)
        .hasSize(TABLES)
        .containsKeys(told.succeeded.keySet().toArray(UUID[]::new));
    for (int i = 0; i < TABLES; i++) {
      assertThat(bench.tenantLedger("T" + i)).isEqualTo(bench.expectedLedger("T" + i));
    }
    assertThat(bench.leftOvers()).isEmpty();
  }
}
