package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.CopyStage;
import org.cloudmigration.service.pipeline.LeaseLostException;

/** Copies all rows: read, load beside, read back, compare, take the place. */
final class WholeCopy implements AllRows {

  private final Tenant tenant;
  private final TenantState state;
  private final Fence fence;
  private final TableSwap swap;
  private final RunSignal signal;

  WholeCopy(Tenant tenant, TenantState state, Fence fence, TableSwap swap, RunSignal signal) {
    this.tenant = tenant;
    this.state = state;
    this.fence = fence;
    this.swap = swap;
    this.signal = signal;
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
    TableName beside = TableSwap.beside(live, fence.number());
    var conversion = new StagingConversion(source.definition(), beside);
    var key = new LateKey(tenant, conversion.target(), progress);
    ReadingOrder order = source.order();
    TableState begun =
        swap.begin(
            nothing(activity, live, place, source, beside, extent, fence.number()),
            key.loadable(),
            (left, there) ->
                order.of(left.position()).isPresent()
                    && CopyChoice.goesOn(
                        activity, left, there, key.like(there), source, tenant.dialect()));
    var load =
        new Load(
            tenant,
            state,
            fence,
            swap::chunkLoaded,
            source,
            order.of(begun.position()).orElseThrow(),
            conversion,
            key,
            begun,
            progress,
            check);
    TableState loaded;
    CopyResult result;
    try {
      loaded = load.run();
      result = readBack(loaded, source, conversion, key, progress, check);
    } catch (LeaseLostException e) {
      throw e; // Not a write more: the new owner decides what is done with the rest.
    } catch (SQLException | RuntimeException e) {
      if (!load.canBeGoneOnWith() || isSpoilt(e)) {
        abandon(begun, e);
      }
      throw e;
    }
    progress.entered(CopyStage.TAKING_PLACE);
    if (loaded.stays()) {
      return swap.fill(loaded, result, check);
    }
    takePlace(swap, loaded, result);
    return result;
  }

  /** Whoever went on with those rows would come to the same end. */
  private boolean isSpoilt(Exception reason) {
    return reason instanceof CopyDiffersException
        || reason instanceof SQLException error
            && tenant.dialect().trouble(error) == Trouble.KEY_NOT_UNIQUE;
  }

  /** What fails here must not be abandoned: it may be the only copy by now. */
  static void takePlace(TableSwap swap, TableState loaded, CopyResult result) {
    try {
      swap.takePlace(loaded, result);
    } catch (LeaseLostException e) {
      throw e;
    } catch (SQLException | RuntimeException e) {
      throw new SwapCutOffException(e);
    }
  }

  /** What is known of a copy before its first row. */
  static TableState nothing(
      CopyActivity activity,
      TableName live,
      Place place,
      SourceSnapshot source,
      TableName beside,
      CopyExtent extent,
      long fence) {
    SourcePoint first = source.tellsChanges() ? source.point() : source.point().untracked();
    var none =
        CopyResult.whole(
            extent, 0, TableDigest.EMPTY, TableDigest.EMPTY, first.pointInTime(), List.of());
    return new TableState(
        beside,
        live,
        activity.company(),
        activity.source(),
        CopyPhase.LOADING,
        activity.order(),
        fence,
        first,
        0,
        none,
        "",
        place.fingerprint(),
        place.preserving());
  }

  /**
   * Reads back the loaded table before it takes the place, so that a copy that differs never is
   * live. The proof holds for the live table too: a rename changes no row, nor does a key that is
   * added meanwhile.
   */
  private CopyResult readBack(
      TableState loaded,
      SourceSnapshot source,
      StagingConversion conversion,
      LateKey key,
      Progress progress,
      Runnable check)
      throws SQLException {
    progress.entered(CopyStage.READING_BACK);
    CopyResult read = loaded.result();
    TableDigest committed;
    try (LateKey.Building building = key.begin()) {
      try (Connection connection = tenant.connection()) {
        committed = tenant.adapter().verifier().digest(connection, conversion.target(), check);
      }
      if (!committed.equals(read.source())) {
        throw new CopyDiffersException(read.source(), committed);
      }
      building.finish();
    }
    boolean pointInTime = loaded.point().pointInTime();
    return CopyResult.whole(
        read.extent(), loaded.bytes(), read.source(), committed, pointInTime, source.columns());
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
