package org.cloudmigration.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.cloudmigration.service.operation.Bulletin;

/** Brings news of an environment to a page, at most twice a second. */
@ApplicationScoped
public class LiveUpdates {

  private static final long SHORTEST_PAUSE_MILLIS = 500;

  @Resource ManagedScheduledExecutorService scheduler;
  @Resource ContextService contexts;
  @Inject Bulletin bulletin;

  /**
   * Called in a request of the viewer, whose identity the reading is done with.
   *
   * @param read runs outside the page's lock, as the viewer; returns what updates the page
   * @return ends the following when run
   */
  public Runnable follow(UI ui, UUID environmentId, Supplier<Runnable> read) {
    Runnable refresh = soon(ui, read);
    return bulletin.subscribe(
        change -> {
          if (change.environmentId().equals(environmentId)) {
            refresh.run();
          }
        });
  }

  /**
   * As {@link #follow}, for the audit trail.
   *
   * @param concerns whether the page shows entries of the environment of this name
   */
  public Runnable followTrail(UI ui, Predicate<String> concerns, Supplier<Runnable> read) {
    Runnable refresh = soon(ui, read);
    return bulletin.subscribeToTrail(
        growth -> {
          if (concerns.test(growth.environment())) {
            refresh.run();
          }
        });
  }

  /** Reads as the viewer of this moment, in the background, and then updates the page. */
  public void once(UI ui, Supplier<Runnable> read) {
    scheduler.execute(
        contexts.createContextualProxy(
            () -> refresh(ui, new AtomicBoolean(), read), Runnable.class));
  }

  /**
   * Reads as the viewer of this moment, whichever thread asks: what a list shows is fetched by any
   * thread that unlocks the page, such as that of its web socket, which is nobody's.
   */
  @SuppressWarnings("unchecked")
  public <A, T> Function<A, T> asViewer(Function<A, T> read) {
    return contexts.createContextualProxy(read, Function.class);
  }

  private Runnable soon(UI ui, Supplier<Runnable> read) {
    AtomicBoolean waiting = new AtomicBoolean();
    Runnable refresh =
        contexts.createContextualProxy(() -> refresh(ui, waiting, read), Runnable.class);
    return () -> {
      if (waiting.compareAndSet(false, true)) {
        scheduler.schedule(refresh, SHORTEST_PAUSE_MILLIS, TimeUnit.MILLISECONDS);
      }
    };
  }

  private static void refresh(UI ui, AtomicBoolean waiting, Supplier<Runnable> read) {
    waiting.set(false);
    Runnable update = read.get();
    try {
      ui.access(update::run);
    } catch (UIDetachedException e) {
      // The page was closed meanwhile; its subscription ends with it.
    }
  }
}
