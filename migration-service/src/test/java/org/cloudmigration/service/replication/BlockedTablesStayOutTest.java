package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run that was stopped, with one table copied and one failed. */
class BlockedTablesStayOutTest {

  private static final ErrorReport ERROR =
      new ErrorReport("COPY", "It broke.", "Nothing was lost.", "Try again.", "raw");

  private final JpaFixture database = JpaFixture.inMemory();
  private TestServer server;
  private TableBlockService service;
  private String name;
  private UUID environment;
  private UUID run;

  @BeforeEach
  void failOneTable() {
    server =
        new TestServer(database)
            .with(Installation.class, new Installation(Path.of("target", "nowhere"), false, "", 1))
            .with(SecretVault.class, new SecretVault(new byte[32]));
    service = server.bean(TableBlockService.class);
    environment = Given.environment(database);
    name = database.inTransaction(entities -> entities.find(Environment.class, environment).name());
    run = Given.run(database, environment, 1, 2);
    database.change(
        entities -> {
          ReplicationRun stopped = entities.find(ReplicationRun.class, run);
          List<TableRun> tables =
              entities
                  .createQuery("select t from TableRun t order by t.planOrder", TableRun.class)
                  .getResultList();
          stopped.change(tables.getFirst(), t -> t.unblock(TableStatus.SUCCESSFUL, null));
          stopped.change(tables.getLast(), t -> t.fail(TableStatus.FAILED, ERROR, Instant.now()));
          for (TableRun table : tables) {
            MigrationTable known = new MigrationTable(environment, table);
            known.settle(table);
            entities.persist(known);
          }
          stopped.end(RunStatus.FAILED, EndedBy.STOPPED, "Stopped.", null, 1, Instant.now());
        });
  }

  @AfterEach
  void close() {
    database.close();
  }

  private MigrationTable table(String tableName) {
    return database.inTransaction(
        entities ->
            entities
                .createQuery(
                    "select t from MigrationTable t where t.tableName = :name",
                    MigrationTable.class)
                .setParameter("name", tableName)
                .getSingleResult());
  }

  @Test
  void onlyAFailedTableIsBlockedAndOnlyABlockedOneUnblocked() {
    assertThatThrownBy(() -> service.block(name, table("T1").id()))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> service.unblock(name, table("T2").id()))
        .isInstanceOf(RefusedException.class);
    service.block(name, table("T2").id());
    assertThat(table("T2").blocked()).isTrue();
    assertThatThrownBy(() -> service.block(name, table("T2").id()))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void theLastUnblockedTableLetsTheNewestRunThrough() {
    service.block(name, table("T2").id());
    service.unblock(name, table("T2").id());
    MigrationTable unblocked = table("T2");
    assertThat(unblocked.blocked()).isFalse();
    assertThat(unblocked.status()).isEqualTo(TableStatus.SUCCESSFUL);
    assertThat(unblocked.error().happened()).startsWith("Unblocked manually").contains("It broke.");
    assertThat(Given.run(database, run).status()).isEqualTo(RunStatus.UPGRADE_PENDING);
    assertThat(Given.run(database, run).tablesFailed()).isZero();
    assertThat(Given.tables(database, run).getLast().status()).isEqualTo(TableStatus.SUCCESSFUL);
  }

  @Test
  void anOlderRunStaysAsItIs() {
    service.block(name, table("T2").id());
    UUID newer = Given.run(database, environment, 2, List.of("T9"), Instant.now().plusSeconds(60));
    database.execute("UPDATE replication_run SET status = 'FAILED' WHERE id = ?", newer);
    service.unblock(name, table("T2").id());
    assertThat(Given.run(database, run).status()).isEqualTo(RunStatus.FAILED);
  }

  @Test
  void nothingIsBlockedWhileARunIsInProgress() {
    database.execute("UPDATE replication_run SET status = 'IN_PROGRESS' WHERE id = ?", run);
    assertThatThrownBy(() -> service.block(name, table("T2").id()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("in progress");
  }

  @Test
  void aBlockedTableIsTakenOutOfAPlan() {
    service.block(name, table("T2").id());
    assertThat(server.bean(MigrationTables.class).blocked(environment, Given.tables(database, run)))
        .extracting(TableRun::tableName)
        .containsExactly("T2");
  }
}
