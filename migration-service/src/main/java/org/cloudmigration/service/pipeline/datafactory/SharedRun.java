package org.cloudmigration.service.pipeline.datafactory;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** One run of a pipeline over a list: several threads wait for it, each for its own item. */
final class SharedRun {

  /** Marks an item, and the activities that did it. */
  static final String KEY = "key";

  private static final int MOST_ITEMS = 50;

  /** A run takes 896 KB of parameters along, as JSON (adf.md §10). */
  private static final int MOST_CHARACTERS = 400_000;

  /** Asking for activities counts as a write there: every third look. */
  private static final int LOOKS_BETWEEN_LISTS = 3;

  private final FactoryLine line;
  private final String pipeline;
  private final String lastActivity;
  private final List<Place> places = new ArrayList<>();
  private int characters;

  SharedRun(FactoryLine line, String pipeline, String lastActivity) {
    this.line = line;
    this.pipeline = pipeline;
    this.lastActivity = lastActivity;
  }

  /** An item in the list, and its end once it is known. */
  record Place(Map<String, String> item, CompletableFuture<ItemEnd> end) {}

  boolean hasRoomFor(Map<String, String> item) {
    return places.size() < MOST_ITEMS && characters + length(item) <= MOST_CHARACTERS;
  }

  private static int length(Map<String, String> item) {
    return item.values().stream().mapToInt(String::length).sum();
  }

  /** Only before it is carried out. */
  Place add(Map<String, String> item) {
    Map<String, String> keyed = new HashMap<>(item);
    keyed.put(KEY, Integer.toString(places.size()));
    var place = new Place(keyed, new CompletableFuture<>());
    places.add(place);
    characters += length(item);
    return place;
  }

  /** See {@link SharedRuns#together}. */
  ItemEnd await(Place place, Runnable check) throws InterruptedException {
    try {
      while (true) {
        try {
          return place.end().get(1, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
          check.run();
          line.waiting().check();
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      place.end().cancel(false);
    }
  }

  /**
   * @param full told once no item can be added any more
   */
  void carryOut(Duration gathering, Runnable full) {
    try {
      Thread.sleep(gathering);
      full.run();
      Instant wanted = Instant.now();
      String id = line.start().start(pipeline, UUID.randomUUID(), wanted, parameters());
      follow(id, wanted);
    } catch (InterruptedException e) {
      fail(new IllegalStateException("The server is going down.", e));
    } catch (RuntimeException e) {
      fail(line.told().apply(e));
    } finally {
      full.run();
    }
  }

  private void fail(RuntimeException told) {
    places.forEach(place -> place.end().completeExceptionally(told));
  }

  private Map<String, Object> parameters() {
    return Map.of(SharedRuns.ITEMS, places.stream().map(Place::item).toList());
  }

  private void follow(String id, Instant wanted) throws InterruptedException {
    boolean ended = false;
    try {
      for (int look = 1; !ended && !everybodyKnows(); look++) {
        if (look > 1) {
          line.waiting().rest(line.betweenLooks(), this::endIfNobodyWaits);
        }
        FactoryRun run = line.runs().run(id);
        ended = run.status().hasEnded();
        if (ended || look % LOOKS_BETWEEN_LISTS == 0) {
          tell(run, ended, line.runs().activities(id, wanted));
        }
      }
    } finally {
      if (!ended && !everybodyKnows()) {
        cancel(id);
      }
    }
  }

  private void endIfNobodyWaits() {
    if (places.stream().allMatch(place -> place.end().isDone())) {
      throw new RunOverException();
    }
  }

  private boolean everybodyKnows() {
    return places.stream().allMatch(place -> place.end().isDone() && !place.end().isCancelled());
  }

  /** While the run goes on, those alone whose item has ended well: a failure may be repeated. */
  private void tell(FactoryRun run, boolean ended, List<FactoryActivity> activities) {
    Map<String, List<FactoryActivity>> byKey =
        activities.stream().collect(Collectors.groupingBy(FactoryActivity::key));
    for (Place place : places) {
      var end = new ItemEnd(byKey.getOrDefault(place.item().get(KEY), List.of()), told(run));
      if (ended || end.succeeded(lastActivity).isPresent()) {
        place.end().complete(end);
      }
    }
  }

  /** One that was cancelled there says nothing itself. */
  private static String told(FactoryRun run) {
    return run.message().isBlank()
        ? "Azure tells of run " + run.id() + ": " + run.status()
        : run.message();
  }

  /** What it still writes, nobody takes. */
  private void cancel(String id) {
    try {
      line.runs().cancel(id);
    } catch (RuntimeException e) {
      System.getLogger(SharedRun.class.getName())
          .log(Level.INFO, "Run " + id + " could not be cancelled.", e);
    }
  }
}
