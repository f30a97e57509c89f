package org.cloudmigration.service.pipeline.embedded;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cloudmigration.service.pipeline.CopyActivity;

/**
 * What a run has still to copy, and which of its workers are busy. Work that is added while the
 * last worker goes either finds a worker or finds the queue closed, and never neither.
 */
final class WorkQueue {

  private final Map<UUID, CopyActivity> waiting = new LinkedHashMap<>();
  private final BitSet busy = new BitSet();
  private final int workers;

  /** Read by workers in the middle of a copy, without the lock. */
  private final Set<UUID> unwanted = ConcurrentHashMap.newKeySet();

  /** Whoever opens the run is present as well as its workers. */
  private int present = 1;

  private boolean opened;
  private boolean closed;

  WorkQueue(int workers, List<CopyActivity> activities) {
    this.workers = workers;
    activities.forEach(activity -> waiting.put(activity.id(), activity));
  }

  /**
   * From now on there is something to work with.
   *
   * @return numbers of the workers that are to be hired, from 1
   */
  synchronized List<Integer> open() {
    opened = true;
    return hire();
  }

  /**
   * Hires in the same breath: otherwise the last worker could leave, and close the queue, between
   * the two.
   *
   * @return numbers of the workers that are to be hired; empty if nobody will come for the work any
   *     more
   */
  synchronized Optional<List<Integer>> add(List<CopyActivity> activities) {
    if (closed) {
      return Optional.empty();
    }
    for (CopyActivity activity : activities) {
      unwanted.remove(activity.id());
      waiting.put(activity.id(), activity);
    }
    return Optional.of(hire());
  }

  synchronized void skip(Set<UUID> activityIds) {
    activityIds.forEach(waiting::remove);
    unwanted.addAll(activityIds);
  }

  boolean isUnwanted(UUID activityId) {
    return unwanted.contains(activityId);
  }

  private List<Integer> hire() {
    var hired = new ArrayList<Integer>();
    while (opened && busy.cardinality() < Math.min(workers, waiting.size() + inHand)) {
      int worker = busy.nextClearBit(1);
      busy.set(worker);
      present++;
      hired.add(worker);
    }
    return hired;
  }

  /** Activities that workers have in hand. */
  private int inHand;

  /**
   * The next for a worker whose last one is done.
   *
   * @param first true if the worker has none in hand
   * @return empty if there is none: the worker is to leave
   */
  synchronized Optional<CopyActivity> next(int worker, boolean first, boolean goesOn) {
    if (!first) {
      inHand--;
    }
    var entries = waiting.entrySet().iterator();
    if (!goesOn || !entries.hasNext()) {
      busy.clear(worker);
      return Optional.empty();
    }
    CopyActivity next = entries.next().getValue();
    entries.remove();
    inHand++;
    return Optional.of(next);
  }

  /** A worker that was hired never came; he still has to leave. */
  synchronized void refuse(int worker) {
    busy.clear(worker);
  }

  /**
   * @return true for the last one to leave
   */
  synchronized boolean leave() {
    present--;
    closed = present == 0;
    return closed;
  }
}
