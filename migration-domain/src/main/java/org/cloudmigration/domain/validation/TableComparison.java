package org.cloudmigration.domain.validation;

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

/** A table's comparison with its source, asked for by a person; one of a job. */
@Entity
@Table(name = "table_comparison")
public class TableComparison {

  @Id private UUID id;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  @Column(name = "table_id", nullable = false)
  private UUID tableId;

  /** All tables that were asked for together. */
  @Column(name = "job_id", nullable = false)
  private UUID jobId;

  /** Place in the job, from 1. */
  @Column(name = "job_order", nullable = false)
  private int jobOrder;

  /** Of the lease under which the job runs. */
  @Column(nullable = false)
  private long fence;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private ComparisonStatus status;

  @Column(name = "started_by", nullable = false, length = 100)
  private String startedBy;

  @Column(name = "requested_at", nullable = false)
  private Instant requestedAt;

  @Column(name = "start_time")
  private Instant startTime;

  @Column(name = "end_time")
  private Instant endTime;

  /** On both sides, in all readings so far. */
  @Column(name = "rows_read", nullable = false)
  private long rowsRead;

  @Column(name = "source_rows")
  private Long sourceRows;

  @Column(name = "tenant_rows")
  private Long tenantRows;

  @Column(name = "rows_missing", nullable = false)
  private long missing;

  @Column(name = "rows_extra", nullable = false)
  private long extra;

  @Column(name = "rows_changed", nullable = false)
  private long changed;

  /** There are more differences than were counted. */
  @Column(name = "at_least", nullable = false)
  private boolean atLeast;

  /** JSON array; null before the end. */
  @Column(name = "column_names")
  private String columnNames;

  @Embedded private ErrorReport error;

  protected TableComparison() {}

  public TableComparison(
      UUID environmentId,
      UUID tableId,
      UUID jobId,
      int jobOrder,
      long fence,
      String startedBy,
      Instant now) {
    this.id = UUID.randomUUID();
    this.environmentId = environmentId;
    this.tableId = tableId;
    this.jobId = jobId;
    this.jobOrder = jobOrder;
    this.fence = fence;
    this.status = ComparisonStatus.WAITING;
    this.startedBy = startedBy;
    this.requestedAt = now;
  }

  public void begin(ComparisonStatus to, Instant now) {
    status = to;
    startTime = now;
  }

  public void progress(long rows) {
    rowsRead = rows;
  }

  public void found(long inSource, long inTenant, String columns) {
    sourceRows = inSource;
    tenantRows = inTenant;
    columnNames = columns;
  }

  /**
   * @param more there are more than these
   */
  public void differences(long rowsMissing, long rowsExtra, long rowsChanged, boolean more) {
    missing = rowsMissing;
    extra = rowsExtra;
    changed = rowsChanged;
    atLeast = more;
  }

  /**
   * @param report null unless something broke
   */
  public void end(ComparisonStatus to, ErrorReport report, Instant now) {
    status = to;
    error = report;
    endTime = now;
  }

  public UUID id() {
    return id;
  }

  public UUID environmentId() {
    return environmentId;
  }

  public UUID tableId() {
    return tableId;
  }

  public UUID jobId() {
    return jobId;
  }

  public long fence() {
    return fence;
  }

  public ComparisonStatus status() {
    return status;
  }

  public String startedBy() {
    return startedBy;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  public Instant startTime() {
    return startTime;
  }

  public Instant endTime() {
    return endTime;
  }

  public long rowsRead() {
    return rowsRead;
  }

  public Long sourceRows() {
    return sourceRows;
  }

  public Long tenantRows() {
    return tenantRows;
  }

  public long missing() {
    return missing;
  }

  public long extra() {
    return extra;
  }

  public long changed() {
    return changed;
  }

  public boolean atLeast() {
    return atLeast;
  }

  public String columnNames() {
    return columnNames;
  }

  public ErrorReport error() {
    return error;
  }
}
