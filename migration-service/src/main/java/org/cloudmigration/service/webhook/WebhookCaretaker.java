package org.cloudmigration.service.webhook;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.cloudmigration.service.environment.LeasedWork;
import org.cloudmigration.service.environment.Takeover;

/** Sees to it that every subscriber is told, in the background and a few at a time. */
@ApplicationScoped
public class WebhookCaretaker implements LeasedWork {

  /** Slow receivers must not take all threads from the rest of the server. */
  static final int MOST_AT_ONCE = 4;

  @Resource ManagedExecutorService executor;
  @Inject DeliveryBooks books;
  @Inject WebhookDispatch dispatch;

  private final Set<UUID> underway = ConcurrentHashMap.newKeySet();

  @Override
  public void tick() {
    for (UUID subscription : books.due()) {
      if (underway.size() >= MOST_AT_ONCE) {
        return;
      }
      if (underway.add(subscription)) {
        begin(subscription);
      }
    }
  }

  private void begin(UUID subscription) {
    try {
      executor.execute(() -> work(subscription));
    } catch (RejectedExecutionException e) {
      underway.remove(subscription);
      throw e;
    }
  }

  private void work(UUID subscription) {
    try {
      Takeover.guarded(subscription, () -> dispatch.send(subscription));
    } finally {
      underway.remove(subscription);
    }
  }

  @Override
  public void handOver() {
    // What is pending waits in the database, and a claim runs out.
  }
}
