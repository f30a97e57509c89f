package org.cloudmigration.service.scale;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.RunLogLine;
import org.cloudmigration.domain.replication.TableAttempt;
import org.cloudmigration.domain.replication.TableRun;

/** Writes made-up runs into the application database. */
final class RunWriter implements AutoCloseable {

  private final EntityBatch runs;
  private final EntityBatch tableRuns;
  private final EntityBatch attempts;
  private final EntityBatch lines;
  private final EntityBatch tables;

  RunWriter(Connection connection) throws SQLException {
    runs = new EntityBatch(connection, ReplicationRun.class);
    tableRuns = new EntityBatch(connection, TableRun.class);
    attempts = new EntityBatch(connection, TableAttempt.class);
    lines = new EntityBatch(connection, RunLogLine.class);
    tables = new EntityBatch(connection, MigrationTable.class);
  }

  /** The run first: the others refer to it. */
  void write(MadeUpRun run) throws SQLException {
    runs.add(run.run());
    runs.flush();
    addAll(tableRuns, run.tables());
    addAll(attempts, run.attempts());
    addAll(lines, run.log());
  }

  void writeTables(List<MadeUpMigration.Known> all) throws SQLException {
    addAll(tables, all.stream().map(MadeUpMigration.Known::table).toList());
  }

  private static void addAll(EntityBatch batch, List<?> entities) throws SQLException {
    for (Object entity : entities) {
      batch.add(entity);
    }
    batch.flush();
  }

  @Override
  public void close() throws SQLException {
    for (EntityBatch batch : List.of(runs, tableRuns, attempts, lines, tables)) {
      batch.close();
    }
  }
}
