package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudmigration.service.database.ChangedRow;
import org.cloudmigration.service.database.ChangesProcedure;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.PresenceQuery;
import org.cloudmigration.service.database.RowHash;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.embedded.Haulage.Application;

/**
 * Has changes that were carried into a table of the tenant brought into the live one by the
 * tenant's own procedure, which another engine calls: rows and state in one transaction there. This
 * server reads what goes and what comes, for the digest of the whole table.
 */
final class AppliedChanges {

  private final Haulage haulage;
  private final Tenant tenant;
  private final TenantState state;
  private final Fence fence;

  AppliedChanges(Haulage haulage, Tenant tenant, TenantState state, Fence fence) {
    this.haulage = haulage;
    this.tenant = tenant;
    this.state = state;
    this.fence = fence;
  }

  /**
   * Whether the procedure is there, and for this: in tables of others are columns of which it knows
   * nothing, and where nothing has changed, nobody needs to be asked to bring it in. A tenant that
   * an older version has prepared has no procedure, until it is prepared anew.
   */
  boolean suits(SyncedTable table, HauledChanges changes) throws SQLException {
    return table.alignment().isEmpty() && !changes.isEmpty() && isPrepared();
  }

  private boolean isPrepared() throws SQLException {
    List<DatabaseObject> procedure =
        tenant.adapter().footprint().inTenant().stream()
            .filter(object -> object.name().equals(ChangesProcedure.fullName()))
            .toList();
    if (procedure.isEmpty()) {
      return false;
    }
    try (Connection connection = tenant.connection()) {
      return PresenceQuery.missing(connection, procedure).isEmpty();
    }
  }

  CopyResult write(SyncedTable table, HauledChanges changes) throws SQLException {
    CopyResult written = foreseen(table, changes);
    table.check().run();
    bringIn(table, changes, written);
    table.progress().reached(written.rows(), written.bytes());
    return written;
  }

  /** What the table is to hold then. Nobody else writes there: those of older fences cannot. */
  private static CopyResult foreseen(SyncedTable table, HauledChanges changes) throws SQLException {
    var after = new After(table);
    changes.replaced(after::goes);
    changes.changes(table.since(), after::comes);
    return DeltaCopy.notProven(table.source(), after.moved, after.read.bytes(), after.contents);
  }

  /** Whatever the other engine tells of it: the changes are in if the permission was used. */
  private void bringIn(SyncedTable table, HauledChanges changes, CopyResult written)
      throws SQLException {
    TableState unproven = table.unproven(written, true, fence.number());
    try (var permission = Permission.give(state, fence, unproven.table().schema())) {
      Map<String, Object> parameters = new HashMap<>(state.told(unproven));
      parameters.put(ChangesProcedure.LANDING.name(), changes.landing().name());
      parameters.put(ChangesProcedure.CLAIM.name(), permission.name());
      Optional<HaulException> failure = failure(table, new Application(parameters));
      if (!permission.withdraw()) {
        throw failure.orElseThrow(
            () -> new IllegalStateException("The changes were not brought in, without a reason."));
      }
    }
  }

  private Optional<HaulException> failure(SyncedTable table, Application application)
      throws SQLException {
    try {
      haulage.apply(
          application,
          () -> {
            table.progress().alive();
            table.check().run();
          });
      return Optional.empty();
    } catch (HaulException e) {
      return Optional.of(e);
    }
  }

  /** Counts. */
  private static final class After {

    private final SyncedTable table;
    private final RowHash hash = new RowHash();
    private final Tally read = new Tally();
    private TableDigest contents;
    private long moved;

    After(SyncedTable table) {
      this.table = table;
      contents = table.synced().result().contents();
    }

    void goes(Object[] row) {
      contents = hash.unfold(contents, row);
      breathe();
    }

    void comes(ChangedRow change) {
      moved++;
      if (change.deleted()) {
        read.addDeleted(change.key());
      } else {
        table.conversion().convert(change.row());
        read.add(change.row());
        contents = hash.fold(contents, change.row());
      }
      breathe();
    }

    private void breathe() {
      table.progress().alive();
      if (read.batchIsFull()) {
        table.check().run();
        read.beginBatch();
      }
    }
  }
}
