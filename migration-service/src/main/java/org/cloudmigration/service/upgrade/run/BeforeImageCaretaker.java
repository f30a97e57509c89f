package org.cloudmigration.service.upgrade.run;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.environment.LeasedWork;
import org.cloudmigration.service.environment.Takeover;
import org.cloudmigration.service.security.SecretMask;

/**
 * Drops what companies were before their upgrade, once their migration is completed. Works under
 * the environment's lease, so never beside an upgrade. What a kill leaves is found again: a company
 * counts as forgotten when the tenant has dropped all of it.
 */
@ApplicationScoped
public class BeforeImageCaretaker implements LeasedWork {

  private static final Logger LOG = Logger.getLogger(BeforeImageCaretaker.class.getName());

  /** From an attempt that failed to the next one. */
  private static final Duration PAUSE = Duration.ofMinutes(10);

  @Resource ManagedExecutorService executor;
  @Inject BeforeImages images;
  @Inject CompanyWorkshop workshop;
  @Inject LeaseKeeper leases;

  /** Fences by environment; one that is no longer here ends before its next company. */
  private final Map<UUID, Long> working = new ConcurrentHashMap<>();

  private final Map<UUID, Instant> notBefore = new ConcurrentHashMap<>();

  @Override
  public void tick() {
    images.environments().forEach(id -> Takeover.guarded(id, () -> lookAfter(id)));
  }

  private void lookAfter(UUID environmentId) {
    Long fence = working.get(environmentId);
    if (fence != null) {
      if (!leases.renew(environmentId, fence)) {
        working.remove(environmentId, fence);
      }
    } else if (notBefore.getOrDefault(environmentId, Instant.MIN).isBefore(Instant.now())) {
      leases.acquireIfFree(environmentId).ifPresent(taken -> begin(environmentId, taken));
    }
  }

  private void begin(UUID environmentId, long fence) {
    working.put(environmentId, fence);
    try {
      executor.execute(() -> work(environmentId, fence));
    } catch (RejectedExecutionException e) {
      // The server is going down; another one finds the companies when the lease runs out.
      working.remove(environmentId, fence);
      throw e;
    }
  }

  private void work(UUID environmentId, long fence) {
    try {
      // Asked under the lease: until now the migration might have been set up again.
      for (UpgradeJournal.Work company : images.of(environmentId)) {
        if (!Long.valueOf(fence).equals(working.get(environmentId))) {
          return;
        }
        workshop.forgetBefore(company);
        images.forgotten(company);
      }
    } catch (Exception e) {
      notBefore.put(environmentId, Instant.now().plus(PAUSE));
      LOG.log(
          Level.WARNING,
          "What companies were before their upgrade is still in the tenant; trying again later: {0}",
          SecretMask.FORMS.mask(String.valueOf(e.getMessage())));
    } finally {
      working.remove(environmentId, fence);
      leases.release(environmentId, fence);
    }
  }

  @Override
  public void handOver() {
    working.clear();
  }
}
