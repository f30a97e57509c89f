package org.cloudmigration.support;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.support.ui.FluentWait;

/** Waits for a condition, and never for a time. */
public final class Until {

  /** Other work may be running on the machine. */
  public static final Duration PATIENCE = Duration.ofSeconds(Long.getLong("test.patience", 180));

  private Until() {}

  public static void holds(String what, BooleanSupplier condition) {
    new FluentWait<>(condition)
        .withTimeout(PATIENCE)
        .pollingEvery(Duration.ofMillis(100))
        .withMessage(what)
        .until(BooleanSupplier::getAsBoolean);
  }
}
