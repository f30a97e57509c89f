package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.pipeline.CopyActivity;
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

  CopyResult copy(
      CopyActivity activity,
      TableState synced,
      SourceSnapshot source,
      StagingConversion conversion,
      Progress progress,
      Runnable check)
      throws SQLException {
    progress.entered(CopyStage.READING_CHANGES);
    TableState written = write(synced, source, conversion, progress, check);
    progress.entered(CopyStage.READING_BACK);
    CopyResult proven = prove(written, source, conversion, check);
    TableState done = written.settled(activity.order(), source.point(), proven);
    fence.inTransaction(connection -> state.put(connection, done));
    return proven;
  }

  private TableState write(
      TableState synced,
      SourceSnapshot source,
      StagingConversion conversion,
      Progress progress,
      Runnable check)
      throws SQLException {
    return fence.inTransaction(
        connection -> {
          try (var writer =
              new ChangeWriter(tenant, connection, conversion, synced.result().contents())) {
            source.changes(
                synced.point().version(),
                change -> {
                  if (writer.add(change)) {
                    check.run();
                    writer.flush();
                    progress.reached(writer.moved(), writer.bytes());
                  }
                });
            check.run();
            writer.flush();
            return written(synced, source, writer);
          }
        },
        (connection, written) -> state.put(connection, written));
  }

  private TableState written(TableState synced, SourceSnapshot source, ChangeWriter writer) {
    var result =
        new CopyResult(
            CopyExtent.CHANGES,
            writer.moved(),
            writer.bytes(),
            writer.contents(),
            writer.contents(),
            writer.contents(),
            source.point().pointInTime(),
            source.columns());
    return synced
        .under(fence.number())
        .grown(writer.contents())
        .settled(NOT_PROVEN, synced.point(), result);
  }

  private CopyResult prove(
      TableState written, SourceSnapshot source, StagingConversion conversion, Runnable check)
      throws SQLException {
    try (Connection connection = tenant.connection();
        var proof = new ChangeProof(tenant, connection, conversion)) {
      source.changes(
          written.point().version(),
          change -> {
            if (proof.add(change)) {
              check.run();
              proof.readBack();
            }
          });
      proof.readBack();
      if (!proof.source().equals(proof.tenant())) {
        distrust(written);
        throw new CopyDiffersException(proof.source(), proof.tenant());
      }
      return written.result().proven(proof.source(), proof.tenant());
    }
  }

  /** What is committed is not what it should be: the next copy is a whole one. */
  private void distrust(TableState written) throws SQLException {
    SourcePoint last = written.point();
    var unknown = new SourcePoint(last.marker(), SourcePoint.NOT_TRACKED, last.pointInTime());
    TableState distrusted = written.settled(NOT_PROVEN, unknown, written.result());
    fence.inTransaction(connection -> state.put(connection, distrusted));
  }
}
