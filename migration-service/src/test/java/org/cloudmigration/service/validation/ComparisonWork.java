package org.cloudmigration.service.validation;

import org.cloudmigration.service.testing.TestServer;

/** What a server needs to compare tables. */
public final class ComparisonWork {

  /** To be told of events. */
  public static final Class<?> RUNNER = ComparisonRunner.class;

  private ComparisonWork() {}

  /** One look of the caretaker. */
  public static void tick(TestServer server) {
    server.bean(ComparisonCaretaker.class).tick();
  }
}
