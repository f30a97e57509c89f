package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.cloudmigration.service.database.Rest;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.pipeline.CopyStage;

/**
 * Brings all rows into a table beside, a chunk at a time. Each chunk of a table with a key is
 * committed together with the place of its last row in the {@link ReadingOrder}: whoever comes
 * after a kill reads on behind that place, and brings in at the end what changed since the first
 * chunk.
 *
 * <p>Where the source does not tell changes, nothing can be brought in: a row at or before the key
 * that changed, came or went after its chunk is in the copy as it was then. Such a copy is marked
 * as not from one point in time; its proof is that the tenant holds what was read, each row when it
 * was.
 */
final class Load {

  private final Tenant tenant;
  private final TenantState state;
  private final Fence fence;
  private final Runnable chunkLoaded;
  private final SourceSnapshot source;
  private final ReadingOrder order;
  private final StagingConversion conversion;
  private final LateKey key;
  private final Progress progress;
  private final Runnable check;
  private final Tally read;
  private TableState reached;

  /**
   * @param chunkLoaded told after each commit but the last one
   * @param order in which rows are read; of what is there already, if anything is
   * @param begun what is there already
   * @param check throws what ends the copy before its time
   */
  Load(
      Tenant tenant,
      TenantState state,
      Fence fence,
      Runnable chunkLoaded,
      SourceSnapshot source,
      ReadingOrder order,
      StagingConversion conversion,
      LateKey key,
      TableState begun,
      Progress progress,
      Runnable check) {
    this.tenant = tenant;
    this.state = state;
    this.fence = fence;
    this.chunkLoaded = chunkLoaded;
    this.source = source;
    this.order = order;
    this.conversion = conversion;
    this.key = key;
    this.progress = progress;
    this.check = check;
    read = new Tally(begun.result().contents(), begun.bytes());
    reached = begun;
  }

  /** Whether somebody could go on behind what was loaded so far. */
  boolean canBeGoneOnWith() {
    return !reached.position().isEmpty();
  }

  /** All rows as of the source's snapshot, or of several if no changes are told. */
  TableState run() throws SQLException {
    boolean goesOn = canBeGoneOnWith();
    progress.entered(goesOn ? CopyStage.GOING_ON : CopyStage.READING);
    progress.goesOnFrom(read.digest().rows(), read.bytes());
    try (Connection connection = tenant.connection()) {
      rows(connection);
    }
    if (!goesOn) {
      return reached.loaded(source.point(), read.digest(), read.bytes());
    }
    key.add();
    if (reached.point().version() == SourcePoint.NOT_TRACKED) {
      return reached.loaded(source.point().ofSeveralMoments(), read.digest(), read.bytes());
    }
    return reached.loaded(source.point(), caughtUp(), read.bytes());
  }

  private void rows(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Carrier carrier = Carrier.between(source, tenant, connection, conversion, order, read)) {
      carrier.carry(
          rest(),
          () -> {
            progress.alive();
            if (read.batchIsFull()) {
              endBatch(connection, carrier);
            }
          });
      check.run();
      carrier.flush();
      // One chunk alone is sooner loaded again than its checkpoint is worth.
      boolean several = canBeGoneOnWith();
      if (!several) {
        key.addTo(connection);
      }
      commit(connection, carrier, several);
      progress.reached(read.digest().rows(), read.bytes());
    } finally {
      connection.rollback();
    }
  }

  private Optional<Rest> rest() {
    return canBeGoneOnWith()
        ? Optional.of(source.rest(order, reached.position(), reached.point().version()))
        : Optional.empty();
  }

  private void endBatch(Connection connection, Carrier carrier) throws SQLException {
    check.run();
    read.beginBatch();
    if (read.chunkIsFull()) {
      commit(connection, carrier, hasKey());
      read.beginChunk();
      chunkLoaded.run();
    }
    progress.reached(read.digest().rows(), read.bytes());
  }

  private void commit(Connection connection, Carrier carrier, boolean checkpoint)
      throws SQLException {
    carrier.flush();
    fence.check(connection);
    TableState now = reached;
    Optional<String> last = checkpoint ? carrier.checkpoint() : Optional.empty();
    if (last.isPresent()) {
      now = now.reached(last.get(), read.digest(), read.bytes());
      state.put(connection, now);
    }
    connection.commit();
    reached = now;
  }

  private boolean hasKey() {
    return !conversion.target().key().isEmpty();
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
