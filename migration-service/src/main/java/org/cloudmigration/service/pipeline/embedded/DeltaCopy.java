package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.CopyStage;

/**
 * Brings what changed since the synced version into the live table, in one transaction; then reads
 * the changed keys again on both ends, the source's in the same snapshot. Only then the version
 * moves on: a copy that is cut off is begun again from the same version, and changes that are
 * written twice do no harm.
 */
final class DeltaCopy {

  /** Whoever finds it knows that the changes in the table were not proven. */
  private static final UUID NOT_PROVEN = new UUID(0, 0);

  private final Tenant tenant;
  private final TenantState state;
  private final Fence fence;

  DeltaCopy(Tenant tenant, TenantState state, Fence fence) {
    this.tenant = tenant;
    this.state = state;
    this.fence = fence;
  }

  CopyResult copy(SyncedTable table) throws SQLException {
    table.progress().entered(CopyStage.READING_CHANGES);
    CopyResult written = write(table);
    table.progress().entered(CopyStage.READING_BACK);
    CopyResult proven = prove(table, written);
    put(table.settled(proven, fence.number()));
    return proven;
  }

  /** With the changes in the live table, and the version still the old one: nothing is proven. */
  SyncedTable written(SyncedTable table) throws SQLException {
    table.progress().entered(CopyStage.READING_CHANGES);
    return table.with(unproven(table, true, write(table)));
  }

  private CopyResult write(SyncedTable table) throws SQLException {
    return fence.inTransaction(
        connection -> {
          try (var writer = writer(table, connection)) {
            table
                .source()
                .changes(
                    table.since(),
                    change -> {
                      table.progress().alive();
                      if (writer.add(change)) {
                        table.check().run();
                        writer.flush();
                        table.progress().reached(writer.moved(), writer.bytes());
                      }
                    });
            table.check().run();
            writer.flush();
            table.progress().reached(writer.moved(), writer.bytes());
            return written(table.source(), writer);
          }
        },
        (connection, written) -> state.put(connection, unproven(table, true, written)));
  }

  private ChangeWriter writer(SyncedTable table, Connection connection) throws SQLException {
    TableDigest contents = table.synced().result().contents();
    return new ChangeWriter(tenant, connection, table.conversion(), table.alignment(), contents);
  }

  /** Nothing of it is proven yet. */
  private static CopyResult written(SourceTable source, ChangeWriter writer) {
    return new CopyResult(
        CopyExtent.CHANGES,
        writer.moved(),
        writer.bytes(),
        writer.contents(),
        writer.contents(),
        writer.contents(),
        source.point().pointInTime(),
        source.columns());
  }

  /**
   * @param again whether the changes since the same version may be written once more; otherwise the
   *     next copy is a whole one
   */
  private TableState unproven(SyncedTable table, boolean again, CopyResult written) {
    SourcePoint last = table.synced().point();
    long version = again ? last.version() : SourcePoint.NOT_TRACKED;
    var point = new SourcePoint(last.marker(), version, last.pointInTime());
    return table.settled(NOT_PROVEN, point, written, fence.number());
  }

  private CopyResult prove(SyncedTable table, CopyResult written) throws SQLException {
    try (Connection connection = tenant.connection();
        var proof = new ChangeProof(tenant, connection, table.conversion())) {
      table
          .source()
          .changes(
              table.since(),
              change -> {
                table.progress().alive();
                if (proof.add(change)) {
                  table.check().run();
                  proof.readBack();
                }
              });
      proof.readBack();
      if (!proof.source().equals(proof.tenant())) {
        put(unproven(table, false, written));
        throw new CopyDiffersException(proof.source(), proof.tenant());
      }
      return written.proven(proof.source(), proof.tenant());
    }
  }

  private void put(TableState now) throws SQLException {
    fence.inTransaction(connection -> state.put(connection, now));
  }
}
