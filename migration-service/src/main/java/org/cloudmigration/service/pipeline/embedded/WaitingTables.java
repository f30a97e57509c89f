package org.cloudmigration.service.pipeline.embedded;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.service.pipeline.CopyActivity;

/**
 * What one worker has still to do. What is added while he finds nothing more is either taken by
 * him, or refused.
 */
final class WaitingTables {

  private final Map<UUID, CopyActivity> waiting = new LinkedHashMap<>();
  private boolean closed;

  WaitingTables(List<CopyActivity> activities) {
    activities.forEach(activity -> waiting.put(activity.id(), activity));
  }

  /**
   * @return false if nobody will come for it any more
   */
  synchronized boolean add(List<CopyActivity> activities) {
    if (!closed) {
      activities.forEach(activity -> waiting.put(activity.id(), activity));
    }
    return !closed;
  }

  synchronized void skip(Set<UUID> activityIds) {
    activityIds.forEach(waiting::remove);
  }

  /** Empty for good. */
  synchronized Optional<CopyActivity> next() {
    var entries = waiting.entrySet().iterator();
    if (closed || !entries.hasNext()) {
      closed = true;
      return Optional.empty();
    }
    CopyActivity next = entries.next().getValue();
    entries.remove();
    return Optional.of(next);
  }

  synchronized void close() {
    closed = true;
  }
}
