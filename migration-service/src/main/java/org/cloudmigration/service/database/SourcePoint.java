package org.cloudmigration.service.database;

import java.util.Objects;

/**
 * The state of a source that a copy shows.
 *
 * @param marker identity of the source database; another one, or one restored from a backup, has
 *     another marker, and versions of the two must not be compared
 * @param version as the source's change tracking counts; {@link #NOT_TRACKED} without it
 * @param pointInTime false if rows may be from different moments
 */
public record SourcePoint(String marker, long version, boolean pointInTime) {

  public static final long NOT_TRACKED = 0;

  public SourcePoint {
    Objects.requireNonNull(marker);
  }
}
