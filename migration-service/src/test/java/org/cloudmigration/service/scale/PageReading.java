package org.cloudmigration.service.scale;

import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.management.LogFilter;
import org.cloudmigration.service.management.LogOrder;
import org.cloudmigration.service.management.ManagementService;
import org.cloudmigration.service.management.MigrationLogService;
import org.cloudmigration.service.management.NotMigratedService;
import org.cloudmigration.service.management.OverviewFilter;
import org.cloudmigration.service.management.OverviewOrder;
import org.cloudmigration.service.management.TableOverviewService;
import org.cloudmigration.service.operation.AuditService;
import org.cloudmigration.service.operation.TimeLineFilter;
import org.cloudmigration.service.operation.TimeLineService;
import org.cloudmigration.service.replication.RunComparisonService;
import org.cloudmigration.service.replication.RunLogFilter;
import org.cloudmigration.service.replication.RunLogService;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.service.replication.RunTimelineService;
import org.cloudmigration.service.replication.TableFilter;
import org.cloudmigration.service.replication.TableHistoryService;
import org.cloudmigration.service.replication.TableSort;
import org.cloudmigration.service.testing.TestServer;
import org.cloudmigration.service.validation.VerificationService;

/** What the pages read, each as it does when it is opened. */
enum PageReading {
  MANAGEMENT(
      (server, place) -> {
        server.bean(ManagementService.class).overview(place.name()).orElseThrow();
        var log = server.bean(MigrationLogService.class);
        var all = new LogFilter(Set.of(), Set.of(), "", null, null);
        log.count(place.environment(), all);
        log.lines(place.environment(), all, LogOrder.NEWEST_FIRST, 0, PageReading.ROWS);
        log.line(place.environment(), place.run());
      }),
  RUN_TABLES(
      (server, place) -> {
        var runs = server.bean(RunStatusService.class);
        runs.run(place.run());
        runs.latestRun(place.environment());
        runs.pace(place.run());
        runs.companies(place.run());
        runs.countTables(place.run(), TableFilter.ALL);
        var table =
            runs.sortedTables(place.run(), TableFilter.ALL, TableSort.PLAN, 0, PageReading.ROWS)
                .getFirst();
        runs.table(table.id());
        runs.tablesOverRuns(Set.of(table.id()));
        runs.tables(
            place.run(), new TableFilter("GL", Set.of(TableStatus.FAILED)), 0, PageReading.ROWS);
      }),
  RUN_TIME_LINE(
      (server, place) -> {
        var timeline = server.bean(RunTimelineService.class);
        timeline.attempts(place.run());
        timeline.countAttempts(place.run());
        timeline.attemptPage(place.run(), 0, PageReading.ROWS);
      }),
  RUN_LOG(
      (server, place) -> {
        var log = server.bean(RunLogService.class);
        log.lines(place.run(), 0, PageReading.ROWS);
        log.lines(place.run(), log.count(place.run()) - PageReading.ROWS, PageReading.ROWS);
        log.matching(place.run(), new RunLogFilter(Severity.INFO, "gl"), 0);
      }),
  COMPARISON(
      (server, place) ->
          server
              .bean(RunComparisonService.class)
              .compare(place.run(), place.other())
              .orElseThrow()),
  OVERVIEW(
      (server, place) -> {
        var overview = server.bean(TableOverviewService.class);
        overview.counts(place.environment());
        overview.count(place.environment(), OverviewFilter.ALL);
        overview.tables(
            place.environment(), OverviewFilter.ALL, OverviewOrder.BY_COMPANY, 0, PageReading.ROWS);
        server.bean(VerificationService.class).job(place.environment());
      }),
  TABLE(
      (server, place) -> {
        server.bean(TableOverviewService.class).table(place.environment(), place.table());
        var history = server.bean(TableHistoryService.class);
        history.count(place.table());
        history.history(place.table(), 0, PageReading.ROWS);
        history.copyWay(place.table());
        var verification = server.bean(VerificationService.class);
        verification.latest(place.table());
        verification.differences(place.table());
      }),
  NOT_MIGRATED(
      (server, place) -> {
        var tables = server.bean(NotMigratedService.class);
        tables.count(place.environment(), "");
        tables.tables(place.environment(), "", 0, PageReading.ROWS);
        tables.companiesNeverRun(place.environment());
      }),
  TIME_LINE(
      (server, place) -> {
        var timeline = server.bean(TimeLineService.class);
        long newest = timeline.newest();
        timeline.count(TimeLineFilter.all(place.name()), 1, newest);
        timeline.page(TimeLineFilter.all(place.name()), newest, 0, PageReading.ROWS);
        timeline.people(place.name());
        server.bean(AuditService.class).lastCheck();
      });

  private static final int ROWS = 50;

  /** Where to look. */
  record Place(UUID environment, String name, UUID run, UUID other, UUID table) {

    static Place of(TestServer server, UUID environment, String name) {
      var newest = server.bean(RunStatusService.class).runs(environment, 0, 2);
      UUID table =
          server
              .bean(TableOverviewService.class)
              .tables(environment, OverviewFilter.ALL, OverviewOrder.BY_COMPANY, 0, 1)
              .getFirst()
              .id();
      return new Place(environment, name, newest.get(0).id(), newest.get(1).id(), table);
    }
  }

  private final BiConsumer<TestServer, Place> reading;

  PageReading(BiConsumer<TestServer, Place> reading) {
    this.reading = reading;
  }

  void read(TestServer server, Place place) {
    reading.accept(server, place);
  }
}
