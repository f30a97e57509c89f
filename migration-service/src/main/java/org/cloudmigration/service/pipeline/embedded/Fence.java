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

  interface Answering<T> {
    T run(Connection connection) throws SQLException;
  }

  interface Using<T> {
    void run(Connection connection, T answer) throws SQLException;
  }

  void inTransaction(Work work) throws SQLException {
    inTransaction(connection -> null, (connection, nothing) -> work.run(connection));
  }

  /**
   * One transaction of the data. Its last part runs while no other lease can be claimed, so that
   * nothing of it is committed under a lease that was lost; those who work at the same time wait
   * for each other only there.
   */
  <T> T inTransaction(Answering<T> work, Using<T> last) throws SQLException {
    try (Connection connection = tenant.connection()) {
      connection.setAutoCommit(false);
      try {
        T answer = work.run(connection);
        state.lockFence(connection);
        check(connection);
        last.run(connection, answer);
        connection.commit();
        return answer;
      } finally {
        connection.rollback();
      }
    }
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
