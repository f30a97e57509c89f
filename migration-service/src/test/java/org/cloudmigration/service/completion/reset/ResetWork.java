package org.cloudmigration.service.completion.reset;

import org.cloudmigration.service.testing.TestServer;

/** What a server needs to work on resets. */
public final class ResetWork {

  /** To be told of events. */
  public static final Class<?> RUNNER = ResetRunner.class;

  private ResetWork() {}

  /** One look of the caretaker. */
  public static void tick(TestServer server) {
    server.bean(ResetCaretaker.class).tick();
  }
}
