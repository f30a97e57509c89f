package org.cloudmigration.web.shell;

import java.io.Serializable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers what a page reads, from whatever thread: what was read before that which is shown is old
 * news, and would undo what a person has just done.
 */
public final class Readings implements Serializable {

  private static final long serialVersionUID = 1L;

  private final AtomicInteger begun = new AtomicInteger();

  /** Guarded by the page's lock. */
  private int shown;

  /** To be called before reading. */
  public int begin() {
    return begun.incrementAndGet();
  }

  /** Whether this reading is to be shown; then, those before it are not any more. */
  public boolean shows(int reading) {
    if (reading <= shown) {
      return false;
    }
    shown = reading;
    return true;
  }
}
