package org.cloudmigration.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.cloudmigration.domain.environment.EnvironmentLease;
import org.cloudmigration.domain.operation.AuditEvent;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.database.postgresql.FreshPostgreSql;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.listing.ComposedKey;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.Continuation;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.listing.Term;
import org.cloudmigration.service.management.NotMigratedService;
import org.cloudmigration.service.replication.RunJournal;
import org.cloudmigration.service.replication.RunListService;
import org.cloudmigration.service.replication.RunLogService;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.service.replication.RunTimelineService;
import org.cloudmigration.service.replication.TableFilter;
import org.cloudmigration.service.replication.TableRunView;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.security.UserChange;
import org.cloudmigration.service.security.UserRegistry;
import org.cloudmigration.service.security.UserService;
import org.cloudmigration.service.security.UserView;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.cloudmigration.service.validation.ComparisonListService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an application database has to do, done by a real PostgreSQL. */
@ExtendWith(FreshPostgreSql.class)
class ApplicationDatabaseOnPostgreSqlIT {

  private static RealPostgreSql postgres;
  private static JpaFixture database;

  /** Migrates, and lets Hibernate look at every column that it maps. */
  @BeforeAll
  static void open(RealPostgreSql fresh) {
    postgres = fresh;
    database = JpaFixture.on(postgres.dataSource(), Map.of("hibernate.hbm2ddl.auto", "validate"));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static TestServer server() {
    return new TestServer(database)
        .with(
            SecretVault.class, new SecretVault("k".repeat(32).getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void migratingAgainChangesNothing() {
    SchemaMigration.run(postgres.dataSource());
    assertThat(database.execute("UPDATE audit_head SET id = 1")).isEqualTo(1);
  }

  @Test
  void aLeaseHasOneHolderInAnyTimeZone() {
    UUID environment = Given.environment(database);
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      Instant now = Instant.now();
      LeaseKeeper first = server().bean(LeaseKeeper.class);
      long fence = first.acquire(environment).getAsLong();
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      LeaseKeeper second = server().bean(LeaseKeeper.class);
      assertThat(second.acquire(environment)).isEmpty();
      assertThat(first.renew(environment, fence)).isTrue();
      EnvironmentLease lease =
          database.inTransaction(entities -> entities.find(EnvironmentLease.class, environment));
      assertThat(lease.isFreeAt(now.plusSeconds(10))).isFalse();
      assertThat(lease.isFreeAt(now.plusSeconds(60))).isTrue();
      database.execute(
          "UPDATE environment_lease SET expires_at = now() - interval '1 second'"
              + " WHERE environment_id = ?",
          environment);
      assertThat(second.acquire(environment).getAsLong()).isGreaterThan(fence);
      assertThat(first.renew(environment, fence)).isFalse();
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void runsAreWrittenFoundAndCounted() {
    UUID run =
        Given.run(
            database, Given.environment(database), 1, List.of("100%", "a_b", "ÄB"), Instant.now());
    TestServer server = server();
    RunJournal journal = server.bean(RunJournal.class);
    UUID table = Given.tables(database, run).getFirst().id();
    journal.tableStarted(run, 1, table, 1);
    journal.tableFailed(run, 1, table, new ErrorReport("CODE", "a", "b", "c", "d"));
    assertThat(journal.interrupted(run, 2)).isTrue();
    RunStatusService status = server.bean(RunStatusService.class);
    assertThat(status.run(run).orElseThrow().endedBy()).isEqualTo(EndedBy.INTERRUPTED);
    assertThat(status.run(run).orElseThrow().tables().failed()).isEqualTo(1);
    for (String sought : List.of("%", "_", "äb")) {
      assertThat(status.countTables(run, new TableFilter(sought, Set.of()))).isEqualTo(1);
    }
    assertThat(status.countTables(run, TableFilter.ALL)).isEqualTo(3);
    assertThat(status.tables(run, new TableFilter("", Set.of(TableStatus.FAILED)), 0, 9))
        .extracting(TableRunView::error)
        .containsExactly(new ErrorReport("CODE", "a", "b", "c", "d"));
  }

  @Test
  void theAuditChainHoldsWhileTwoServersWrite() throws Exception {
    AuditEvent event = new AuditEvent("ü", "::1", "", "Do", "“it”", "", "…");
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> writers =
          List.of(server().bean(AuditTrail.class), server().bean(AuditTrail.class)).stream()
              .<Future<?>>map(
                  trail ->
                      threads.submit(
                          () -> {
                            for (int i = 0; i < 20; i++) {
                              trail.append(event);
                            }
                          }))
              .toList();
      for (Future<?> writer : writers) {
        writer.get(60, TimeUnit.SECONDS);
      }
    }
    assertThat(server().bean(AuditService.class).firstBrokenEntry()).isEmpty();
  }

  @Test
  void usersCanSignIn() {
    server().bean(UserRegistry.class).enableSampleUsers();
    assertThat(server().bean(UserRegistry.class).hasUsers()).isTrue();
  }

  @Test
  void usersAreFoundLockedAndChanged() {
    Given.user(database, "Zoe", Role.ADMIN, false);
    Given.user(database, "zoe.partner", Role.OPERATOR, true);
    TestServer server = server();
    server.signIn("ZOE");
    UserService users = server.bean(UserService.class);
    users.change("zoe.partner", new UserChange(Role.VIEWER, true, false));
    assertThat(users.list("ZOE", 0, 5))
        .extracting(UserView::role)
        .containsExactly(Role.ADMIN, Role.VIEWER);
  }

  /** What the API filters and sorts by goes into statements of this database. */
  @Test
  void listsOfTheApiAreFilteredAndContinued() {
    UUID environment = Given.environment(database);
    UUID run = Given.run(database, environment, 1, List.of("A", "B"), Instant.now());
    TestServer server = server();
    RunJournal journal = server.bean(RunJournal.class);
    UUID table = Given.tables(database, run).getFirst().id();
    journal.tableStarted(run, 1, table, 1);
    journal.tableFailed(run, 1, table, new ErrorReport("CODE", "a", "b", "c", "d"));

    RunLogService log = server.bean(RunLogService.class);
    List<Order> byKey = List.of(Order.by("lineNumber"), Order.by("id"));
    Condition first = Condition.equal("id", ComposedKey.of(run, 1));
    assertThat(log.countList(environment, first)).isEqualTo(1);
    Condition rest =
        Continuation.after(byKey, List.of(BigDecimal.ONE, ComposedKey.of(run, 1)))
            .and(Condition.equal("runId", run.toString()));
    assertThat(log.list(environment, new ListRequest(rest, byKey, 0, 9)))
        .isEqualTo(log.lines(run, 1, 9));
    assertThat(
            server
                .bean(RunTimelineService.class)
                .countList(environment, Condition.equal("status", "Failed")))
        .isEqualTo(1);
    assertThat(
            server
                .bean(RunListService.class)
                .countTables(environment, Condition.equal("errorCode", "")))
        .isEqualTo(1);
    ComparisonListService comparisons = server.bean(ComparisonListService.class);
    assertThat(comparisons.countComparisons(environment, Condition.equal("atLeast", true)))
        .isZero();
    assertThat(comparisons.countRows(environment, Condition.equal("kind", "Missing"))).isZero();
    assertThat(server.bean(NotMigratedService.class).countList(environment, Condition.ALL))
        .isZero();
    Condition before =
        Continuation.after(
            List.of(new Order(new Term.Column("entryNo"), true)), List.of(BigDecimal.ONE));
    assertThat(server.bean(TimeLineService.class).countEntries("Nowhere", before)).isZero();
  }
}
