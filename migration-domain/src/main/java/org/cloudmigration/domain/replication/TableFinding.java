package org.cloudmigration.domain.replication;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;

/**
 * Something that a run has found out about a table: what a diagnostic run tells of it, or how its
 * columns have changed since the last copy. Written once; an examination anew takes its place.
 */
@Entity
@Table(name = "table_finding")
public class TableFinding {

  static final int MENDING_LIMIT = 1 << 16;

  @Id private UUID id;

  @Column(name = "run_id", nullable = false)
  private UUID runId;

  @Column(name = "table_run_id", nullable = false)
  private UUID tableRunId;

  /** Of the table in the run's plan. */
  @Column(name = "plan_order", nullable = false)
  private int planOrder;

  /** Among the findings of the table, the gravest first; from 1. */
  @Column(nullable = false)
  private int place;

  /** Blank for a per-database table. */
  @Column(name = "company_name", nullable = false, length = 30)
  private String companyName;

  @Column(name = "table_name", nullable = false, length = 128)
  private String tableName;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 10)
  private FindingColour colour;

  /** Blank for what concerns the whole table. */
  @Column(name = "column_name", nullable = false, length = 128)
  private String columnName;

  @Embedded private ErrorReport report;

  /** SQL for the source, which nobody but its DBA executes; blank where SQL cannot help. */
  @Column(nullable = false, length = MENDING_LIMIT)
  private String mending;

  @Column(name = "found_at", nullable = false)
  private Instant foundAt;

  protected TableFinding() {}

  public TableFinding(
      TableRun table,
      int place,
      FindingColour colour,
      String columnName,
      ErrorReport report,
      String mending,
      Instant now) {
    this.id = UUID.randomUUID();
    this.runId = table.runId();
    this.tableRunId = table.id();
    this.planOrder = table.planOrder();
    this.place = place;
    this.companyName = table.companyName();
    this.tableName = table.tableName();
    this.colour = colour;
    this.columnName = columnName.length() <= 128 ? columnName : columnName.substring(0, 128);
    this.report = report;
    // Half a statement would be worse than none.
    this.mending = mending.length() <= MENDING_LIMIT ? mending : "";
    this.foundAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID runId() {
    return runId;
  }

  public UUID tableRunId() {
    return tableRunId;
  }

  public int place() {
    return place;
  }

  public String companyName() {
    return companyName;
  }

  public String tableName() {
    return tableName;
  }

  public FindingColour colour() {
    return colour;
  }

  public String columnName() {
    return columnName;
  }

  public ErrorReport report() {
    return report;
  }

  public String mending() {
    return mending;
  }

  public Instant foundAt() {
    return foundAt;
  }
}
