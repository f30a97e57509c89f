package org.cloudmigration.service.validation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.validation.TableComparison;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;

/** An environment with tables that a run has copied, and some that it never reached. */
record CopiedTables(
    JpaFixture database, UUID environment, String name, List<UUID> copied, List<UUID> untouched) {

  static CopiedTables of(JpaFixture database, int copied, int untouched) {
    UUID environment = Given.environment(database);
    UUID run = Given.run(database, environment, 1, copied + untouched);
    List<MigrationTable> tables =
        database.inTransaction(
            entities -> {
              List<TableRun> planned =
                  entities
                      .createQuery(
                          "select t from TableRun t where t.runId = :run order by t.planOrder",
                          TableRun.class)
                      .setParameter("run", run)
                      .getResultList();
              for (TableRun table : planned.subList(0, copied)) {
                table.counted(5, 5);
              }
              ReplicationRun ended = entities.find(ReplicationRun.class, run);
              ended.end(RunStatus.FAILED, EndedBy.STOPPED, "Stopped.", null, 1, Instant.now());
              return planned.stream()
                  .map(
                      table -> {
                        MigrationTable known = new MigrationTable(environment, table);
                        known.settle(table);
                        entities.persist(known);
                        return known;
                      })
                  .toList();
            });
    List<UUID> ids = tables.stream().map(MigrationTable::id).toList();
    return new CopiedTables(
        database,
        environment,
        database.inTransaction(entities -> entities.find(Environment.class, environment).name()),
        ids.subList(0, copied),
        ids.subList(copied, ids.size()));
  }

  MigrationTable table(UUID id) {
    return database.inTransaction(entities -> entities.find(MigrationTable.class, id));
  }

  TableComparison comparison(UUID id) {
    return database.inTransaction(entities -> entities.find(TableComparison.class, id));
  }

  /** That waits. */
  UUID comparison(UUID table, UUID job, int order, long fence) {
    var comparison =
        new TableComparison(environment, table, job, order, fence, "operator", Instant.now());
    database.change(entities -> entities.persist(comparison));
    return comparison.id();
  }
}
