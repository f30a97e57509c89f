package org.cloudmigration.service.pipeline.embedded;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Has an eye on the workers of runs, again and again. */
record Watchman(Patience patience, Rounds rounds) {

  /** Nobody looks. */
  static final Watchman ABSENT = new Watchman(Patience.USUAL, (pause, look) -> () -> {});

  interface Rounds {
    /**
     * @return ends them
     */
    Runnable every(Duration pause, Runnable look);
  }

  /**
   * @param clock with a thread of its own: workers that hang may hold all others
   */
  static Watchman with(Patience patience, ScheduledExecutorService clock) {
    return new Watchman(
        patience,
        (pause, look) -> {
          long nanos = pause.toNanos();
          ScheduledFuture<?> rounds =
              clock.scheduleWithFixedDelay(look, nanos, nanos, TimeUnit.NANOSECONDS);
          return () -> rounds.cancel(false);
        });
  }
}
