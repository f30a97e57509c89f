package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.postgresql.FreshPostgreSql;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.pipeline.CopyStage;
import org.cloudmigration.service.pipeline.PipelineEnd;
import org.cloudmigration.service.testing.BadLine;
import org.cloudmigration.service.testing.Eventually;
import org.cloudmigration.service.testing.HaltingAdapters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens to a run, in the end the tenant holds what the source holds: no difference. */
@ExtendWith(FreshPostgreSql.class)
class RunsSurviveFaultsIT {

  private static final int TWENTY_MB = 20 << 20;
  private static final int SOME = 2_000;
  private static final int MORE_THAN_A_BATCH = 6_000;

  private static RealPostgreSql server;

  @TempDir Path directory;
  private final UUID order = UUID.randomUUID();

  @BeforeAll
  static void start(RealPostgreSql fresh) {
    server = fresh;
  }

  private FaultBench bench(Ends ends, int changes) throws Exception {
    var bench = new FaultBench(ends, server, directory);
    bench.createLedger();
    bench.createNasty();
    if (changes > 0) {
      assertThat(bench.run(UUID.randomUUID()).succeeded).hasSize(2);
      bench.changeLedger(changes);
    }
    return bench;
  }

  @ParameterizedTest
  @EnumSource
  void ofTheLines(LineFault fault) throws Exception {
    try (FaultBench bench = bench(Ends.POSTGRESQL_TO_POSTGRESQL, fault.changes ? SOME : 0);
        var toSource = new BadLine(server.port());
        var toTenant = new BadLine(server.port())) {
      bench.patience = fault.patience();
      var struck = new AtomicBoolean();
      var told =
          new RecordingListener() {
            @Override
            public void entered(UUID activityId, CopyStage stage) {
              boolean there =
                  stage == fault.stage && activityId.equals(FaultBench.id(FaultBench.LEDGER));
              if (there && struck.compareAndSet(false, true)) {
                fault.strike(toSource, toTenant);
              }
              super.entered(activityId, stage);
            }
          };
      bench.run(
          order,
          server.through(toSource.port()).location(),
          server.through(toTenant.port(), Ends.TENANT).location(),
          told);
      // The other table may be anywhere by then.
      assertThat(troubles(told)).as(raws(told)).contains(codes(fault)).isSubsetOf(any(fault));
      assertThat(told.succeeded).as(told.ends.toString()).hasSize(2);
      bench.assertEqualInTheEnd(order, told);
    }
  }

  private static String[] codes(LineFault fault) {
    return fault.told.isEmpty() ? new String[0] : new String[] {fault.told};
  }

  private static List<String> any(LineFault fault) {
    return fault.told.isEmpty() ? List.of() : List.of(fault.told, "CONNECTION", "SWAP");
  }

  private static String raws(RecordingListener told) {
    return told.triedAgain + " " + told.failed.values();
  }

  private static List<String> troubles(RecordingListener told) {
    Stream<ErrorReport> tried = told.triedAgain.stream();
    return Stream.concat(tried, told.failed.values().stream()).map(ErrorReport::code).toList();
  }

  @ParameterizedTest
  @EnumSource
  void ofTablesThatAreUnlikeOthers(Ends ends) throws Exception {
    try (var bench = new FaultBench(ends, server, directory)) {
      bench.createNasty();
      bench.createWide();
      bench.createLarge(TWENTY_MB);
      RecordingListener told = bench.run(order);
      assertThat(told.failed).isEmpty();
      assertThat(told.triedAgain).isEmpty();
      bench.assertEqual();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FILE_TO_FILE, false",
    "FILE_TO_FILE, true",
    "POSTGRESQL_TO_POSTGRESQL, false",
    "POSTGRESQL_TO_POSTGRESQL, true"
  })
  void ofTwoRunsAtOnceTheLaterOneWins(Ends ends, boolean changes) throws Exception {
    try (FaultBench bench = bench(ends, changes ? SOME : 0)) {
      var later = new RecordingListener();
      Runnable begin =
          () -> {
            bench.start(
                new DatabaseAdapters(),
                UUID.randomUUID(),
                bench.source.location,
                bench.tenant,
                later);
            Eventually.until("the second one has claimed the tenant", () -> bench.isClaimed());
          };
      var overtaken = new RecordingListener();
      EmbeddedEngine first =
          bench.start(
              HaltingAdapters.after(FaultBench.LEDGER, 100, begin),
              order,
              bench.source.location,
              bench.tenant,
              overtaken);
      assertThat(later.await()).isInstanceOf(PipelineEnd.Completed.class);
      Eventually.until("the first one is gone", () -> !first.isRunning(order));
      assertThat(overtaken.succeeded).doesNotContainKey(FaultBench.id(FaultBench.LEDGER));
      assertThat(overtaken.failed).isEmpty();
      assertThat(overtaken.ends).isEmpty();
      assertThat(later.failed).isEmpty();
      assertThat(later.succeeded).hasSize(2);
      bench.assertEqual();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FILE_TO_FILE", "POSTGRESQL_TO_POSTGRESQL"})
  void ofADeadlockWithSomebodyInTheTenant(Ends ends) throws Exception {
    try (FaultBench bench = bench(ends, MORE_THAN_A_BATCH);
        var other = new OtherSession(bench, ends)) {
      var told =
          new RecordingListener() {
            @Override
            public void triesAgain(UUID id, ErrorReport error, int failed, Duration pause) {
              super.triesAgain(id, error, failed, pause);
              other.giveUp();
            }
          };
      bench.start(
          HaltingAdapters.after(FaultBench.LEDGER, 100, other::crossOver),
          order,
          bench.source.location,
          bench.tenant,
          told);
      told.await();
      assertThat(troubles(told)).containsExactly("LOCKED");
      assertThat(told.succeeded.get(FaultBench.id(FaultBench.LEDGER)).extent())
          .isEqualTo(CopyExtent.CHANGES);
      bench.assertEqual();
    }
  }

  /** Holds a row that a run will want, and wants one that the run holds. */
  private static final class OtherSession implements AutoCloseable {
    private final FaultBench bench;
    private final boolean onServer;
    private final Connection connection;
    private CompletableFuture<Void> waiting;

    OtherSession(FaultBench bench, Ends ends) throws SQLException {
      this.bench = bench;
      onServer = ends.tenantOnServer;
      connection = bench.tenantConnection();
      connection.setAutoCommit(false);
      // Whoever waits for long is asked for last.
      RealPostgreSql.execute(
          connection, onServer ? "SET deadlock_timeout = '60s'" : "SET LOCK_TIMEOUT 60000");
    }

    private static String some(String verb) {
      return verb + " WHERE \"JRNENTRY\" <= " + MORE_THAN_A_BATCH;
    }

    void crossOver() {
      String live = bench.live(FaultBench.LEDGER);
      try {
        assertThat(
                RealPostgreSql.ask(
                    connection,
                    some("SELECT \"JRNENTRY\" FROM " + live)
                        + " FETCH FIRST 1 ROWS ONLY FOR UPDATE SKIP LOCKED"))
            .hasSize(1);
        waiting =
            CompletableFuture.runAsync(
                () -> {
                  try {
                    RealPostgreSql.execute(
                        connection, some("UPDATE " + live + " SET \"NOTE\" = 'mine'"));
                  } catch (SQLException e) {
                    throw new IllegalStateException(e);
                  }
                });
        try (Connection asking = bench.tenantConnection()) {
          Eventually.until("it waits", () -> blocked(asking));
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private boolean blocked(Connection asking) {
      try {
        return !RealPostgreSql.ask(
                asking,
                onServer
                    ? "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                    : "SELECT 1 FROM INFORMATION_SCHEMA.SESSIONS WHERE BLOCKER_ID IS NOT NULL")
            .isEmpty();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    void giveUp() {
      try {
        waiting.get(30, TimeUnit.SECONDS);
        connection.rollback();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
