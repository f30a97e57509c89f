package org.cloudmigration.service.database;

import java.util.Objects;

/**
 * The state of a source that a copy shows.
 *
 * @param marker identity of the source database, and behind a {@value #HISTORY} what it shares with
 *     its backups, if the database tells such a thing; with another marker, versions must not be
 *     compared
 * @param version as the source's change tracking counts; {@link #NOT_TRACKED} without it
 * @param pointInTime false if rows may be from different moments
 */
public record SourcePoint(String marker, long version, boolean pointInTime) {

  public static final long NOT_TRACKED = 0;

  /** Between the identity and the history. */
  static final char HISTORY = '#';

  /**
   * @param history blank if none is known
   */
  public static String marker(String identity, String history) {
    return identity + HISTORY + history;
  }

  /** Without a version: what changes from here on cannot be told. */
  public SourcePoint untracked() {
    return new SourcePoint(marker, NOT_TRACKED, pointInTime);
  }

  /** Of rows from several moments, the last one of which is this one. */
  public SourcePoint ofSeveralMoments() {
    return new SourcePoint(marker, NOT_TRACKED, false);
  }

  public SourcePoint {
    Objects.requireNonNull(marker);
  }

  /**
   * True for another database with the same history: a backup that was restored. Its versions go on
   * with those of the earlier one, unless both went on after the backup; only rows can tell.
   */
  public boolean sharesHistoryWith(SourcePoint earlier) {
    String history = history();
    return !marker.equals(earlier.marker)
        && !history.isBlank()
        && history.equals(earlier.history());
  }

  private String history() {
    int at = marker.lastIndexOf(HISTORY);
    return at < 0 ? "" : marker.substring(at + 1);
  }
}
