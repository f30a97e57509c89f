package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.cloudmigration.service.database.OwnKeys;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.CopyResult;

/**
 * Loads beside and takes the place. Renames commit by themselves on some databases, so each is
 * announced in the journal and may be repeated: what is there tells which were done. At every point
 * either the live table is there, or the journal says how to bring it back.
 */
final class TableSwap {

  private final Tenant tenant;
  private final TenantState state;
  private final Fence fence;
  private final Consumer<SwapStep> observer;
  private final TableFill filling;

  /**
   * @param observer told after each step; tests cut the power there
   */
  TableSwap(Tenant tenant, TenantState state, Fence fence, Consumer<SwapStep> observer) {
    this.tenant = tenant;
    this.state = state;
    this.fence = fence;
    this.observer = observer;
    filling = new TableFill(tenant, state, fence, observer);
  }

  /** Each lease has a table of its own, so that one that was lost writes into nobody's. */
  static TableName beside(TableName live, long fence) {
    return new TableName(live.schema(), live.name() + "$new" + fence);
  }

  private static TableName aside(TableName live) {
    return new TableName(live.schema(), live.name() + "$old");
  }

  /**
   * Finishes or undoes what dead processes left.
   *
   * @param goesOn of live tables whose loading somebody may go on with
   */
  void recover(Predicate<TableName> goesOn) throws SQLException {
    fence.exclusively(
        connection -> {
          for (TableState copy : state.unfinished(connection)) {
            if (isOnItsWay(copy)) {
              finish(connection, copy);
            } else if (copy.phase() == CopyPhase.LOADING
                && (copy.position().isEmpty() || !goesOn.test(copy.live()))) {
              discard(connection, copy);
            }
          }
        });
    for (TableState copy : toBeFilled()) {
      filling.finish(copy);
    }
  }

  /** They are filled in a transaction, which holds the fence by itself. */
  private List<TableState> toBeFilled() throws SQLException {
    try (Connection connection = tenant.connection()) {
      return state.unfinished(connection).stream().filter(TableSwap::isToBeFilled).toList();
    }
  }

  private static boolean isToBeFilled(TableState copy) {
    return copy.stays() && copy.phase() == CopyPhase.PREPARED;
  }

  private static boolean isOnItsWay(TableState copy) {
    return copy.phase() != CopyPhase.LOADING && !isToBeFilled(copy);
  }

  /**
   * Brings a copy into its place that was cut off on its way there; for what is tried again while
   * the run goes on.
   */
  void finish(TableName live) throws SQLException {
    if (isOnItsWay(live)) {
      fence.exclusively(
          connection -> {
            for (TableState copy : state.unfinished(connection)) {
              if (copy.live().equals(live) && isOnItsWay(copy)) {
                finish(connection, copy);
              }
            }
          });
    }
    for (TableState copy : toBeFilled()) {
      if (copy.live().equals(live)) {
        filling.finish(copy);
      }
    }
  }

  private boolean isOnItsWay(TableName live) throws SQLException {
    try (Connection connection = tenant.connection()) {
      return state.unfinished(connection).stream()
          .anyMatch(copy -> copy.live().equals(live) && isOnItsWay(copy));
    }
  }

  /** Whether rows that an earlier attempt loaded are good for this one. */
  interface LeftRows {
    boolean goOn(TableState left, TableDefinition beside);
  }

  /**
   * Makes the table beside. Its row in the journal comes first, so none is forgotten.
   *
   * @return the state of the table: empty, or that of an earlier attempt, with its rows
   */
  TableState begin(TableState loading, TableDefinition beside, LeftRows rows) throws SQLException {
    var begun = new AtomicReference<>(loading);
    fence.exclusively(
        connection -> {
          Optional<TableState> left = left(connection, loading, rows);
          if (left.isPresent()) {
            begun.set(takeOver(connection, left.get(), loading));
          } else {
            discard(connection, loading);
            commit(connection, () -> state.put(connection, loading));
            tenant.execute(connection, tenant.dialect().createTable(beside));
          }
        });
    return begun.get();
  }

  /** What is good for nothing is thrown away. */
  private Optional<TableState> left(Connection connection, TableState loading, LeftRows rows)
      throws SQLException {
    Optional<TableState> good = Optional.empty();
    for (TableState copy : state.unfinished(connection)) {
      if (copy.phase() == CopyPhase.LOADING && copy.live().equals(loading.live())) {
        Optional<TableDefinition> there =
            tenant.adapter().schemaReader().read(connection, copy.table());
        boolean useful = !copy.position().isEmpty() && good.isEmpty() && there.isPresent();
        if (useful && rows.goOn(copy, there.get())) {
          good = Optional.of(copy);
        } else {
          discard(connection, copy);
        }
      }
    }
    return good;
  }

  /**
   * After the rename no earlier lease can write a row more; what it had committed by then counts.
   */
  private TableState takeOver(Connection connection, TableState left, TableState loading)
      throws SQLException {
    if (!left.table().equals(loading.table())) {
      commit(connection, () -> state.put(connection, loading));
      tenant.rename(connection, left.table(), loading.table());
    }
    TableState latest = state.find(connection, left.table()).orElse(left);
    TableState taken = latest.takenOver(loading);
    commit(
        connection,
        () -> {
          state.remove(connection, left.table());
          state.put(connection, taken);
        });
    return taken;
  }

  /** For tests that cut the power there. */
  void chunkLoaded() {
    observer.accept(SwapStep.CHUNK_LOADED);
  }

  void abandon(TableState loading) throws SQLException {
    fence.exclusively(connection -> discard(connection, loading));
  }

  /** Only for what was committed, read back and found equal. */
  void takePlace(TableState loaded, CopyResult proven) throws SQLException {
    TableState prepared = loaded.prepared(proven);
    fence.exclusively(
        connection -> {
          commit(connection, () -> state.put(connection, prepared));
          observer.accept(SwapStep.PREPARED);
          finish(connection, prepared);
        });
  }

  /** As {@link #takePlace}, for a table that keeps its place. */
  CopyResult fill(TableState loaded, CopyResult proven, Runnable check) throws SQLException {
    return filling.takePlace(loaded, proven, check);
  }

  private void discard(Connection connection, TableState copy) throws SQLException {
    tenant.dropIfExists(connection, copy.table());
    commit(connection, () -> state.remove(connection, copy.table()));
  }

  private void finish(Connection connection, TableState copy) throws SQLException {
    if (copy.stays()) {
      filling.drop(connection, copy);
      return;
    }
    if (copy.phase() == CopyPhase.PREPARED) {
      rename(connection, copy);
      commit(connection, () -> state.put(connection, copy.inPhase(CopyPhase.RENAMED)));
      observer.accept(SwapStep.RENAMED);
    }
    tenant.dropIfExists(connection, aside(copy.live()));
    tenant.dropIfExists(connection, OwnKeys.name(copy.live()));
    observer.accept(SwapStep.OLD_DROPPED);
    commit(
        connection,
        () -> {
          state.remove(connection, copy.table());
          state.put(connection, copy.done());
        });
    observer.accept(SwapStep.DONE);
  }

  private void rename(Connection connection, TableState copy) throws SQLException {
    if (!tenant.exists(connection, copy.table())) {
      return; // Cut off between the second rename and its entry: it is live already.
    }
    if (tenant.exists(connection, copy.live())) {
      // With both in place, one that stands aside is a left-over; without the live one it is all.
      tenant.dropIfExists(connection, aside(copy.live()));
      tenant.rename(connection, copy.live(), aside(copy.live()));
      observer.accept(SwapStep.OLD_ASIDE);
    }
    tenant.rename(connection, copy.table(), copy.live());
    observer.accept(SwapStep.NEW_LIVE);
  }

  private interface Change {
    void run() throws SQLException;
  }

  private static void commit(Connection connection, Change change) throws SQLException {
    connection.setAutoCommit(false);
    try {
      change.run();
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
