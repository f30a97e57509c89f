package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import org.cloudmigration.domain.replication.CopyExtent;
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

  private final Tenant tenant;
  private final TenantState state;
  private final Fence fence;

  DeltaCopy(Tenant tenant, TenantState state, Fence fence) {
    this.tenant = tenant;
    this.state = state;
    this.fence = fence;
  }

  /**
   * How changes get into the live table, with the state that says that they are not proven in the
   * same transaction.
   */
  interface Writing {
    CopyResult write(SyncedTable table) throws SQLException;
  }

  CopyResult copy(SyncedTable table) throws SQLException {
    return copy(table, this::write);
  }

  CopyResult copy(SyncedTable table, Writing writing) throws SQLException {
    table.progress().entered(CopyStage.READING_CHANGES);
    CopyResult written = writing.write(table);
    table.progress().entered(CopyStage.READING_BACK);
    CopyResult proven = prove(table, written);
    put(table.settled(proven, fence.number()));
    return proven;
  }

  /** With the changes in the live table, and the version still the old one: nothing is proven. */
  SyncedTable written(SyncedTable table) throws SQLException {
    table.progress().entered(CopyStage.READING_CHANGES);
    return table.with(table.unproven(write(table), true, fence.number()));
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
            return notProven(table.source(), writer.moved(), writer.bytes(), writer.contents());
          }
        },
        (connection, written) ->
            state.put(connection, table.unproven(written, true, fence.number())));
  }

  private ChangeWriter writer(SyncedTable table, Connection connection) throws SQLException {
    TableDigest contents = table.synced().result().contents();
    return new ChangeWriter(tenant, connection, table.conversion(), table.alignment(), contents);
  }

  /**
   * @param moved rows
   * @param contents of the whole table, as it is to be
   */
  static CopyResult notProven(SourceTable source, long moved, long bytes, TableDigest contents) {
    return new CopyResult(
        CopyExtent.CHANGES,
        moved,
        bytes,
        contents,
        contents,
        contents,
        source.point().pointInTime(),
        source.columns());
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
        put(table.unproven(written, false, fence.number()));
        throw new CopyDiffersException(proof.source(), proof.tenant());
      }
      return written.proven(proof.source(), proof.tenant());
    }
  }

  private void put(TableState now) throws SQLException {
    fence.inTransaction(connection -> state.put(connection, now));
  }
}
