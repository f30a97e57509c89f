package org.cloudmigration.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.function.ValueProvider;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cloudmigration.service.operation.Bulletin;

/**
 * Brings news of an environment to its pages, at most twice a second. All pages of an environment
 * are brought up to date in the same round, so that they can share what is read ({@link
 * SharedReads}).
 */
@ApplicationScoped
public class LiveUpdates {

  /** Several changes that are committed together are one piece of news. */
  private static final long GATHER_MILLIS = 60;

  private static final long SHORTEST_PAUSE_MILLIS = 500;

  /** A page follows in the request in which it has read what it shows; none takes longer. */
  private static final long LONGEST_REQUEST_NANOS = TimeUnit.SECONDS.toNanos(30);

  @Resource ManagedScheduledExecutorService scheduler;
  @Resource ContextService contexts;
  @Inject Bulletin bulletin;
  @Inject SharedReads shared;

  private final Map<UUID, Set<LongConsumer>> followers = new ConcurrentHashMap<>();
  private final Map<UUID, Rounds> rounds = new ConcurrentHashMap<>();

  @PostConstruct
  void listen() {
    bulletin.subscribe(change -> changed(change.environmentId()));
  }

  /**
   * Called in a request of the viewer, whose identity the reading is done with. What has changed
   * since the page was read in that request, nobody would tell it any more: it is read at once.
   *
   * @param read runs outside the page's lock, as the viewer; returns what updates the page
   * @return ends the following when run
   */
  public Runnable follow(UI ui, UUID environmentId, Supplier<Runnable> read) {
    Readings readings = new Readings();
    LongConsumer follower =
        contexts.createContextualProxy(
            round ->
                shared.inRound(
                    round,
                    () -> {
                      bringUpToDate(ui, read, readings);
                      return null;
                    }),
            LongConsumer.class);
    followers.computeIfAbsent(environmentId, id -> ConcurrentHashMap.newKeySet()).add(follower);
    if (shared.changedSince(environmentId, System.nanoTime() - LONGEST_REQUEST_NANOS)) {
      long round = System.nanoTime();
      scheduler.execute(() -> follower.accept(round));
    }
    return () ->
        followers.computeIfPresent(
            environmentId,
            (id, all) -> {
              all.remove(follower);
              return all.isEmpty() ? null : all;
            });
  }

  /** Lists that the update refreshes read in the same round, as a rule. */
  private void bringUpToDate(UI ui, Supplier<Runnable> read, Readings readings) {
    int reading = readings.begin();
    Runnable update = read.get();
    push(
        ui,
        () -> {
          if (readings.shows(reading)) {
            update.run();
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
    scheduler.execute(contexts.createContextualProxy(() -> push(ui, read.get()), Runnable.class));
  }

  /**
   * For what nobody tells of, such as the time of a machine's last sign of life.
   *
   * @param read as for {@link #follow}
   * @return ends it when run
   */
  public Runnable every(Duration pause, UI ui, Supplier<Runnable> read) {
    ScheduledFuture<?> reading =
        scheduler.scheduleWithFixedDelay(
            contexts.createContextualProxy(() -> push(ui, read.get()), Runnable.class),
            pause.toMillis(),
            pause.toMillis(),
            TimeUnit.MILLISECONDS);
    return () -> reading.cancel(false);
  }

  /**
   * Reads as the viewer of this moment, whichever thread asks: what a list shows is fetched by any
   * thread that unlocks the page, such as that of its web socket, which is nobody's.
   */
  @SuppressWarnings("unchecked")
  public <A, T> Function<A, T> asViewer(Function<A, T> read) {
    return contexts.createContextualProxy(read, Function.class);
  }

  /** Data of a list that is fetched page by page, {@linkplain #asViewer as the viewer}. */
  public <T, F> CallbackDataProvider<T, F> lazyData(
      Function<Query<T, F>, Stream<T>> page,
      Function<Query<T, F>, Integer> count,
      ValueProvider<T, Object> id) {
    Function<Query<T, F>, Stream<T>> pageAsViewer = asViewer(page);
    Function<Query<T, F>, Integer> countAsViewer = asViewer(count);
    return new CallbackDataProvider<>(pageAsViewer::apply, countAsViewer::apply, id);
  }

  private Runnable soon(UI ui, Supplier<Runnable> read) {
    AtomicBoolean waiting = new AtomicBoolean();
    Runnable refresh =
        contexts.createContextualProxy(
            () -> {
              waiting.set(false);
              push(ui, read.get());
            },
            Runnable.class);
    return () -> {
      if (waiting.compareAndSet(false, true)) {
        scheduler.schedule(refresh, SHORTEST_PAUSE_MILLIS, TimeUnit.MILLISECONDS);
      }
    };
  }

  void changed(UUID environmentId) {
    shared.changed(environmentId);
    if (followers.containsKey(environmentId)) {
      long wait = rounds.computeIfAbsent(environmentId, id -> new Rounds()).next(System.nanoTime());
      if (wait >= 0) {
        scheduler.schedule(() -> round(environmentId), wait, TimeUnit.MILLISECONDS);
      }
    }
  }

  private void round(UUID environmentId) {
    long round = System.nanoTime();
    rounds.get(environmentId).begin(round);
    followers
        .getOrDefault(environmentId, Set.of())
        .forEach(follower -> scheduler.execute(() -> follower.accept(round)));
  }

  private static void push(UI ui, Runnable update) {
    try {
      ui.access(update::run);
    } catch (UIDetachedException e) {
      // The page was closed meanwhile; its subscription ends with it.
    }
  }

  /** When the rounds of one environment are. */
  static final class Rounds {

    private boolean waiting;
    private long last = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(SHORTEST_PAUSE_MILLIS);

    /**
     * @return milliseconds until the next round is to begin; negative if one waits already
     */
    synchronized long next(long now) {
      if (waiting) {
        return -1;
      }
      waiting = true;
      long since = TimeUnit.NANOSECONDS.toMillis(now - last);
      return Math.max(GATHER_MILLIS, SHORTEST_PAUSE_MILLIS - since);
    }

    /** What changes from now on is news for the round after this one. */
    synchronized void begin(long now) {
      waiting = false;
      last = now;
    }
  }
}
