package org.cloudmigration.service.database.postgresql;

import static org.cloudmigration.service.database.CatalogueQuery.ask;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;

/**
 * Builds an index, and looks from aside whether that gets on.
 *
 * @param alive called as long as it does
 */
record IndexWatch(Connection builder, Connection observer, Runnable alive) {

  private static final int PAUSE_SECONDS = 1;

  private static final String PROGRESS =
      "SELECT concat(phase, lockers_done, blocks_done, tuples_done)"
          + " FROM pg_stat_progress_create_index WHERE pid = %d";

  void build(String index) throws SQLException {
    int pid = builder.unwrap(PGConnection.class).getBackendPID();
    var done = new CountDownLatch(1);
    Thread look = Thread.startVirtualThread(() -> look(PROGRESS.formatted(pid), done));
    try (Statement statement = builder.createStatement()) {
      statement.execute(index);
    } finally {
      done.countDown();
      await(look);
    }
  }

  private void look(String progress, CountDownLatch done) {
    List<String> before = List.of();
    try {
      while (!done.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
        List<String> now = ask(observer, progress, row -> row.getString(1));
        if (!now.equals(before)) {
          alive.run();
        }
        before = now;
      }
    } catch (SQLException e) {
      // Whoever cannot look gives no sign of life; what is wrong the builder will tell.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(Thread look) {
    try {
      look.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
