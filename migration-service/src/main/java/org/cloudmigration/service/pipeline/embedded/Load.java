package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.cloudmigration.service.database.KeyPosition;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.pipeline.CopyStage;

/**
 * Brings all rows into a table beside, a chunk at a time. Each chunk is committed together with the
 * key of its last row, where changes since the first chunk can be told later: whoever comes after a
 * kill reads on behind that key, and brings in at the end what changed in between.
 */
final class Load {

  private final Tenant tenant;
  private final TenantState state;
  private final Fence fence;
  private final Runnable chunkLoaded;
  private final SourceSnapshot source;
  private final StagingConversion conversion;
  private final Progress progress;
  private final Runnable check;
  private final Tally read;
  private TableState reached;
  private Object[] last;

  /**
   * @param chunkLoaded told after each commit but the last one
   * @param begun what is there already
   * @param check throws what ends the copy before its time
   */
  Load(
      Tenant tenant,
      TenantState state,
      Fence fence,
      Runnable chunkLoaded,
      SourceSnapshot source,
      StagingConversion conversion,
      TableState begun,
      Progress progress,
      Runnable check) {
    this.tenant = tenant;
    this.state = state;
    this.fence = fence;
    this.chunkLoaded = chunkLoaded;
    this.source = source;
    this.conversion = conversion;
    this.progress = progress;
    this.check = check;
    read = new Tally(begun.result().contents(), begun.bytes());
    reached = begun;
  }

  /** Whether somebody could go on behind what was loaded so far. */
  boolean canBeGoneOnWith() {
    return !reached.position().isEmpty();
  }

  /** All rows as of the source's snapshot. */
  TableState run() throws SQLException {
    boolean goesOn = canBeGoneOnWith();
    progress.entered(goesOn ? CopyStage.GOING_ON : CopyStage.READING);
    progress.goesOnFrom(read.digest().rows(), read.bytes());
    try (Connection connection = tenant.connection()) {
      rows(connection);
    }
    TableDigest contents = goesOn ? caughtUp() : read.digest();
    SourcePoint now = source.point();
    return reached.loaded(now, contents, read.bytes());
  }

  private void rows(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (RowWriter writer = tenant.adapter().loader().into(connection, conversion.target())) {
      source.rows(
          reached.position(),
          row -> {
            progress.alive();
            conversion.convert(row);
            read.add(row);
            writer.add(row);
            last = row;
            if (read.batchIsFull()) {
              endBatch(connection, writer);
            }
          });
      check.run();
      // One chunk alone is sooner loaded again than its checkpoint is worth.
      commit(connection, writer, canBeGoneOnWith());
      progress.reached(read.digest().rows(), read.bytes());
    } finally {
      connection.rollback();
    }
  }

  private void endBatch(Connection connection, RowWriter writer) throws SQLException {
    check.run();
    read.beginBatch();
    if (read.chunkIsFull()) {
      commit(connection, writer, changesCanBeTold());
      read.beginChunk();
      chunkLoaded.run();
    }
    progress.reached(read.digest().rows(), read.bytes());
  }

  private void commit(Connection connection, RowWriter writer, boolean checkpoint)
      throws SQLException {
    writer.flush();
    fence.check(connection);
    TableState now = reached;
    if (checkpoint && last != null) {
      now = now.reached(KeyPosition.of(source.definition(), last), read.digest(), read.bytes());
      state.put(connection, now);
    }
    connection.commit();
    reached = now;
  }

  private boolean changesCanBeTold() {
    SourcePoint point = source.point();
    return point.version() != SourcePoint.NOT_TRACKED
        && point.pointInTime()
        && !conversion.target().key().isEmpty();
  }

  /** From the point of the first row, in the snapshot of the last one. */
  private TableDigest caughtUp() throws SQLException {
    progress.entered(CopyStage.CATCHING_UP);
    return fence.inTransaction(
        connection -> {
          try (var writer =
              new ChangeWriter(tenant, connection, conversion, Optional.empty(), read.digest())) {
            source.changes(
                reached.point().version(),
                change -> {
                  progress.alive();
                  if (writer.add(change)) {
                    check.run();
                    writer.flush();
                    progress.reached(read.digest().rows(), read.bytes());
                  }
                });
            writer.flush();
            return writer.contents();
          }
        },
        (connection, contents) ->
            state.put(connection, reached.loaded(reached.point(), contents, read.bytes())));
  }
}
