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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
  @Inject FindingBooks findings;
  @Inject TimeLine timeLine;

  /**
   * Before anything is copied: tells of each table how its columns have changed since its last
   * copy.
   */
  void found(ReplicationRun run, List<TableRun> waiting, Map<UUID, List<String>> columns) {
    Map<UUID, String> before = tables.columnsKeys(run.environmentId(), waiting);
    for (TableRun table : waiting) {
      String key = before.get(table.id());
      if (key != null) {
        difference(run, key, columns.get(table.id())).ifPresent(drift -> tell(run, table, drift));
      }
    }
  }

  /**
   * How the columns of a table have changed since its last copy; empty if they have not, or that is
   * not known.
   */
  Optional<ColumnDifference> since(ReplicationRun run, TableRun table, List<String> columns) {
    return columns.isEmpty()
        ? Optional.empty()
        : tables
            .find(run, table)
            .map(MigrationTable::columnsKey)
            .flatMap(before -> difference(run, before, columns));
  }

  /**
   * @param columns empty if not known
   */
  void copied(ReplicationRun run, TableRun table, List<String> columns) {
    if (columns.isEmpty()) {
      return;
    }
    since(run, table, columns).ifPresent(drift -> tell(run, table, drift));
    table.shaped(keep(run, columns));
  }

  private String keep(ReplicationRun run, List<String> columns) {
    String lines = String.join("\n", columns);
    var key = new ColumnList.Key(run.environmentId(), fingerprint(lines));
    if (entities.find(ColumnList.class, key) == null) {
      entities.persist(new ColumnList(key, lines));
    }
    return key.columnsKey();
  }

  private Optional<ColumnDifference> difference(
      ReplicationRun run, String before, List<String> after) {
    if (before.equals(fingerprint(String.join("\n", after)))) {
      return Optional.empty();
    }
    return Optional.ofNullable(
            entities.find(ColumnList.class, new ColumnList.Key(run.environmentId(), before)))
        .map(earlier -> KnownColumns.of(earlier).until(new KnownColumns(after, true)))
        .filter(difference -> !difference.isEmpty());
  }

  /** Once in a run. */
  private void tell(ReplicationRun run, TableRun table, ColumnDifference drift) {
    if (findings.hasAny(table.id())) {
      return;
    }
    String words = drift.words();
    findings.put(table, Drift.findings(drift));
    books.line(
        run,
        Severity.WARNING,
        table,
        "The columns have changed since the last copy: "
            + words
            + ". All rows of the table are copied again, unless the columns of the cloud stay as"
            + " they are.");
    timeLine.record(
        run.environmentId(),
        EntryKind.SCHEMA_DRIFT,
        (table.companyName() + " " + table.tableName()).strip(),
        "",
        words);
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
