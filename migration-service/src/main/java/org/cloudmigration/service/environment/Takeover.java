package org.cloudmigration.service.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What those who look after leased work have in common. */
@ApplicationScoped
public class Takeover {

  private static final Logger LOG = Logger.getLogger(Takeover.class.getName());

  @Inject LeaseKeeper leases;

  /** What fails with one piece of work must not cost the others their leases. */
  public static void guarded(UUID subject, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Looking after " + subject + " failed; trying again.", e);
    }
  }

  /**
   * Closes what a server that went away has left, under a lease that is given back.
   *
   * @param close gets the fence; not called while a server holds the environment
   */
  public void of(UUID environmentId, LongConsumer close) {
    leases
        .acquireIfFree(environmentId)
        .ifPresent(
            fence -> {
              try {
                close.accept(fence);
              } finally {
                leases.release(environmentId, fence);
              }
            });
  }
}
