package org.cloudmigration.service.database;

import java.util.Objects;

/**
 * The state of a source that a copy shows.
 *
 * @param marker identity of the source database, and behind a {@value #HISTORY} what it shares with
 *     its backups, if the database tells such a thing, and behind a {@value #RECORD} since when it
 *     records the changes of the table, if that is told; with another marker, versions must not be
 *     compared
 * @param version as the source's change tracking counts; {@link #NOT_TRACKED} without it
 * @param pointInTime false if rows may be from different moments
 */
public record SourcePoint(String marker, long version, boolean pointInTime) {

  public static final long NOT_TRACKED = 0;

  /** Between the identity and the history. */
  static final char HISTORY = '#';

  /** Before the moment since which changes are recorded; behind the history. */
  static final char RECORD = '@';

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
   * @param moment when the record of the table's changes was begun; blank if nobody tells
   */
  public SourcePoint recordedSince(String moment) {
    return moment.isBlank()
        ? this
        : new SourcePoint(database() + RECORD + moment, version, pointInTime);
  }

  public boolean isOfSameDatabaseAs(SourcePoint earlier) {
    return database().equals(earlier.database());
  }

  /**
   * True if recording was switched off and on in between: what changed meanwhile is told by no
   * version, even if none was counted.
   */
  public boolean isRecordedAnewSince(SourcePoint earlier) {
    return !record().isEmpty() && !earlier.record().isEmpty() && !record().equals(earlier.record());
  }

  /**
   * True for another database with the same history: a backup that was restored. Its versions go on
   * with those of the earlier one, unless both went on after the backup; only rows can tell.
   */
  public boolean sharesHistoryWith(SourcePoint earlier) {
    String history = history();
    return !isOfSameDatabaseAs(earlier) && !history.isBlank() && history.equals(earlier.history());
  }

  private String history() {
    String database = database();
    int at = database.lastIndexOf(HISTORY);
    return at < 0 ? "" : database.substring(at + 1);
  }

  private String database() {
    return marker.substring(0, end());
  }

  private String record() {
    return end() == marker.length() ? "" : marker.substring(end() + 1);
  }

  /** Of what is about the database; one without a history tells no record either. */
  private int end() {
    int history = marker.lastIndexOf(HISTORY);
    int record = marker.lastIndexOf(RECORD);
    return history >= 0 && record > history ? record : marker.length();
  }
}
