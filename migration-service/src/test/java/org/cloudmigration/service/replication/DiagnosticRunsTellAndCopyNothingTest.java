package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.company.CreatedCompanies;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.operation.EntryKind;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.operation.TimeLineWriter;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.Examination;
import org.cloudmigration.service.pipeline.Finding;
import org.cloudmigration.service.pipeline.PipelineEngine;
import org.cloudmigration.service.pipeline.TenantData;
import org.cloudmigration.service.pipeline.embedded.EmbeddedTenantData;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.setup.preparation.Pipelines;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticRunsTellAndCopyNothingTest {

  private static final String COLUMNS = "ACTINDX int*1";

  @TempDir Path directory;
  private final JpaFixture database = JpaFixture.inMemory();
  private final FakeEngine engine = new FakeEngine();
  private TestServer server;
  private ReplicationService service;
  private RunJournal journal;
  private FindingService findings;
  private String name;
  private UUID environment;

  @BeforeEach
  void prepare() {
    server =
        new TestServer(database, EngineDriver.class, TimeLineWriter.class)
            .with(Installation.class, new Installation(directory, false, "", 1))
            .with(SecretVault.class, new SecretVault(new byte[32]))
            .with(ProductCatalogue.class, new ProductCatalogue(List.of(new DynamicsGp())))
            .with(PipelineEngine.class, engine)
            .with(TenantData.class, new EmbeddedTenantData(new DatabaseAdapters()))
            .with(ManagedExecutorService.class, atOnce());
    service = server.bean(ReplicationService.class);
    journal = server.bean(RunJournal.class);
    findings = server.bean(FindingService.class);
    environment = Given.environment(database);
    name = database.inTransaction(entities -> entities.find(Environment.class, environment).name());
    Given.setup(server, environment, "DynamicsGP", "Sample=DynamicsGP");
    CreatedCompanies.in(database, directory, environment, "TWO");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static ManagedExecutorService atOnce() {
    return (ManagedExecutorService)
        Proxy.newProxyInstance(
            DiagnosticRunsTellAndCopyNothingTest.class.getClassLoader(),
            new Class<?>[] {ManagedExecutorService.class},
            (proxy, method, arguments) -> null);
  }

  private UUID examine() {
    UUID run = service.runDiagnostic(name);
    engine.running.add(run);
    return run;
  }

  private ReplicationRun state(UUID run) {
    return Given.run(database, run);
  }

  private List<TableRun> tables(UUID run) {
    return Given.tables(database, run);
  }

  private static Finding finding(FindingColour colour, String code) {
    return new Finding(
        colour, "", new ErrorReport(code, code + " it is.", "b", "c", ""), "SELECT 1;");
  }

  private void examined(UUID run, int table, Finding... found) {
    long fence = state(run).fence();
    UUID id = tables(run).get(table).id();
    journal.tableStarted(run, fence, id, 1);
    journal.tableExamined(
        run, fence, id, new Examination(CopyExtent.CHANGES, List.of(COLUMNS), List.of(found)));
  }

  private void end(UUID run, int from) {
    for (int i = from; i < tables(run).size(); i++) {
      examined(run, i, finding(FindingColour.GREEN, "READY"));
    }
    assertThat(journal.completed(run, state(run).fence(), false)).isTrue();
    free();
  }

  private void free() {
    database.execute("UPDATE environment_lease SET expires_at = TIMESTAMP '2000-01-01 00:00:00'");
    engine.running.clear();
  }

  private void copied(UUID run, int table, String... columns) {
    TableDigest digest = TableDigest.of(7, "0".repeat(32));
    UUID id = tables(run).get(table).id();
    journal.tableStarted(run, state(run).fence(), id, 1);
    journal.tableSucceeded(
        run,
        state(run).fence(),
        id,
        CopyResult.whole(CopyExtent.FIRST_LOAD, 70, digest, digest, true, List.of(columns)));
  }

  /** Settled by a run; the next run is foreseen in lines of their own. */
  private long migrationTables() {
    return database.inTransaction(
        entities ->
            entities
                .createQuery(
                    "select count(t) from MigrationTable t where t.runId is not null", Long.class)
                .getSingleResult());
  }

  private List<String> timeLine(EntryKind kind) {
    return database.inTransaction(
        entities ->
            entities
                .createQuery(
                    "select e.after from AuditEntry e where e.command = :kind", String.class)
                .setParameter("kind", kind.command())
                .getResultList());
  }

  @Test
  void eachTableGetsTheColourOfItsGravestFinding() {
    UUID run = examine();
    assertThat(state(run).replicationType()).isEqualTo(ReplicationType.DIAGNOSTIC);
    assertThat(state(run).details()).contains("nothing is copied");
    examined(run, 0, finding(FindingColour.GREEN, "READY"));
    examined(run, 1, finding(FindingColour.GREEN, "READY"), finding(FindingColour.AMBER, "NO_KEY"));
    examined(run, 2, finding(FindingColour.AMBER, "NO_KEY"), finding(FindingColour.RED, "TYPE"));
    assertThat(tables(run).subList(0, 3))
        .extracting(TableRun::status)
        .containsExactly(TableStatus.SUCCESSFUL, TableStatus.WARNING, TableStatus.FAILED);
    assertThat(tables(run).get(0).error()).isNull();
    assertThat(tables(run).get(2).error().code()).isEqualTo("TYPE");
    assertThat(tables(run).get(2).extent()).isEqualTo(CopyExtent.CHANGES);
    assertThat(findings.page(run, FindingFilter.ALL, 0, 50))
        .extracting(found -> found.report().code())
        .containsExactly("READY", "NO_KEY", "READY", "TYPE", "NO_KEY");
    end(run, 3);
    assertThat(state(run).status()).as("no upgrade follows").isEqualTo(RunStatus.COMPLETED);
    assertThat(state(run).details())
        .startsWith("Diagnostic run: 1 table would fail, 1 table would be copied with a loss.");
  }

  @Test
  void nothingOfItCountsAsReplicated() {
    UUID run = examine();
    end(run, 0);
    assertThat(state(run).details())
        .isEqualTo("Diagnostic run: every table can be copied. Nothing was copied.");
    assertThat(migrationTables()).as("tables over all runs").isZero();
    assertThat(server.bean(Pipelines.class).wasReplicated(environment)).isFalse();
    free();
    UUID first = service.runReplication(name);
    assertThat(state(first).replicationType()).isEqualTo(ReplicationType.FULL);
  }

  @Test
  void aStoppedRunIsStillResumedAfterADiagnosticOne() {
    UUID stopped = service.runReplication(name);
    engine.running.add(stopped);
    service.stop(name, stopped);
    journal.stopped(stopped, state(stopped).fence());
    free();
    UUID run = examine();
    examined(run, 0, finding(FindingColour.RED, "TYPE"));
    end(run, 1);
    service.resume(name, stopped);
    assertThat(state(stopped).status()).isEqualTo(RunStatus.IN_PROGRESS);
    assertThatThrownBy(
            () ->
                server
                    .bean(RunTableService.class)
                    .retry(name, run, Set.of(tables(run).getFirst().id())))
        .as("what a diagnostic run tells is of its time")
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void aMendedTableIsCheckedAgainInTheSameRun() {
    UUID run = examine();
    examined(run, 0, finding(FindingColour.RED, "TYPE"), finding(FindingColour.GREEN, "READY"));
    end(run, 1);
    RunTableService retries = server.bean(RunTableService.class);
    UUID table = tables(run).getFirst().id();
    retries.retry(name, run, Set.of(table));
    assertThat(state(run).status()).isEqualTo(RunStatus.IN_PROGRESS);
    examined(run, 0, finding(FindingColour.GREEN, "READY"));
    assertThat(findings.page(run, new FindingFilter(Set.of(), table, ""), 0, 9)).hasSize(1);
    assertThat(journal.completed(run, state(run).fence(), false)).isTrue();
    assertThat(state(run).tablesFailed()).isZero();
    free();
    assertThatThrownBy(() -> retries.reload(name, run, Set.of(table)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void aServerThatDiesLeavesTheTenantAlone() {
    var run = new ReplicationRun(environment, ReplicationType.DIAGNOSTIC, "Example", "operator");
    run.begin(RunStatus.IN_PROGRESS, 0, Instant.now());
    database.change(entities -> entities.persist(run));
    server.bean(RunCaretaker.class).tick();
    assertThat(state(run.id()).status()).isEqualTo(RunStatus.FAILED);
    assertThat(engine.recovered).as("fences under which tenants were written to").isEmpty();
  }

  @Test
  void findingsAreSoughtByColourTableAndWord() {
    UUID run = examine();
    examined(run, 0, finding(FindingColour.GREEN, "READY"), finding(FindingColour.RED, "TYPE"));
    examined(run, 1, finding(FindingColour.AMBER, "NO_KEY"));
    assertThat(findings.counts(run))
        .isEqualTo(Map.of(FindingColour.GREEN, 1L, FindingColour.AMBER, 1L, FindingColour.RED, 1L));
    assertThat(count(run, Set.of(FindingColour.RED, FindingColour.AMBER), "")).isEqualTo(2);
    assertThat(count(run, Set.of(), "no_key IT is")).isEqualTo(1);
    assertThat(count(run, Set.of(), "%")).isZero();
    assertThat(findings.page(run, FindingFilter.ALL, 1, 1))
        .singleElement()
        .satisfies(found -> assertThat(found.mending()).isEqualTo("SELECT 1;"));
  }

  private int count(UUID run, Set<FindingColour> colours, String text) {
    return findings.count(run, new FindingFilter(colours, null, text));
  }

  @Test
  void driftIsToldColumnByColumnBeforeTheFirstCopyAndOnce() {
    UUID first = service.runReplication(name);
    copied(first, 0, "A int*1", "B char(10)", "C int", "D date");
    journal.stopped(first, state(first).fence());
    free();
    UUID run = service.runReplication(name);
    TableRun table = tables(run).getFirst();
    List<String> now = List.of("A int", "B char(20)", "C bigint", "E bit");
    journal.columns(run, state(run).fence(), Map.of(table.id(), now));
    assertThat(findings.page(run, FindingFilter.ALL, 0, 9))
        .extracting(found -> found.report().happened())
        .containsExactly(
            "A was column 1 of the primary key, and is no part of the primary key now.",
            "The length of B was char(10), and is char(20) now.",
            "The type of C was int, and is bigint now.",
            "E was added, as bit.",
            "D was removed; it was date.");
    assertThat(tables(run).getFirst().status()).isEqualTo(TableStatus.NOT_STARTED);
    assertThat(timeLine(EntryKind.SCHEMA_DRIFT)).hasSize(1);
    copied(run, 0, now.toArray(String[]::new));
    assertThat(timeLine(EntryKind.SCHEMA_DRIFT)).as("told once in a run").hasSize(1);
    assertThat(warnings(run)).hasSize(1).first().asString().contains("All rows of the table");
  }

  @Test
  void driftStandsInTheDiagnosticReportAndNotInTheTimeLine() {
    UUID first = service.runReplication(name);
    copied(first, 0, "ACTINDX bigint*1");
    journal.stopped(first, state(first).fence());
    free();
    UUID run = examine();
    examined(run, 0, finding(FindingColour.GREEN, "READY"));
    assertThat(tables(run).getFirst().status()).isEqualTo(TableStatus.WARNING);
    assertThat(findings.page(run, FindingFilter.ALL, 0, 9).getFirst().report().happened())
        .isEqualTo("The type of ACTINDX was bigint, and is int now.");
    assertThat(timeLine(EntryKind.SCHEMA_DRIFT)).isEmpty();
  }

  @Test
  void listsOfOlderVersionsDoNotPassForAnotherKey() {
    UUID first = service.runReplication(name);
    copied(first, 0, "A int", "B int");
    database.execute("UPDATE column_list SET key_known = FALSE");
    journal.stopped(first, state(first).fence());
    free();
    UUID run = service.runReplication(name);
    UUID table = tables(run).getFirst().id();
    journal.columns(run, state(run).fence(), Map.of(table, List.of("A int*1", "B int")));
    assertThat(findings.count(run, FindingFilter.ALL)).isZero();
    copied(run, 0, "A int*1", "B int");
    assertThat(server.bean(MigrationTables.class).columnsKeys(environment, tables(run))).hasSize(1);
  }

  private List<String> warnings(UUID run) {
    return database.inTransaction(
        entities ->
            entities
                .createQuery(
                    "select l.text from RunLogLine l where l.place.runId = :run"
                        + " and l.severity = :warning",
                    String.class)
                .setParameter("run", run)
                .setParameter("warning", Severity.WARNING)
                .getResultList());
  }
}
