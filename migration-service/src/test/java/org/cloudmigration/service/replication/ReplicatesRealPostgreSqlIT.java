package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.SampleWriter;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.postgresql.FreshPostgreSql;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.setup.ConnectionInput;
import org.cloudmigration.service.testing.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A GP database that was moved to PostgreSQL, each of its databases a schema, goes into a tenant on
 * PostgreSQL: from the consent to the last table whose contents are proven.
 */
@ExtendWith(FreshPostgreSql.class)
class ReplicatesRealPostgreSqlIT {

  @TempDir Path directory;
  private GuidedServer server;

  @Test
  void everyTableArrivesAndIsProven(RealPostgreSql postgres) throws Exception {
    try (var made = new GuidedServer(directory, postgres, "tenant")) {
      server = made;
      try (Connection owner = postgres.owner()) {
        fill(owner);
      }
      server.setUp(
          new ConnectionInput(
              SqlServerType.POSTGRESQL,
              postgres
                  .address("postgres", GuidedServer.LOGIN, GuidedServer.PASSWORD, false, false)
                  .text(),
              "",
              false));
      everyTableArrives(postgres);
      onlyWhatChangedIsCopied(postgres);
      whatDifferedIsCopiedInFull();
    }
  }

  private void everyTableArrives(RealPostgreSql postgres) throws Exception {
    UUID run = server.run();
    RunView view = server.bean(RunStatusService.class).run(run).orElseThrow();
    List<TableRun> tables = Given.tables(server.database(), run);
    assertThat(view.status())
        .as(tables.stream().map(TableRun::error).distinct().toList().toString())
        .isEqualTo(RunStatus.UPGRADE_PENDING);
    assertThat(tables).extracting(TableRun::error).containsOnlyNulls();
    assertThat(view.tables().verified()).as("contents equal").isEqualTo(127);
    try (Connection owner = postgres.owner()) {
      for (TableRun table : tables) {
        assertThat(server.rowsInTenant(table))
            .as(table.tableName())
            .isEqualTo(table.rowsCopied())
            .isEqualTo(rows(owner, table));
      }
    }
    assertThat(tables).anyMatch(table -> table.rowsCopied() > 100);
  }

  private void onlyWhatChangedIsCopied(RealPostgreSql postgres) throws Exception {
    try (Connection owner = postgres.owner()) {
      RealPostgreSql.execute(
          owner,
          "UPDATE \"TRSC1\".\"RM00101\" SET \"CUSTNAME\" = 'Renamed' WHERE \"CUSTNMBR\" = (SELECT MIN(\"CUSTNMBR\") FROM \"TRSC1\".\"RM00101\")");
    }
    UUID next = server.run();
    assertThat(Given.run(server.database(), next).replicationType())
        .isEqualTo(ReplicationType.NORMAL);
    List<TableRun> changed = Given.tables(server.database(), next);
    assertThat(changed)
        .filteredOn(table -> table.rowsCopied() > 0)
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.sourceTable()).isEqualTo("RM00101");
              assertThat(table.rowsCopied()).isEqualTo(1);
              assertThat(table.verification()).isEqualTo(Verification.CHANGES_EQUAL);
              assertThat(server.rowsInTenant(table)).isEqualTo(table.tenantRows());
            });
    assertThat(changed)
        .filteredOn(table -> table.extent() != CopyExtent.CHANGES)
        .as("tables without a primary key")
        .allSatisfy(table -> assertThat(table.extent()).isEqualTo(CopyExtent.NO_KEY));
  }

  private void whatDifferedIsCopiedInFull() {
    server
        .database()
        .inTransaction(
            entities ->
                entities
                    .createQuery(
                        "update MigrationTable t set t.verification = :differs"
                            + " where t.sourceTable = 'RM00101' and t.sourceDatabase = 'TRSC1'")
                    .setParameter("differs", Verification.DIFFERS)
                    .executeUpdate());
    assertThat(Given.tables(server.database(), server.run()))
        .as("what was found to differ is not called proven by its changes alone")
        .filteredOn(table -> table.extent() == CopyExtent.DIFFERED)
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.sourceTable()).isEqualTo("RM00101");
              assertThat(table.verification()).isEqualTo(Verification.CONTENTS_EQUAL);
            });
  }

  /** With the rows of the sample. */
  private static void fill(Connection owner) throws Exception {
    try (var writer = new SampleWriter(owner, dialect())) {
      new DynamicsGp().generateSample(1, writer);
    }
    owner.setAutoCommit(true);
  }

  private static Dialect dialect() {
    return new DatabaseAdapters().of(DatabaseType.POSTGRESQL).dialect();
  }

  private static long rows(Connection owner, TableRun table) throws Exception {
    var source = new TableName(table.sourceDatabase(), table.sourceTable());
    String counting = "SELECT count(*) FROM " + dialect().quote(source);
    return Long.parseLong(RealPostgreSql.ask(owner, counting).getFirst());
  }
}
