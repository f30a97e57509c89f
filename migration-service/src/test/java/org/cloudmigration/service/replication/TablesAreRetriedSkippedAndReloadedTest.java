package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.RunLogLine;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.company.CreatedCompanies;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.operation.AuditService;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.PipelineEngine;
import org.cloudmigration.service.pipeline.TenantData;
import org.cloudmigration.service.pipeline.embedded.EmbeddedTenantData;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesAreRetriedSkippedAndReloadedTest {

  private static final ErrorReport ERROR = new ErrorReport("COPY", "Failed.", "b", "c", "");

  @TempDir Path directory;
  private final JpaFixture database = JpaFixture.inMemory();
  private final FakeEngine engine = new FakeEngine();
  private TestServer server;
  private RunTableService service;
  private RunJournal journal;
  private String name;
  private UUID environment;
  private UUID run;
  private List<UUID> tables;

  @AfterEach
  void close() {
    database.close();
  }

  @BeforeEach
  void prepare() {
    server =
        new TestServer(database, EngineDriver.class)
            .with(Installation.class, new Installation(directory, false, "", 1))
            .with(SecretVault.class, new SecretVault(new byte[32]))
            .with(ProductCatalogue.class, new ProductCatalogue(List.of(new DynamicsGp())))
            .with(PipelineEngine.class, engine)
            .with(TenantData.class, new EmbeddedTenantData(new DatabaseAdapters()))
            .with(ManagedExecutorService.class, nobody());
    service = server.bean(RunTableService.class);
    journal = server.bean(RunJournal.class);
    environment = Given.environment(database);
    name = database.inTransaction(entities -> entities.find(Environment.class, environment).name());
    Given.setup(server, environment, "DynamicsGP", "Sample=DynamicsGP");
    CreatedCompanies.in(database, directory, environment, "TWO");
    run = server.bean(ReplicationService.class).runReplication(name);
    tables = Given.tables(database, run).stream().map(TableRun::id).toList();
    engine.running.add(run);
  }

  private static ManagedExecutorService nobody() {
    return (ManagedExecutorService)
        Proxy.newProxyInstance(
            TablesAreRetriedSkippedAndReloadedTest.class.getClassLoader(),
            new Class<?>[] {ManagedExecutorService.class},
            (proxy, method, arguments) -> null);
  }

  private TableRun table(int index) {
    return Given.tables(database, run).get(index);
  }

  private ReplicationRun state() {
    return Given.run(database, run);
  }

  private long fence() {
    return state().fence();
  }

  private void begin(int index) {
    assertThat(journal.tableStarted(run, fence(), tables.get(index), 1)).isTrue();
  }

  private void copied(int index, String... columns) {
    begin(index);
    TableDigest digest = TableDigest.of(7, "0".repeat(32));
    journal.tableSucceeded(
        run,
        fence(),
        tables.get(index),
        CopyResult.whole(CopyExtent.FIRST_LOAD, 70, digest, digest, true, List.of(columns)));
  }

  private void failed(int index) {
    begin(index);
    journal.tableFailed(run, fence(), tables.get(index), ERROR);
  }

  /** All tables but the first two, which are copied and failed. */
  private void finish() {
    copied(0);
    failed(1);
    service.skip(name, run, Set.copyOf(tables.subList(2, tables.size())));
    assertThat(journal.completed(run, fence(), true)).isTrue();
    database.execute("UPDATE environment_lease SET expires_at = TIMESTAMP '2000-01-01 00:00:00'");
    engine.running.clear();
  }

  private List<RunLogLine> log(Severity severity) {
    return database.inTransaction(
        entities ->
            entities
                .createQuery(
                    "select l from RunLogLine l where l.severity = :severity order by l.place.lineNo",
                    RunLogLine.class)
                .setParameter("severity", severity)
                .getResultList());
  }

  @Test
  void aFailedTableGoesBackToTheEngineWhileTheRunIsInProgress() {
    failed(1);
    service.retry(name, run, Set.of(tables.get(1)));
    assertThat(table(1).status()).isEqualTo(TableStatus.NOT_STARTED);
    assertThat(table(1).error()).isNull();
    assertThat(engine.added).extracting(CopyActivity::id).containsExactly(tables.get(1));
    assertThat(engine.added.getFirst().order()).isEqualTo(run);
    begin(1);
    assertThat(table(1).attempts()).isEqualTo(2);
  }

  @Test
  void aReloadHasAnOrderOfItsOwn() {
    copied(0);
    service.reload(name, run, Set.of(tables.get(0)));
    UUID order = table(0).copyOrder();
    assertThat(order).isNotEqualTo(run);
    assertThat(engine.added.getFirst().order()).isEqualTo(order);
    assertThat(state().tablesSuccessful()).isZero();
    copied(0);
    assertThat(table(0).copyOrder()).as("kept through resume").isEqualTo(order);
    service.reload(name, run, Set.of(tables.get(0)));
    assertThat(table(0).copyOrder()).isNotEqualTo(order);
  }

  @Test
  void aFinishedRunGoesOnWithJustThoseTables() {
    finish();
    service.retry(name, run, Set.of(tables.get(1)));
    assertThat(state().status()).isEqualTo(RunStatus.IN_PROGRESS);
    assertThat(state().tablesNotStarted()).isEqualTo(1);
    assertThat(server.bean(PipelineBuilder.class).build(run).activities())
        .extracting(CopyActivity::id)
        .containsExactly(tables.get(1));
    copied(1);
    assertThat(journal.completed(run, fence(), true)).isTrue();
    assertThat(state().status()).isEqualTo(RunStatus.UPGRADE_PENDING);
    assertThat(state().tablesFailed()).isZero();
  }

  @Test
  void aTableThatHasNotBegunIsSkippedAtOnceAndNeverBegun() {
    service.skip(name, run, Set.of(tables.get(3)));
    assertThat(table(3).status()).isEqualTo(TableStatus.WARNING);
    assertThat(table(3).error().code()).isEqualTo("SKIPPED");
    assertThat(table(3).error().happened()).contains(TestServer.USER);
    assertThat(engine.skipped).containsExactly(tables.get(3));
    assertThat(journal.tableStarted(run, fence(), tables.get(3), 1)).isFalse();
    service.retry(name, run, Set.of(tables.get(3)));
    assertThat(table(3).status()).isEqualTo(TableStatus.NOT_STARTED);
  }

  @Test
  void aTableBeingCopiedIsInProgressUntilItIsCutOff() {
    begin(0);
    service.skip(name, run, Set.of(tables.get(0)));
    assertThat(table(0).status()).isEqualTo(TableStatus.IN_PROGRESS);
    assertThat(table(0).skipBy()).isEqualTo(TestServer.USER);
    journal.tableSkipped(run, fence(), tables.get(0));
    assertThat(table(0).status()).isEqualTo(TableStatus.WARNING);
    assertThat(table(0).error().code()).isEqualTo("SKIPPED");
  }

  @Test
  void aTableThatIsThroughBeforeItIsCutOffIsCopied() {
    begin(0);
    service.skip(name, run, Set.of(tables.get(0)));
    TableDigest digest = TableDigest.of(7, "0".repeat(32));
    journal.tableSucceeded(
        run,
        fence(),
        tables.get(0),
        CopyResult.whole(CopyExtent.FIRST_LOAD, 70, digest, digest, true, List.of()));
    assertThat(table(0).status()).isEqualTo(TableStatus.SUCCESSFUL);
  }

  @Test
  void aServerThatDiesWhileATableIsBeingCutOffLeavesItSkipped() {
    begin(0);
    begin(1);
    service.skip(name, run, Set.of(tables.get(0)));
    assertThat(journal.interrupted(run, fence() + 1)).isTrue();
    assertThat(state().endedBy()).isEqualTo(EndedBy.INTERRUPTED);
    assertThat(table(0).status()).isEqualTo(TableStatus.WARNING);
    assertThat(table(1).status()).isEqualTo(TableStatus.NOT_STARTED);
  }

  @Test
  void anotherServerHearsOfATableThatIsToBeSkipped() {
    begin(0);
    database.execute("UPDATE table_run SET skip_by = 'somebody' WHERE id = ?", tables.get(0));
    server.bean(RunCaretaker.class).tick();
    assertThat(engine.skipped).containsExactly(tables.get(0));
  }

  @Test
  void theStateForbidsWhatMakesNoSense() {
    copied(0);
    failed(1);
    refused(() -> service.retry(name, run, Set.of(tables.get(0))));
    refused(() -> service.skip(name, run, Set.of(tables.get(0))));
    refused(() -> service.reload(name, run, Set.of(tables.get(1))));
    refused(() -> service.reload(name, run, Set.of(tables.get(2))));
    refused(() -> service.retry(name, run, Set.of(UUID.randomUUID())));
    refused(() -> service.retry(name, run, Set.of()));
    refused(() -> service.retry(name, UUID.randomUUID(), Set.of(tables.get(1))));
    server.bean(ReplicationService.class).stop(name, run);
    refused(() -> service.retry(name, run, Set.of(tables.get(1))));
    journal.stopped(run, fence());
    refused(() -> service.retry(name, run, Set.of(tables.get(1))));
    service.skip(name, run, Set.of(tables.get(1)));
    assertThat(table(1).status()).isEqualTo(TableStatus.WARNING);
    assertThat(server.bean(AuditService.class).firstBrokenEntry()).isEmpty();
    assertThat(server.bean(AuditService.class).entries(0, 1).getFirst().after())
        .contains("WARNING");
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable command) {
    assertThatThrownBy(command).isInstanceOf(RefusedException.class);
  }

  @Test
  void aFinishedRunTellsAnewHowItEndedWhenAFailedTableIsSkipped() {
    finish();
    assertThat(state().details()).contains("1 table failed");
    service.skip(name, run, Set.of(tables.get(1)));
    assertThat(state().details()).doesNotContain("failed").contains("skipped");
    assertThat(state().status()).isEqualTo(RunStatus.UPGRADE_PENDING);
  }

  @Test
  void otherColumnsThanAtTheLastCopyAreTold() {
    copied(0, "A int", "B int");
    assertThat(log(Severity.WARNING)).isEmpty();
    service.reload(name, run, Set.of(tables.get(0)));
    copied(0, "A int", "B int");
    assertThat(log(Severity.WARNING)).isEmpty();
    service.reload(name, run, Set.of(tables.get(0)));
    copied(0, "A int", "C int");
    assertThat(log(Severity.WARNING))
        .extracting(RunLogLine::text)
        .singleElement()
        .asString()
        .startsWith(
            "The columns have changed since the last copy: added C int; removed B int. All");
    service.reload(name, run, Set.of(tables.get(0)));
    copied(0);
    service.reload(name, run, Set.of(tables.get(0)));
    copied(0, "A int", "C int");
    assertThat(log(Severity.WARNING)).as("a copy of unknown columns tells nothing").hasSize(1);
  }

  @Test
  void sizesAreExpectedWhereNoEarlierRunTellsThem() {
    var size = new org.cloudmigration.service.database.TableSize(100, 5000);
    journal.expected(run, fence(), java.util.Map.of(tables.get(0), size));
    assertThat(state().rowsExpected()).isEqualTo(100);
    assertThat(state().bytesLeft()).isEqualTo(5000);
    begin(0);
    journal.tableProgress(run, fence(), tables.get(0), 20, 1000);
    assertThat(state().bytesLeft()).isEqualTo(4000);
    journal.tableFailed(run, fence(), tables.get(0), ERROR);
    assertThat(state().bytesLeft()).as("nothing of it will be copied").isZero();
  }
}
