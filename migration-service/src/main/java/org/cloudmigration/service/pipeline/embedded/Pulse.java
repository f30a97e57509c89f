package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.cloudmigration.service.pipeline.ErrorReports.Side;

/**
 * The signs of life of one copy of a table, and the connections that it has. Its worker gives them;
 * the watch looks from time to time whether there were any.
 */
final class Pulse {

  /** A copy that nobody watches. */
  static Pulse unwatched() {
    return new Pulse(Duration.ofDays(1), 0);
  }

  private record Line(Connection connection, WatchedPool from) {}

  private final AtomicLong beats = new AtomicLong();
  private final List<Line> lines = new ArrayList<>();
  private final Duration limit;

  /** These are the watch's. */
  private long seen;

  private long lastNews;
  private long lastCut;
  private boolean toldOf;

  private volatile int cuts;

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

  void uses(Connection connection, WatchedPool from) throws SQLException {
    synchronized (lines) {
      for (int i = lines.size() - 1; i >= 0; i--) {
        if (lines.get(i).connection().isClosed()) {
          lines.remove(i);
        }
      }
      lines.add(new Line(connection, from));
    }
  }

  /** Whether its worker was freed by force. */
  boolean wasCutOff() {
    return cuts > 0;
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
   * Whether its worker is to be freed: after the limit, soon again if that did not help, and later
   * for what he cleans up with.
   */
  boolean isOver(long now, Patience patience) {
    return switch (cuts) {
      case 0 -> now - lastNews >= limit.toNanos();
      case 1 -> now - lastCut >= patience.lookUp().toNanos();
      default -> now - lastCut >= patience.told().toNanos();
    };
  }

  /**
   * Ends what the connections wait for; whoever waits gets an error instead. Those to the source
   * come first: if it is the one that hangs, the others are wanted for cleaning up, and the error
   * tells which it was.
   */
  void cutOff(long now) {
    lastCut = now;
    synchronized (lines) {
      boolean source = lines.stream().anyMatch(line -> line.from().side() == Side.SOURCE);
      boolean sourceAlone = cuts == 0 && source;
      cuts += sourceAlone ? 1 : 2;
      lines.stream()
          .filter(line -> !sourceAlone || line.from().side() == Side.SOURCE)
          .forEach(line -> line.from().cutOff(line.connection()));
    }
  }
}
