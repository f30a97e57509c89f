package org.cloudmigration.service.pipeline.embedded;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.OwnKeys;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.TenantData;

/** Reads and removes copies with this server's own connections. */
public class EmbeddedTenantData implements TenantData {

  /** One reads, one works, one holds the fence. */
  private static final int CONNECTIONS = 3;

  private final DatabaseAdapters adapters;
  private final Consumer<TableName> observer;

  public EmbeddedTenantData(DatabaseAdapters adapters) {
    this(adapters, dropped -> {});
  }

  /**
   * @param observer told when a table is gone and its state is not yet; tests cut the power there
   */
  EmbeddedTenantData(DatabaseAdapters adapters, Consumer<TableName> observer) {
    this.adapters = adapters;
    this.observer = observer;
  }

  @Override
  public List<Holding> holdings(DatabaseLocation location, Copies copies) throws SQLException {
    DatabaseAdapter adapter = adapters.of(location.type());
    try (DatabasePool pool = adapter.open(location, 1);
        Connection connection = pool.connection()) {
      var tenant = new Tenant(adapter, pool);
      var state = new TenantState(adapter.dialect());
      if (!state.exists(tenant, connection)) {
        return List.of();
      }
      Map<String, List<TableState>> byCompany =
          own(tenant, state.live(connection), copies).stream()
              .collect(groupingBy(TableState::company, TreeMap::new, Collectors.toList()));
      List<Holding> holdings = new ArrayList<>();
      for (var company : byCompany.entrySet()) {
        holdings.add(
            new Holding(
                company.getKey(),
                company.getValue().size(),
                rows(connection, tenant, company.getValue())));
      }
      return holdings;
    }
  }

  private static long rows(Connection connection, Tenant tenant, List<TableState> copies)
      throws SQLException {
    long rows = 0;
    for (TableState copy : copies) {
      rows +=
          copy.preserving().is()
              ? new OwnRows(tenant).count(connection, copy.live())
              : copy.result().contents().rows();
    }
    return rows;
  }

  @Override
  public void remove(DatabaseLocation location, long fenceNumber, String company, Copies copies)
      throws SQLException {
    DatabaseAdapter adapter = adapters.of(location.type());
    try (DatabasePool pool = adapter.open(location, CONNECTIONS)) {
      var tenant = new Tenant(adapter, pool);
      var state = new TenantState(adapter.dialect());
      // What a cut-off run left half-way becomes a live table, or nothing, before it is looked at.
      Fence fence = discardLoads(tenant, state, fenceNumber);
      for (TableState copy : ofCompany(tenant, state, company, copies)) {
        fence.exclusively(connection -> remove(connection, tenant, state, copy));
      }
    }
  }

  @Override
  public void discardLoads(DatabaseLocation location, long fenceNumber) throws SQLException {
    DatabaseAdapter adapter = adapters.of(location.type());
    try (DatabasePool pool = adapter.open(location, CONNECTIONS)) {
      var tenant = new Tenant(adapter, pool);
      var state = new TenantState(adapter.dialect());
      try (Connection connection = pool.connection()) {
        if (!state.exists(tenant, connection)) {
          return;
        }
      }
      Fence fence = discardLoads(tenant, state, fenceNumber);
      fence.exclusively(connection -> forgetOwnKeys(connection, tenant, state));
    }
  }

  /** What was inserted belongs to the tenant like what it had before. */
  private static void forgetOwnKeys(Connection connection, Tenant tenant, TenantState state)
      throws SQLException {
    for (TableState copy : state.live(connection)) {
      if (copy.preserving().is()) {
        tenant.dropIfExists(connection, OwnKeys.name(copy.live()));
      }
    }
  }

  private static Fence discardLoads(Tenant tenant, TenantState state, long fenceNumber)
      throws SQLException {
    state.ensure(tenant);
    var fence = new Fence(tenant, state, fenceNumber);
    fence.claim();
    new TableSwap(tenant, state, fence, step -> {}).recover(live -> false);
    return fence;
  }

  private static List<TableState> ofCompany(
      Tenant tenant, TenantState state, String company, Copies copies) throws SQLException {
    try (Connection connection = tenant.connection()) {
      return own(tenant, state.live(connection), copies).stream()
          .filter(copy -> copy.company().equals(company))
          .toList();
    }
  }

  /** The state could have been edited: a table of another name is never touched. */
  private static List<TableState> own(Tenant tenant, List<TableState> live, Copies copies) {
    Map<String, Set<TableName>> names = new TreeMap<>();
    return live.stream()
        .filter(
            copy ->
                names
                    .computeIfAbsent(
                        copy.company(),
                        company ->
                            copies.tables().stream()
                                .map(
                                    table ->
                                        tenant
                                            .dialect()
                                            .tenantTable(company, table.table(), table.appId()))
                                .collect(Collectors.toSet()))
                    .contains(copy.table()))
        .toList();
  }

  /**
   * A table that others made is emptied, not dropped; of one whose cloud data is preserved only the
   * rows go that this product has inserted.
   *
   * <p>One transaction where the database can drop a table in one. Where it cannot, the table goes
   * first: a state without its table is found by the next attempt, a table without its state never.
   */
  private void remove(Connection connection, Tenant tenant, TenantState state, TableState copy)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      if (copy.preserving().is()) {
        new OwnRows(tenant).remove(connection, copy);
      } else if (!copy.stays()) {
        tenant.dropIfExists(connection, copy.table());
      } else if (tenant.exists(connection, copy.table())) {
        tenant.execute(connection, "DELETE FROM " + tenant.dialect().quote(copy.table()));
      }
      observer.accept(copy.table());
      state.remove(connection, copy.table());
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
