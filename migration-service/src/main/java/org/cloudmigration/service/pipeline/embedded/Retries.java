package org.cloudmigration.service.pipeline.embedded;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongUnaryOperator;
import org.cloudmigration.service.pipeline.CopyResult;

/**
 * Tries a copy again that failed for a reason which passes: the victim of a deadlock, a table that
 * somebody kept locked, a connection that was cut, or a database that did not answer, while both do
 * now. A copy that was cut off while it took its place is brought there by the next attempt, which
 * copies nothing again. Anything else would fail again. Pauses are doubled and drawn by lot, so
 * that two who got into each other's way do not meet again.
 */
final class Retries {

  /** Copies of a table, the first one included. */
  static final int MOST = 4;

  private static final long FIRST_PAUSE = Duration.ofMillis(500).toNanos();
  private static final long LOOK_UP = Duration.ofMillis(100).toNanos();

  private final Faults faults;
  private final BooleanSupplier bothReachable;
  private final LongUnaryOperator chance;
  private final Sleep sleep;

  interface Sleep {
    void nanos(long nanos) throws InterruptedException;
  }

  interface Attempt {
    /**
     * @param number of the copy, from 1
     */
    CopyResult copy(int number) throws SQLException;
  }

  interface Told {
    /**
     * @param failed number of the copy that failed, from 1
     */
    void again(Exception fault, int failed, Duration pause);
  }

  /**
   * @param chance a number from 0 to below the given one
   */
  Retries(Faults faults, BooleanSupplier bothReachable, LongUnaryOperator chance, Sleep sleep) {
    this.faults = faults;
    this.bothReachable = bothReachable;
    this.chance = chance;
    this.sleep = sleep;
  }

  /**
   * @param check throws what ends the copy before its time, while it pauses too
   */
  CopyResult run(Attempt attempt, Runnable check, Told told) throws SQLException {
    for (int number = 1; ; number++) {
      try {
        return attempt.copy(number);
      } catch (SQLException
          | SourceException
          | StalledException
          | SwapCutOffException
          | HaulException e) {
        if (number == MOST || !passes(e)) {
          throw e;
        }
        Duration pause = pause(number);
        told.again(e, number, pause);
        rest(pause.toNanos(), check);
      }
    }
  }

  private boolean passes(Exception fault) {
    return switch (faults.trouble(fault)) {
      case LOCKED -> true;
      case NO_CONNECTION -> bothReachable.getAsBoolean();
      default -> false;
    };
  }

  private Duration pause(int number) {
    long whole = FIRST_PAUSE << number;
    return Duration.ofNanos(whole / 2 + chance.applyAsLong(whole / 2));
  }

  private void rest(long nanos, Runnable check) {
    try {
      for (long left = nanos; left > 0; left -= LOOK_UP) {
        check.run();
        sleep.nanos(Math.min(left, LOOK_UP));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunEndedException();
    }
  }
}
