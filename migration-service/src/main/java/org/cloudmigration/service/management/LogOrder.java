package org.cloudmigration.service.management;

/**
 * In which order the lines of the log come.
 *
 * @param descending greatest or newest first
 */
public record LogOrder(Column column, boolean descending) {

  public static final LogOrder NEWEST_FIRST = new LogOrder(Column.START, true);

  /** Columns that can be sorted by. */
  public enum Column {
    /** With the environment, though it is one and the same: that is how the index is sorted. */
    START("r.environmentId desc, r.startTime"),
    END("r.endTime"),
    /** What is in progress has taken the longest: it goes on. */
    DURATION("coalesce(r.durationMillis, " + Long.MAX_VALUE + ")"),
    STATUS("r.status"),
    ROWS("r.counts.rows");

    private final String path;

    Column(String path) {
      this.path = path;
    }
  }

  /** For the query; the newest first among equals. */
  String clause() {
    return " order by "
        + column.path
        + (descending ? " desc" : " asc")
        + (column == Column.START ? ", r.id" : ", r.startTime desc, r.id");
  }
}
