package org.cloudmigration.service.replication;

/**
 * How one column has changed.
 *
 * @param before blank if it was added
 * @param after blank if it was removed
 */
public record ColumnChange(String column, Kind kind, String before, String after) {

  /** What has changed of it. */
  public enum Kind {
    ADDED,
    REMOVED,
    TYPE,
    LENGTH,
    KEY
  }

  /** Without the full stop. */
  public String sentence() {
    return switch (kind) {
      case ADDED -> column + " was added, as " + after;
      case REMOVED -> column + " was removed; it was " + before;
      case TYPE -> "The type of " + column + " was " + before + ", and is " + after + " now";
      case LENGTH -> "The length of " + column + " was " + before + ", and is " + after + " now";
      case KEY -> column + " was " + before + ", and is " + after + " now";
    };
  }
}
