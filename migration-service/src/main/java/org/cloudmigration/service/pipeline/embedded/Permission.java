package org.cloudmigration.service.pipeline.embedded;

import java.sql.SQLException;
import java.util.UUID;
import org.cloudmigration.service.database.TableName;

/**
 * The right to do something in the tenant once. It stands in the journal: whoever removes it there,
 * in the transaction of what he does, has used it, and nobody can any more who comes later. A kill
 * leaves it there; the next run throws it away, and has a higher fence.
 */
final class Permission implements AutoCloseable {

  private final TenantState state;
  private final Fence fence;
  private final TableName name;
  private boolean over;
  private boolean unused;

  private Permission(TenantState state, Fence fence, TableName name) {
    this.state = state;
    this.fence = fence;
    this.name = name;
  }

  static Permission give(TenantState state, Fence fence, String schema) throws SQLException {
    var name = new TableName(schema, "$migration$apply$" + UUID.randomUUID());
    fence.inTransaction(
        connection -> state.put(connection, PassingTable.entry(name, fence.number())));
    return new Permission(state, fence, name);
  }

  /** By which it stands in the journal. */
  String name() {
    return name.name();
  }

  /**
   * Nobody can use it afterwards.
   *
   * @return whether somebody has used it
   */
  boolean withdraw() throws SQLException {
    if (!over) {
      fence.inTransaction(
          connection -> {
            unused = state.find(connection, name).isPresent();
            state.remove(connection, name);
          });
      over = true;
    }
    return !unused;
  }

  @Override
  public void close() throws SQLException {
    withdraw();
  }
}
