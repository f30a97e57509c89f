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
    ATTEMPTS("t.attempts"),
    VERIFICATION("t.verification"),
    ERROR("t.error.code");

    private final String expression;

    By(String expression) {
      this.expression = expression;
    }
  }

  String orderBy() {
    return " order by " + by.expression + (descending ? " desc" : "") + ", t.planOrder";
  }
}
