package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.TableSize;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.CopyStage;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.pipeline.embedded.Haulage.Hauled;

/**
 * As {@link WholeCopy}, with rows that another engine carries: into the table beside, where the
 * tenant proves them by the hashes that came along; then they take the place. What the tenant holds
 * is read once more by this server, so that later changes are counted on from the same digest,
 * whichever engine brings them.
 */
final class HauledWhole implements AllRows {

  private static final TableSize UNKNOWN = new TableSize(0, 0);

  private final HauledRows rows;
  private final Map<UUID, TableSize> sizes;

  /**
   * @param sizes as the source's catalogue estimates them, by activity; some may be missing
   */
  HauledWhole(HauledRows rows, Map<UUID, TableSize> sizes) {
    this.rows = rows;
    this.sizes = sizes;
  }

  @Override
  public CopyResult copy(
      CopyActivity activity,
      TableName live,
      Place place,
      SourceSnapshot source,
      CopyExtent extent,
      Progress progress,
      Runnable check)
      throws SQLException {
    TableName beside = TableSwap.beside(live, rows.fence().number());
    var conversion = new StagingConversion(source.definition(), beside);
    TableDefinition brought = rows.form().withHashes(conversion.target());
    TableState begun =
        rows.swap()
            .begin(
                WholeCopy.nothing(
                    activity, live, place, source, beside, extent, rows.fence().number()),
                brought,
                (left, there) -> false);
    TableState loaded;
    try {
      progress.entered(CopyStage.READING);
      Hauled hauled =
          rows.bring(
              source,
              rows.form().allRows(conversion),
              brought,
              sizes.getOrDefault(activity.id(), UNKNOWN).bytes(),
              progress,
              check);
      progress.reached(hauled.rows(), hauled.bytes());
      progress.entered(CopyStage.READING_BACK);
      loaded = begun.loaded(source.point(), contents(conversion, check), hauled.bytes());
    } catch (LeaseLostException e) {
      throw e; // Not a write more: the new owner decides what is done with the rest.
    } catch (SQLException | RuntimeException e) {
      abandon(begun, e);
      throw e;
    }
    progress.entered(CopyStage.TAKING_PLACE);
    return takePlace(loaded, source, check);
  }

  private TableDigest contents(StagingConversion conversion, Runnable check) throws SQLException {
    Tenant tenant = rows.tenant();
    rows.fence()
        .exclusively(
            connection ->
                tenant.execute(connection, rows.form().withoutHashes(conversion.target().name())));
    try (Connection connection = tenant.connection()) {
      return tenant.adapter().verifier().digest(connection, conversion.target(), check);
    }
  }

  private CopyResult takePlace(TableState loaded, SourceSnapshot source, Runnable check)
      throws SQLException {
    TableDigest digest = loaded.result().contents();
    CopyResult result =
        CopyResult.whole(
            loaded.result().extent(),
            loaded.bytes(),
            digest,
            digest,
            loaded.point().pointInTime(),
            source.columns());
    if (loaded.stays()) {
      return rows.swap().fill(loaded, result, check);
    }
    WholeCopy.takePlace(rows.swap(), loaded, result);
    return result;
  }

  /** If even this fails, the next start throws the rest away. */
  private void abandon(TableState begun, Exception reason) {
    try {
      rows.swap().abandon(begun);
    } catch (SQLException | LeaseLostException e) {
      reason.addSuppressed(e);
    }
  }
}
