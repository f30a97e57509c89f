package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.SpeedLimit;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.AuditService;
import org.cloudmigration.service.operation.AuditView;
import org.cloudmigration.service.setup.SampleInstaller;
import org.cloudmigration.service.testing.Eventually;
import org.cloudmigration.service.testing.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is limited and paused in the middle, and goes on. */
class PausedRunGoesOnWithTheRestIT {

  @TempDir Path directory;

  @Test
  void finishedTablesAreNotCopiedAgain() {
    MadeSample.setUpIn(directory);
    FreezingEngine[] frozen = new FreezingEngine[1];
    try (SampleServer server =
        new SampleServer(directory, engine -> frozen[0] = new FreezingEngine(engine, 3, false))
            .start()) {
      awaitLease(server);
      UUID run = server.run();
      Eventually.until("some tables were copied", frozen[0]::isFrozen);
      server.bean(SpeedLimitService.class).limit(SampleInstaller.ENVIRONMENT, 0, 100_000_000);
      assertThat(frozen[0].limit).isEqualTo(new SpeedLimit(0, 100_000_000));
      server.bean(ReplicationService.class).pause(SampleInstaller.ENVIRONMENT, run);
      frozen[0].thaw();
      server.awaitEnd(run);
      awaitLease(server);

      assertThat(server.view(run).status()).isEqualTo(RunStatus.FAILED);
      assertThat(server.view(run).endedBy()).isEqualTo(EndedBy.PAUSED);
      assertThat(server.bean(AuditService.class).entries(0, 9))
          .extracting(AuditView::command)
          .contains("Limit speed of runs", "Pause run", "Run paused");
      List<TableRun> done =
          Given.tables(server.database(), run).stream()
              .filter(table -> table.status() == TableStatus.SUCCESSFUL)
              .toList();
      assertThat(done).isNotEmpty().hasSizeLessThan(100);

      frozen[0].limit = SpeedLimit.NONE;
      server.resume(run);
      server.awaitEnd(run);
      assertThat(frozen[0].limit)
          .as("of the resumed run")
          .isEqualTo(new SpeedLimit(0, 100_000_000));
      assertThat(server.view(run).tables().remaining()).isZero();
      assertThat(server.view(run).tables().failed()).isZero();
      List<TableRun> after = Given.tables(server.database(), run);
      for (TableRun before : done) {
        assertThat(after)
            .filteredOn(table -> table.id().equals(before.id()))
            .singleElement()
            .satisfies(table -> assertThat(table.attempts()).isEqualTo(before.attempts()))
            .satisfies(table -> assertThat(table.endTime()).isEqualTo(before.endTime()));
      }
    }
  }

  private static void awaitLease(SampleServer server) {
    Eventually.until(
        "its lease is free", () -> server.bean(LeaseKeeper.class).isFree(server.environment()));
  }
}
