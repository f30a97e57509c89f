package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.CopyResult.Preserved;
import org.cloudmigration.service.pipeline.CopyStage;
import org.cloudmigration.service.pipeline.LeaseLostException;

/**
 * Brings changes into a table whose cloud data is preserved: rows that came or changed are loaded
 * beside, as all rows are in a whole copy, and those of them whose keys the tenant lacks come in.
 * Rows that are there stay, also where the source has changed or deleted them.
 */
final class PreservingDelta {

  private final Tenant tenant;
  private final TableSwap swap;
  private final Fence fence;

  PreservingDelta(Tenant tenant, TableSwap swap, Fence fence) {
    this.tenant = tenant;
    this.swap = swap;
    this.fence = fence;
  }

  CopyResult copy(SyncedTable table) throws SQLException {
    table.progress().entered(CopyStage.READING_CHANGES);
    TableName live = table.synced().live();
    var conversion =
        new StagingConversion(table.source().definition(), TableSwap.beside(live, fence.number()));
    TableState begun =
        swap.begin(nothing(table, conversion), conversion.target(), (left, there) -> false);
    CopyResult loaded;
    try {
      loaded = load(table, conversion);
    } catch (LeaseLostException e) {
      throw e; // Not a write more: the new owner decides what is done with the rest.
    } catch (SQLException | RuntimeException e) {
      abandon(begun, e);
      throw e;
    }
    table.progress().entered(CopyStage.TAKING_PLACE);
    return swap.fill(begun, loaded, table.check());
  }

  private TableState nothing(SyncedTable table, StagingConversion conversion) {
    return new TableState(
        conversion.target().name(),
        table.synced().live(),
        table.activity().company(),
        table.activity().source(),
        CopyPhase.LOADING,
        table.activity().order(),
        fence.number(),
        table.source().point(),
        0,
        result(table, TableDigest.EMPTY, 0, 0),
        "",
        table.synced().filled(),
        table.synced().preserving());
  }

  private static CopyResult result(
      SyncedTable table, TableDigest changed, long bytes, long inSource) {
    return new CopyResult(
        CopyExtent.CHANGES,
        changed.rows(),
        bytes,
        changed,
        changed,
        changed,
        table.source().point().pointInTime(),
        table.source().columns(),
        Optional.of(new Preserved(0, inSource)));
  }

  private CopyResult load(SyncedTable table, StagingConversion conversion) throws SQLException {
    var read = new Tally();
    TableDefinition beside = conversion.target();
    try (Connection connection = tenant.connection()) {
      connection.setAutoCommit(false);
      try (RowWriter writer = tenant.adapter().loader().into(connection, beside)) {
        table
            .source()
            .changes(
                table.since(),
                change -> {
                  table.progress().alive();
                  if (!change.deleted()) {
                    conversion.convert(change.row());
                    read.add(change.row());
                    writer.add(change.row());
                    if (read.batchIsFull()) {
                      endBatch(table, read, writer);
                    }
                  }
                });
        endBatch(table, read, writer);
        fence.check(connection);
        connection.commit();
      } finally {
        connection.rollback();
      }
    }
    table.progress().entered(CopyStage.READING_BACK);
    proveLoaded(table, beside, read.digest());
    return result(table, read.digest(), read.bytes(), table.source().count());
  }

  private static void endBatch(SyncedTable table, Tally read, RowWriter writer)
      throws SQLException {
    table.check().run();
    writer.flush();
    table.progress().reached(read.digest().rows(), read.bytes());
    read.beginBatch();
  }

  private void proveLoaded(SyncedTable table, TableDefinition beside, TableDigest read)
      throws SQLException {
    try (Connection connection = tenant.connection()) {
      TableDigest committed = tenant.adapter().verifier().digest(connection, beside, table.check());
      if (!committed.equals(read)) {
        throw new CopyDiffersException(read, committed);
      }
    }
  }

  /** If even this fails, the next start throws the rest away. */
  private void abandon(TableState begun, Exception reason) {
    try {
      swap.abandon(begun);
    } catch (SQLException | LeaseLostException e) {
      reason.addSuppressed(e);
    }
  }
}
