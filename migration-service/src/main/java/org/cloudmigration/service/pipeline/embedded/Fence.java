package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import org.cloudmigration.service.pipeline.LeaseLostException;

/**
 * The right to write to a tenant, by number: whoever comes with a higher one ends it. Batches of
 * rows only look at the number, since each fence loads into tables of its own; what everybody
 * shares (names and state) is changed while holding the number's row.
 */
final class Fence {

  private final Tenant tenant;
  private final TenantState state;
  private final long number;

  Fence(Tenant tenant, TenantState state, long number) {
    this.tenant = tenant;
    this.state = state;
    this.number = number;
  }

  long number() {
    return number;
  }

  void claim() throws SQLException {
    try (Connection connection = tenant.connection()) {
      connection.setAutoCommit(false);
      try {
        state.lockFence(connection);
        check(connection);
        state.putFence(connection, number);
        connection.commit();
      } finally {
        connection.rollback();
      }
    }
  }

  /** To be called in the transaction that writes. */
  void check(Connection connection) throws SQLException {
    long stored = state.fence(connection).orElse(0L);
    if (stored > number) {
      throw new LeaseLostException(
          "The tenant belongs to lease %d; %d may not write.".formatted(stored, number));
    }
  }

  boolean lost() {
    try (Connection connection = tenant.connection()) {
      check(connection);
      return false;
    } catch (LeaseLostException e) {
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  interface Work {
    void run(Connection connection) throws SQLException;
  }

  /**
   * Runs the work while no other lease can be claimed. The lock is held by a connection of its own:
   * where DDL commits, the work's connection would lose it half-way.
   */
  void exclusively(Work work) throws SQLException {
    try (Connection guard = tenant.connection();
        Connection connection = tenant.connection()) {
      guard.setAutoCommit(false);
      try {
        state.lockFence(guard);
        check(guard);
        work.run(connection);
      } finally {
        guard.rollback();
      }
    }
  }
}
