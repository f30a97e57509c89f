package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * Watches the copies of one run: tells of one that makes no progress, and in the end frees its
 * worker, whom a half-open connection or a hanging database would hold for ever.
 */
final class Watch implements AutoCloseable {

  interface Work<T> {
    T with(Pulse pulse) throws SQLException;
  }

  private final UUID runId;
  private final Patience patience;
  private final RunReport report;
  private final LongSupplier nanos;
  private final Executor apart;
  private final Map<UUID, Pulse> pulses = new ConcurrentHashMap<>();

  /** Of the copy that a thread works on: connections are taken deep within. */
  private final ThreadLocal<Pulse> mine = new ThreadLocal<>();

  private Runnable end = () -> {};
  private boolean closed;

  Watch(UUID runId, Patience patience, RunReport report, LongSupplier nanos, Executor apart) {
    this.runId = runId;
    this.patience = patience;
    this.report = report;
    this.nanos = nanos;
    this.apart = apart;
  }

  synchronized void begin(Watchman.Rounds rounds) {
    end = rounds.every(patience.lookUp(), this::look);
  }

  /** What comes before the first copy is cut off too, and its error tells of it. */
  void overOpening(Work<Void> opening) throws SQLException {
    over(runId, 1, opening);
  }

  /**
   * @param number of the copy of this table, from 1
   * @throws StalledException if it was cut off
   */
  <T> T over(UUID activityId, int number, Work<T> copying) throws SQLException {
    var pulse = new Pulse(patience.limit(number), nanos.getAsLong());
    mine.set(pulse);
    pulses.put(activityId, pulse);
    try {
      return copying.with(pulse);
    } catch (SQLException | SourceException e) {
      if (pulse.wasCutOff()) {
        throw new StalledException(patience.limit(number), e);
      }
      throw e;
    } finally {
      pulses.remove(activityId);
      mine.remove();
    }
  }

  void taken(Connection connection, WatchedPool from) throws SQLException {
    Pulse pulse = mine.get();
    if (pulse != null) {
      pulse.uses(connection, from);
    }
  }

  /** For what may take its time: nobody is watched meanwhile otherwise. */
  void apart(Runnable work) {
    apart.execute(work);
  }

  synchronized void look() {
    if (!closed) {
      pulses.forEach(this::look);
    }
  }

  private void look(UUID activityId, Pulse pulse) {
    long now = nanos.getAsLong();
    var still = pulse.look(now);
    boolean stands = still.compareTo(patience.told()) >= 0;
    boolean news = pulse.tell(stands);
    if (pulse.isOver(now, patience)) {
      pulse.cutOff(now);
    }
    if (activityId.equals(runId)) {
      return;
    }
    try {
      if (stands) {
        report.stands(activityId, still);
      } else if (news) {
        report.moves(activityId);
      }
    } catch (RunEndedException e) {
      // Nobody wants to hear it any more.
    }
  }

  /** Afterwards nothing is told. */
  @Override
  public synchronized void close() {
    closed = true;
    end.run();
  }
}
