package org.cloudmigration.service.replication;

/** By what the tables of a run are sorted; what is equal stands in the order of the plan. */
public record TableSort(By by, boolean descending) {

  public static final TableSort PLAN = new TableSort(By.PLAN, false);

  /** What the database can sort by. */
  public enum By {
    PLAN("t.planOrder"),
    /** What needs a person first. */
    STATUS(
        "case t.status when org.cloudmigration.domain.replication.TableStatus.FAILED then 1"
            + " when org.cloudmigration.domain.replication.TableStatus.WARNING then 2"
            + " when org.cloudmigration.domain.replication.TableStatus.IN_PROGRESS then 3"
            + " when org.cloudmigration.domain.replication.TableStatus.NOT_STARTED then 4"
            + " else 5 end"),
    COMPANY("t.companyName"),
    TABLE("t.tableName"),
    ROWS("t.rowsCopied"),
    BYTES("t.bytesCopied"),
    DURATION(Figures.MILLIS),
    /** The mean, also of what is being copied. */
    RATE(
        "case when t.bytesCopied = 0 then -1.0 else t.bytesCopied * 1.0 / (1 + "
            + Figures.MILLIS
            + ") end"),
    ATTEMPTS("t.attempts"),
    VERIFICATION("t.verification"),
    ERROR("t.error.code");

    private final String expression;

    By(String expression) {
      this.expression = expression;
    }
  }

  private static final class Figures {
    /** What waits comes before all else; what has not ended goes on until :now. */
    private static final String MILLIS =
        "case when t.startMillis = 0 or t.status ="
            + " org.cloudmigration.domain.replication.TableStatus.NOT_STARTED then -1"
            + " when t.endMillis = 0 then :now - t.startMillis"
            + " else t.endMillis - t.startMillis end";
  }

  String orderBy() {
    String direction = descending ? " desc" : "";
    // The run is one and the same, but stands first in the index that is sorted like that.
    return by == By.PLAN
        ? " order by t.runId" + direction + ", t.planOrder" + direction
        : " order by " + by.expression + direction + ", t.planOrder";
  }

  /** Whether the order depends on what time it is. */
  boolean ofNow() {
    return by == By.DURATION || by == By.RATE;
  }
}
