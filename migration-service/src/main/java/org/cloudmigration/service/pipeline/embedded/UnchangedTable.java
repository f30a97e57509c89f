package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.pipeline.CopyActivity;
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
  Optional<CopyResult> settle(
      CopyActivity activity,
      TableState synced,
      SourceSnapshot source,
      StagingConversion conversion,
      Progress progress,
      Runnable check)
      throws SQLException {
    progress.entered(CopyStage.COMPARING);
    TableDigest here = read(source, conversion, check);
    if (!here.equals(synced.result().contents())) {
      return Optional.empty();
    }
    TableDigest there;
    try (Connection connection = tenant.connection()) {
      there = tenant.adapter().verifier().digest(connection, conversion.target(), check);
    }
    if (!there.equals(here)) {
      return Optional.empty();
    }
    var same =
        new CopyResult(
            CopyExtent.UNCHANGED,
            0,
            0,
            here,
            there,
            there,
            source.point().pointInTime(),
            source.columns());
    TableState settled =
        synced.under(fence.number()).settled(activity.order(), source.point(), same);
    fence.inTransaction(connection -> state.put(connection, settled));
    return Optional.of(same);
  }

  private static TableDigest read(
      SourceSnapshot source, StagingConversion conversion, Runnable check) throws SQLException {
    var read = new Tally();
    source.rows(
        row -> {
          conversion.convert(row);
          read.add(row);
          if (read.batchIsFull()) {
            check.run();
            read.beginBatch();
          }
        });
    return read.digest();
  }
}
