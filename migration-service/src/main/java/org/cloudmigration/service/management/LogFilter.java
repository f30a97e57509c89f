package org.cloudmigration.service.management;

import java.time.Instant;
import java.util.Set;
import org.cloudmigration.domain.replication.ReplicationType;

/**
 * Which lines of the log are shown.
 *
 * @param statuses empty for all, as the types
 * @param text part of the details, of who started it or of the source, in any case; blank for all
 * @param from start time; null for the beginning
 * @param before start time; null for the end
 */
public record LogFilter(
    Set<LogStatus> statuses,
    Set<ReplicationType> types,
    String text,
    Instant from,
    Instant before) {

  public static final LogFilter ALL = new LogFilter(Set.of(), Set.of(), "", null, null);
}
