package org.cloudmigration.service.pipeline.datafactory;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for a data factory, until somebody wants the run to end. */
final class Waiting {

  private static final Duration LOOK_UP = Duration.ofSeconds(1);

  /** Nobody ends it. */
  static final Waiting PATIENT = new Waiting(() -> true);

  private final BooleanSupplier goesOn;

  /**
   * @param goesOn false once it is to end
   */
  Waiting(BooleanSupplier goesOn) {
    this.goesOn = goesOn;
  }

  /**
   * @throws RunOverException if it is to end. No interrupt: H2 closes a file whose thread has one
   */
  void rest(Duration pause) throws InterruptedException {
    rest(pause, () -> {});
  }

  /**
   * @param check called every second; what it throws ends the wait
   * @throws RunOverException if it is to end
   */
  void rest(Duration pause, Runnable check) throws InterruptedException {
    Instant end = Instant.now().plus(pause);
    Duration left = pause;
    while (left.isPositive()) {
      check.run();
      check();
      Thread.sleep(left.compareTo(LOOK_UP) < 0 ? left : LOOK_UP);
      left = Duration.between(Instant.now(), end);
    }
  }

  /**
   * @throws RunOverException if it is to end
   */
  void check() {
    if (!goesOn.getAsBoolean()) {
      throw new RunOverException();
    }
  }
}
