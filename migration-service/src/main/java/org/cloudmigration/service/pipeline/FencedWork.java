package org.cloudmigration.service.pipeline;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Work that this server does in the background under leases of environments: one piece a subject,
 * each with the fence of its lease. It is worked on until it ends, or until somebody wants it left;
 * it asks {@link #isGoingOn} wherever it may end.
 */
public final class FencedWork {

  private static final Logger LOG = Logger.getLogger(FencedWork.class.getName());

  private final String what;

  /** Fences by subject; one that is no longer here ends where it asks next. */
  private final Map<UUID, Long> working = new ConcurrentHashMap<>();

  /**
   * @param what is done, for the log: “a reset of cloud data”
   */
  public FencedWork(String what) {
    this.what = what;
  }

  /**
   * Begins in the background. What breaks off is noted in the log: whoever looks after leases takes
   * it up again.
   *
   * @throws RejectedExecutionException while the server is going down; another one takes the work
   *     up when the lease runs out
   */
  public void begin(Executor executor, UUID subject, long fence, Runnable work) {
    working.put(subject, fence);
    try {
      executor.execute(() -> run(subject, fence, work));
    } catch (RejectedExecutionException e) {
      leave(subject);
      throw e;
    }
  }

  private void run(UUID subject, long fence, Runnable work) {
    try {
      work.run();
    } catch (LeaseLostException e) {
      LOG.log(Level.INFO, "Another server does {0} now: {1}", new Object[] {what, e.getMessage()});
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, what + " broke off; it will be taken up again.", e);
    } finally {
      working.remove(subject, fence);
    }
  }

  /** Whether it is worked on here, under this fence and no other. */
  public boolean isGoingOn(UUID subject, long fence) {
    return Long.valueOf(fence).equals(working.get(subject));
  }

  /**
   * Asks for each piece of work whether it may go on; one that may not is left.
   *
   * @param mayGoOn of a subject, under its fence
   */
  public void check(BiPredicate<UUID, Long> mayGoOn) {
    working.forEach(
        (subject, fence) -> {
          if (!mayGoOn.test(subject, fence)) {
            working.remove(subject, fence);
          }
        });
  }

  /** What is in work is finished, no other part of it is begun. */
  public void leave(UUID subject) {
    working.remove(subject);
  }

  public void leaveAll() {
    working.clear();
  }
}
