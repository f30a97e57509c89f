package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.TableSize;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.alignment.Alignment;

/** Brings one table of the tenant to what the source has: by what changed, if that can be told. */
final class TableCopy {

  private final RunDatabases databases;
  private final Tenant tenant;
  private final TenantState state;
  private final TableSwap swap;
  private final Optional<HauledRows> hauled;
  private final AllRows whole;
  private final DeltaCopy delta;
  private final Optional<AppliedChanges> applied;
  private final PreservingDelta missing;
  private final UnchangedTable unchanged;

  /**
   * @param sizes as the source's catalogue estimates them, by activity; some may be missing
   */
  TableCopy(
      RunDatabases databases,
      TenantState state,
      Fence fence,
      TableSwap swap,
      RunSignal signal,
      Map<UUID, TableSize> sizes) {
    this.databases = databases;
    this.tenant = databases.tenant();
    this.state = state;
    this.swap = swap;
    hauled = databases.haulage().map(haulage -> new HauledRows(haulage, tenant, swap, fence));
    whole =
        hauled
            .<AllRows>map(rows -> new HauledWhole(rows, sizes))
            .orElseGet(() -> new WholeCopy(tenant, state, fence, swap, signal));
    delta = new DeltaCopy(tenant, state, fence);
    applied = databases.haulage().map(haulage -> new AppliedChanges(haulage, tenant, state, fence));
    missing = new PreservingDelta(tenant, swap, fence);
    unchanged = new UnchangedTable(tenant, state, fence);
  }

  /**
   * @param check throws what ends the copy before its time
   */
  CopyResult copy(CopyActivity activity, Progress progress, Runnable check) throws SQLException {
    TableName live = liveTable(activity);
    swap.finish(live);
    Optional<TableState> synced = synced(live);
    Optional<CopyResult> earlier = synced.filter(s -> isDone(s, activity)).map(TableState::result);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    try (var source = SourceSnapshot.open(databases, activity.source())) {
      var conversion = new StagingConversion(source.definition(), live);
      Place place = place(conversion.target(), synced, activity.preserve());
      place.refuseWithoutKey(conversion.target());
      place.alignment().ifPresent(Alignment::checked);
      CopyExtent extent =
          CopyChoice.of(activity, synced, place, conversion.target(), source, tenant.dialect());
      if (!extent.isWhole() || extent == CopyExtent.EXPIRED) {
        var table =
            new SyncedTable(
                activity, synced.get(), source, conversion, place.alignment(), progress, check);
        Optional<CopyResult> settled = settle(table, extent);
        if (settled.isPresent()) {
          return settled.get();
        }
      }
      CopyExtent why = extent == CopyExtent.RESTORED ? CopyExtent.ANOTHER_SOURCE : extent;
      return whole.copy(activity, live, place, source, why, progress, check);
    }
  }

  /** Empty if all rows are needed. */
  private Optional<CopyResult> settle(SyncedTable table, CopyExtent extent) throws SQLException {
    if (hauled.isPresent()) {
      return extent == CopyExtent.CHANGES ? Optional.of(hauled(table)) : Optional.empty();
    }
    return ofOwnReading(table, extent);
  }

  private CopyResult hauled(SyncedTable table) throws SQLException {
    try (var changes =
        new HauledChanges(
            (SourceSnapshot) table.source(),
            hauled.orElseThrow(),
            table.conversion(),
            table.since(),
            table.progress(),
            table.check())) {
      changes.bring();
      SyncedTable brought = table.from(changes);
      if (table.preserves()) {
        return missing.copy(brought);
      }
      AppliedChanges procedure = applied.orElseThrow();
      return procedure.suits(brought, changes)
          ? delta.copy(brought, written -> procedure.write(written, changes))
          : delta.copy(brought);
    }
  }

  private Optional<CopyResult> ofOwnReading(SyncedTable table, CopyExtent extent)
      throws SQLException {
    if (table.preserves()) {
      return extent == CopyExtent.CHANGES ? Optional.of(missing.copy(table)) : Optional.empty();
    }
    return switch (extent) {
      case CHANGES -> Optional.of(delta.copy(table));
      case RESTORED -> unchanged.settle(delta.written(table), CopyExtent.RESTORED);
      default -> unchanged.settle(table, CopyExtent.UNCHANGED);
    };
  }

  TableName liveTable(CopyActivity activity) {
    return tenant.dialect().tenantTable(activity.company(), activity.table(), activity.appId());
  }

  private Optional<TableState> synced(TableName live) throws SQLException {
    try (Connection connection = tenant.connection()) {
      return state.find(connection, live);
    }
  }

  /** The tenant knows better than the application database, which may have died in between. */
  private static boolean isDone(TableState synced, CopyActivity activity) {
    return synced.order().equals(activity.order()) && synced.source().equals(activity.source());
  }

  private Place place(TableDefinition wanted, Optional<TableState> synced, boolean preserve)
      throws SQLException {
    try (Connection connection = tenant.connection()) {
      return Place.find(tenant, connection, wanted, synced, preserve);
    }
  }
}
