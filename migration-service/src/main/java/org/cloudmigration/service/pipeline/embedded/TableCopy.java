package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.service.database.ColumnValues;
import org.cloudmigration.service.database.RowHash;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.CopyStage;
import org.cloudmigration.service.pipeline.LeaseLostException;

/** Copies a whole table: read, load beside, read back, compare, take the place. */
final class TableCopy {

  /** Whichever comes first ends a batch: memory stays flat, and a stop is seen soon. */
  private static final int BATCH_ROWS = 5_000;

  private static final long BATCH_BYTES = 4L << 20;

  private final RunDatabases databases;
  private final Tenant tenant;
  private final TenantState state;
  private final Fence fence;
  private final TableSwap swap;
  private final RunSignal signal;

  TableCopy(
      RunDatabases databases, TenantState state, Fence fence, TableSwap swap, RunSignal signal) {
    this.databases = databases;
    this.tenant = databases.tenant();
    this.state = state;
    this.fence = fence;
    this.swap = swap;
    this.signal = signal;
  }

  /**
   * @param check throws what ends the copy before its time
   */
  CopyResult copy(CopyActivity activity, Progress progress, Runnable check) throws SQLException {
    TableName live = liveTable(activity);
    swap.finish(live);
    Optional<CopyResult> earlier = doneEarlier(activity, live);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    try (var source = SourceSnapshot.open(databases, activity.source())) {
      TableName beside = TableSwap.beside(live, fence.number());
      var conversion = new StagingConversion(source.definition(), beside);
      TableState loading = loading(activity, live, source, beside);
      swap.begin(loading, conversion.target());
      CopyResult result = loadOrAbandon(source, conversion, loading, progress, check);
      progress.entered(CopyStage.TAKING_PLACE);
      takePlace(loading, result);
      return result;
    }
  }

  private CopyResult loadOrAbandon(
      SourceSnapshot source,
      StagingConversion conversion,
      TableState loading,
      Progress progress,
      Runnable check)
      throws SQLException {
    try {
      return loadAndVerify(source, conversion, progress, check);
    } catch (LeaseLostException e) {
      throw e; // Not a write more: the new owner throws away what is left.
    } catch (SQLException | RuntimeException e) {
      abandon(loading, e);
      throw e;
    }
  }

  /** What fails here must not be abandoned: it may be the only copy by now. */
  private void takePlace(TableState loaded, CopyResult result) {
    try {
      swap.takePlace(loaded, result);
    } catch (LeaseLostException e) {
      throw e;
    } catch (SQLException | RuntimeException e) {
      throw new SwapCutOffException(e);
    }
  }

  TableName liveTable(CopyActivity activity) {
    return tenant.dialect().tenantTable(activity.company(), activity.table(), activity.appId());
  }

  /** The tenant knows better than the application database, which may have died in between. */
  private Optional<CopyResult> doneEarlier(CopyActivity activity, TableName live)
      throws SQLException {
    try (Connection connection = tenant.connection()) {
      return state
          .find(connection, live)
          .filter(
              done ->
                  done.order().equals(activity.order()) && done.source().equals(activity.source()))
          .map(TableState::result);
    }
  }

  private TableState loading(
      CopyActivity activity, TableName live, SourceSnapshot source, TableName beside) {
    boolean pointInTime = source.point().pointInTime();
    var nothing =
        new CopyResult(0, 0, TableDigest.EMPTY, TableDigest.EMPTY, pointInTime, List.of());
    return new TableState(
        beside,
        live,
        activity.company(),
        activity.source(),
        CopyPhase.LOADING,
        activity.order(),
        fence.number(),
        source.point(),
        nothing);
  }

  /**
   * Reads back the loaded table before it takes the place, so that a copy that differs never is
   * live. The proof holds for the live table too: a rename changes no row.
   */
  private CopyResult loadAndVerify(
      SourceSnapshot source, StagingConversion conversion, Progress progress, Runnable check)
      throws SQLException {
    progress.entered(CopyStage.READING);
    var read = new Tally();
    try (Connection connection = tenant.connection()) {
      load(source, conversion, connection, read, progress, check);
    }
    progress.entered(CopyStage.READING_BACK);
    TableDigest committed;
    try (Connection connection = tenant.connection()) {
      committed = tenant.adapter().verifier().digest(connection, conversion.target(), check);
    }
    if (!committed.equals(read.digest)) {
      throw new CopyDiffersException(read.digest, committed);
    }
    boolean pointInTime = source.point().pointInTime();
    return new CopyResult(
        read.digest.rows(),
        read.bytes,
        read.digest,
        committed,
        pointInTime,
        columns(source.definition()));
  }

  private static List<String> columns(TableDefinition copied) {
    return copied.storedColumns().stream()
        .map(column -> column.name() + " " + column.type().words())
        .toList();
  }

  private void load(
      SourceSnapshot source,
      StagingConversion conversion,
      Connection connection,
      Tally read,
      Progress progress,
      Runnable check)
      throws SQLException {
    connection.setAutoCommit(false);
    TableDefinition target = conversion.target();
    try (RowWriter writer = tenant.adapter().loader().into(connection, target)) {
      for (Object[] row = source.next(); row != null; row = source.next()) {
        conversion.convert(row);
        read.add(row);
        writer.add(row);
        if (read.batchIsFull()) {
          commit(connection, writer, read, check);
          progress.reached(read.digest.rows(), read.bytes);
        }
      }
      commit(connection, writer, read, check);
    } finally {
      connection.rollback();
    }
  }

  private void commit(Connection connection, RowWriter writer, Tally read, Runnable check)
      throws SQLException {
    check.run();
    fence.check(connection);
    writer.flush();
    connection.commit();
    read.beginBatch();
  }

  /** If even this fails, the next start throws the rest away. */
  private void abandon(TableState loading, Exception reason) {
    if (signal.leaseLost()) {
      return;
    }
    try {
      swap.abandon(loading);
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  /** What was read so far, all in all and in the batch. */
  private static final class Tally {
    private final RowHash hash = new RowHash();
    private TableDigest digest = TableDigest.EMPTY;
    private long bytes;
    private int batchRows;
    private long batchBytes;

    void add(Object[] row) {
      digest = hash.fold(digest, row);
      int size = 0;
      for (Object value : row) {
        size += ColumnValues.size(value);
      }
      bytes += size;
      batchBytes += size;
      batchRows++;
    }

    boolean batchIsFull() {
      return batchRows >= BATCH_ROWS || batchBytes >= BATCH_BYTES;
    }

    void beginBatch() {
      batchRows = 0;
      batchBytes = 0;
    }
  }
}
