package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.cloudmigration.domain.replication.ColumnList;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.service.operation.EntryKind;
import org.cloudmigration.service.operation.TimeLine;

/**
 * Remembers of which columns each copy consists, and tells when they change from one copy of a
 * table to the next. Called under the run's lock, so that of one environment nobody else writes.
 */
@ApplicationScoped
class ColumnBooks {

  private static final int KEY_BYTES = 16;

  @PersistenceContext EntityManager entities;
  @Inject MigrationTables tables;
  @Inject RunBooks books;
  @Inject TimeLine timeLine;

  /**
   * @param columns empty if not known
   */
  void copied(ReplicationRun run, TableRun table, List<String> columns) {
    if (columns.isEmpty()) {
      return;
    }
    String key = keep(run, columns);
    tables
        .find(run, table)
        .map(MigrationTable::columnsKey)
        .filter(before -> !before.equals(key))
        .ifPresent(before -> drifted(run, table, before, columns));
    table.shaped(key);
  }

  private String keep(ReplicationRun run, List<String> columns) {
    String lines = String.join("\n", columns);
    var key = new ColumnList.Key(run.environmentId(), fingerprint(lines));
    if (entities.find(ColumnList.class, key) == null) {
      entities.persist(new ColumnList(key, lines));
    }
    return key.columnsKey();
  }

  private void drifted(ReplicationRun run, TableRun table, String before, List<String> after) {
    ColumnList earlier =
        entities.find(ColumnList.class, new ColumnList.Key(run.environmentId(), before));
    if (earlier == null) {
      return;
    }
    String difference = ColumnDifference.between(earlier.lines().lines().toList(), after).words();
    books.line(
        run,
        Severity.WARNING,
        table,
        "The columns have changed since the last copy: " + difference + ".");
    timeLine.record(
        run.environmentId(),
        EntryKind.SCHEMA_DRIFT,
        (table.companyName() + " " + table.tableName()).strip(),
        "",
        difference);
  }

  private static String fingerprint(String lines) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
