package org.cloudmigration.service.management;

/**
 * In which order the tables of the overview come.
 *
 * @param descending greatest or newest first
 */
public record OverviewOrder(Column column, boolean descending) {

  public static final OverviewOrder BY_COMPANY = new OverviewOrder(Column.COMPANY, false);

  /** Columns that can be sorted by. */
  public enum Column {
    COMPANY("t.companyName"),
    TABLE("t.tableName"),
    STATUS("t.status"),
    VERIFICATION("t.verification"),
    SOURCE("coalesce(t.sourceRows, 0)"),
    TENANT("coalesce(t.tenantRows, 0)"),
    DIFFERENCE("coalesce(t.tenantRows - t.sourceRows, 0)"),
    ROWS("t.rowsLastRun"),
    REPLICATIONS("t.replications"),
    ENDED("t.endedAt");

    private final String path;

    Column(String path) {
      this.path = path;
    }
  }

  /** For the query; company and table decide among equals. */
  String clause() {
    String rest =
        switch (column) {
          case COMPANY -> ", t.tableName";
          case TABLE -> ", t.companyName";
          default -> ", t.companyName, t.tableName";
        };
    return " order by " + column.path + (descending ? " desc" : " asc") + rest;
  }
}
