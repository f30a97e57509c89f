package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.CopyStage;
import org.cloudmigration.service.pipeline.LeaseLostException;

/** Copies all rows: read, load beside, read back, compare, take the place. */
final class WholeCopy {

  private final Tenant tenant;
  private final Fence fence;
  private final TableSwap swap;
  private final RunSignal signal;

  WholeCopy(Tenant tenant, Fence fence, TableSwap swap, RunSignal signal) {
    this.tenant = tenant;
    this.fence = fence;
    this.swap = swap;
    this.signal = signal;
  }

  /**
   * @param extent why all of it
   * @param check throws what ends the copy before its time
   */
  CopyResult copy(
      CopyActivity activity,
      TableName live,
      SourceSnapshot source,
      CopyExtent extent,
      Progress progress,
      Runnable check)
      throws SQLException {
    TableName beside = TableSwap.beside(live, fence.number());
    var conversion = new StagingConversion(source.definition(), beside);
    TableState loading = loading(activity, live, source, beside, extent);
    swap.begin(loading, conversion.target());
    CopyResult result = loadOrAbandon(source, conversion, loading, progress, check);
    progress.entered(CopyStage.TAKING_PLACE);
    takePlace(loading, result);
    return result;
  }

  private CopyResult loadOrAbandon(
      SourceSnapshot source,
      StagingConversion conversion,
      TableState loading,
      Progress progress,
      Runnable check)
      throws SQLException {
    try {
      return loadAndVerify(source, conversion, loading.result().extent(), progress, check);
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

  private TableState loading(
      CopyActivity activity,
      TableName live,
      SourceSnapshot source,
      TableName beside,
      CopyExtent extent) {
    boolean pointInTime = source.point().pointInTime();
    var nothing =
        CopyResult.whole(extent, 0, TableDigest.EMPTY, TableDigest.EMPTY, pointInTime, List.of());
    return new TableState(
        beside,
        live,
        activity.company(),
        activity.source(),
        CopyPhase.LOADING,
        activity.order(),
        fence.number(),
        source.point(),
        0,
        nothing);
  }

  /**
   * Reads back the loaded table before it takes the place, so that a copy that differs never is
   * live. The proof holds for the live table too: a rename changes no row.
   */
  private CopyResult loadAndVerify(
      SourceSnapshot source,
      StagingConversion conversion,
      CopyExtent extent,
      Progress progress,
      Runnable check)
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
    if (!committed.equals(read.digest())) {
      throw new CopyDiffersException(read.digest(), committed);
    }
    boolean pointInTime = source.point().pointInTime();
    return CopyResult.whole(
        extent, read.bytes(), read.digest(), committed, pointInTime, source.columns());
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
      source.rows(
          row -> {
            progress.alive();
            conversion.convert(row);
            read.add(row);
            writer.add(row);
            if (read.batchIsFull()) {
              commit(connection, writer, read, check);
              progress.reached(read.digest().rows(), read.bytes());
            }
          });
      commit(connection, writer, read, check);
      progress.reached(read.digest().rows(), read.bytes());
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
}
