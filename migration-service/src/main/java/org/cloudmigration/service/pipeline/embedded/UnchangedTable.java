package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.CopyStage;

/**
 * Settles by comparing what changes cannot tell any more: a table in which nobody has worked for
 * longer than changes are kept. If source and tenant hold the same rows nothing is copied, and
 * changes are known again from now on.
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

  /** Empty if something changed. */
  Optional<CopyResult> settle(SyncedTable table) throws SQLException {
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
    CopyResult same = same(table.source(), here);
    TableState settled = table.settled(same, fence.number());
    fence.inTransaction(connection -> state.put(connection, settled));
    return Optional.of(same);
  }

  private static CopyResult same(SourceSnapshot source, TableDigest contents) {
    return new CopyResult(
        CopyExtent.UNCHANGED,
        0,
        0,
        contents,
        contents,
        contents,
        source.point().pointInTime(),
        source.columns());
  }

  private static TableDigest read(SyncedTable table) throws SQLException {
    var read = new Tally();
    table
        .source()
        .rows(
            "",
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
