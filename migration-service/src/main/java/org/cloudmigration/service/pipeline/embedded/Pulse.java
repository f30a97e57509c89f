package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.cloudmigration.service.database.DatabaseAdapter;

/**
 * The signs of life of one copy of a table, and the connections that it has. Its worker gives them;
 * the watch looks from time to time whether there were any.
 */
final class Pulse {

  /** A copy that nobody watches. */
  static Pulse unwatched() {
    return new Pulse(Duration.ofDays(1), 0);
  }

  private record Line(Connection connection, DatabaseAdapter adapter) {}

  private final AtomicLong beats = new AtomicLong();
  private final List<Line> lines = new ArrayList<>();
  private final Duration limit;

  /** These are the watch's. */
  private long seen;

  private long lastNews;
  private long lastCut;
  private boolean toldOf;

  private volatile boolean cutOff;

  /**
   * @param limit how long it may go without a sign
   */
  Pulse(Duration limit, long now) {
    this.limit = limit;
    lastNews = now;
  }

  /** Something was done. For each row: the worker is the only one who counts, and nobody waits. */
  void beat() {
    beats.lazySet(beats.getPlain() + 1);
  }

  void uses(Connection connection, DatabaseAdapter adapter) throws SQLException {
    synchronized (lines) {
      for (int i = lines.size() - 1; i >= 0; i--) {
        if (lines.get(i).connection().isClosed()) {
          lines.remove(i);
        }
      }
      lines.add(new Line(connection, adapter));
    }
  }

  /** Whether its worker was freed by force. */
  boolean wasCutOff() {
    return cutOff;
  }

  /**
   * @return how long there was no sign of life
   */
  Duration look(long now) {
    long count = beats.get();
    if (count != seen) {
      seen = count;
      lastNews = now;
    }
    return Duration.ofNanos(now - lastNews);
  }

  /**
   * @return whether that is to be told which was told otherwise before
   */
  boolean tell(boolean still) {
    boolean news = still != toldOf;
    toldOf = still;
    return news;
  }

  /**
   * Whether its worker is to be freed: after the limit, and again for what he then cleans up with.
   */
  boolean isOver(long now, Duration cleaningUp) {
    return cutOff ? now - lastCut >= cleaningUp.toNanos() : now - lastNews >= limit.toNanos();
  }

  /** Ends what the connections wait for; whoever waits gets an error instead. */
  void cutOff(long now) {
    cutOff = true;
    lastCut = now;
    synchronized (lines) {
      for (Line line : lines) {
        try {
          if (!line.connection().isClosed()) {
            line.adapter().cutOff(line.connection());
          }
        } catch (SQLException e) {
          System.getLogger(Pulse.class.getName())
              .log(System.Logger.Level.DEBUG, "A connection was gone before it was cut off.", e);
        }
      }
    }
  }
}
