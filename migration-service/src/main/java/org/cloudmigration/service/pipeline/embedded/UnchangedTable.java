package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.CopyStage;

/**
 * Settles by comparing what changes cannot tell: a table in which nobody has worked for longer than
 * changes are kept, or one out of a restored backup. If source and tenant hold the same rows,
 * nothing more is copied, and changes are known again from now on.
 */
final class UnchangedTable {

  private final Tenant tenant;
  private final TenantState state;
  private final Fence fence;

  UnchangedTable(Tenant tenant, TenantState state, Fence fence) {
    this.tenant = tenant;
    this.state = state;
    this.fence = fence;
  }

  /**
   * Empty if source and tenant do not hold the same rows.
   *
   * @param extent what the tenant was brought to before
   */
  Optional<CopyResult> settle(SyncedTable table, CopyExtent extent) throws SQLException {
    table.progress().entered(CopyStage.COMPARING);
    TableDigest here = read(table);
    if (!here.equals(table.synced().result().contents())) {
      return Optional.empty();
    }
    TableDigest there;
    try (Connection connection = tenant.connection()) {
      there =
          tenant
              .adapter()
              .verifier()
              .digest(connection, table.conversion().target(), table.check());
    }
    if (!there.equals(here)) {
      return Optional.empty();
    }
    CopyResult same = same(table, extent, here);
    TableState settled = table.settled(same, fence.number());
    fence.inTransaction(connection -> state.put(connection, settled));
    return Optional.of(same);
  }

  private static CopyResult same(SyncedTable table, CopyExtent extent, TableDigest contents) {
    CopyResult written = table.synced().result();
    boolean copied = extent == CopyExtent.RESTORED;
    return new CopyResult(
        extent,
        copied ? written.rows() : 0,
        copied ? written.bytes() : 0,
        contents,
        contents,
        contents,
        table.source().point().pointInTime(),
        table.source().columns());
  }

  private static TableDigest read(SyncedTable table) throws SQLException {
    var read = new Tally();
    table
        .source()
        .rows(
            row -> {
              table.progress().alive();
              table.conversion().convert(row);
              read.add(row);
              if (read.batchIsFull()) {
                table.check().run();
                table.progress().compared(read.digest().rows(), read.bytes());
                read.beginBatch();
              }
            });
    table.progress().compared(read.digest().rows(), read.bytes());
    return read.digest();
  }
}
