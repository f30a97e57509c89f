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
import org.cloudmigration.domain.validation.Verification;

/** A table in a run: the unit of work, with its own state. */
@Entity
@Table(name = "table_run")
public class TableRun {

  @Id private UUID id;

  @Column(name = "run_id", nullable = false)
  private UUID runId;

  /** Place in the plan, from 1. */
  @Column(name = "plan_order", nullable = false)
  private int planOrder;

  /** Blank for a per-database table. */
  @Column(name = "company_name", nullable = false, length = 30)
  private String companyName;

  /** Name in the tenant without company and app. */
  @Column(name = "table_name", nullable = false, length = 128)
  private String tableName;

  @Column(name = "source_database", nullable = false, length = 128)
  private String sourceDatabase;

  @Column(name = "source_table", nullable = false, length = 128)
  private String sourceTable;

  @Column(name = "app_id", nullable = false)
  private UUID appId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private TableStatus status;

  @Column(nullable = false)
  private int attempts;

  /** Number of the worker of the latest attempt; 0 before the first. */
  @Column(nullable = false)
  private int worker;

  @Column(name = "start_time")
  private Instant startTime;

  @Column(name = "end_time")
  private Instant endTime;

  /** The same as a number, to sort by: no query language for all databases subtracts times. */
  @Column(name = "start_millis", nullable = false)
  private long startMillis;

  /** 0 while there is no end. */
  @Column(name = "end_millis", nullable = false)
  private long endMillis;

  @Column(name = "rows_copied", nullable = false)
  private long rowsCopied;

  @Column(name = "bytes_copied", nullable = false)
  private long bytesCopied;

  @Embedded private ExpectedSize expected = ExpectedSize.UNKNOWN;

  /** Read from the source; null before the copy was proven. */
  @Column(name = "source_rows")
  private Long sourceRows;

  /** Read back from the tenant; null before the copy was proven. */
  @Column(name = "tenant_rows")
  private Long tenantRows;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private Verification verification;

  @Column(name = "verified_at")
  private Instant verifiedAt;

  /** 128-bit hash over the rows in the tenant, 32 hexadecimal digits; blank before verification. */
  @Column(name = "content_hash", nullable = false, length = 32)
  private String contentHash;

  @Column(name = "point_in_time", nullable = false)
  private boolean pointInTime;

  /** The order by which it is copied: null for the run's own, else that of a reload. */
  @Column(name = "copy_order")
  private UUID copyOrder;

  /** Who wants the copy in progress cut off; null if nobody does. */
  @Column(name = "skip_by", length = 100)
  private String skipBy;

  /** Fingerprint of the columns that were copied; null if not known. */
  @Column(name = "columns_key", length = 32)
  private String columnsKey;

  /** Number of the run's change that gave the table its present status. */
  @Column(name = "change_no", nullable = false)
  private long changeNo;

  /** Null before it was copied. */
  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private CopyExtent extent;

  /** Since when its copy makes no progress; null while it does. */
  @Column(name = "stalled_since")
  private Instant stalledSince;

  @Embedded private ErrorReport error;

  protected TableRun() {}

  public TableRun(
      UUID runId,
      int planOrder,
      String companyName,
      String tableName,
      String sourceDatabase,
      String sourceTable,
      UUID appId) {
    this.id = UUID.randomUUID();
    this.runId = runId;
    this.planOrder = planOrder;
    this.companyName = companyName;
    this.tableName = tableName;
    this.sourceDatabase = sourceDatabase;
    this.sourceTable = sourceTable;
    this.appId = appId;
    this.status = TableStatus.NOT_STARTED;
    this.verification = Verification.NOT_CHECKED;
    this.contentHash = "";
  }

  void changed(long number) {
    changeNo = number;
  }

  public void begin(TableStatus to, int workerNumber, Instant now) {
    status = to;
    attempts++;
    worker = workerNumber;
    startTime = now;
    startMillis = now.toEpochMilli();
    endTime = null;
    endMillis = 0;
    stalledSince = null;
    error = null;
    skipBy = null;
    forgetCopy();
  }

  public void stands(Instant since) {
    stalledSince = since;
  }

  public void moves() {
    stalledSince = null;
  }

  public void progress(long rows, long bytes) {
    rowsCopied = rows;
    bytesCopied = bytes;
  }

  public void expect(ExpectedSize size) {
    expected = size;
  }

  public void copied(CopyExtent howMuch) {
    extent = howMuch;
  }

  /** Rows on both sides when the copy was proven; after changes, counted on from there. */
  public void counted(long inSource, long inTenant) {
    sourceRows = inSource;
    tenantRows = inTenant;
  }

  public void succeed(
      TableStatus to, Verification proof, String hash, boolean atOnePoint, Instant now) {
    status = to;
    verification = proof;
    contentHash = hash;
    pointInTime = atOnePoint;
    verifiedAt = now;
    ended(now);
    error = null;
  }

  public void fail(TableStatus to, ErrorReport report, Instant now) {
    status = to;
    error = report;
    ended(now);
  }

  /** Somebody brings its data by other means. */
  public void unblock(TableStatus to, ErrorReport note) {
    status = to;
    error = note;
  }

  /** Somebody wants the copy in progress cut off. */
  public void requestSkip(String who) {
    skipBy = who;
  }

  /** Left out of the run, by somebody's will. */
  public void skip(TableStatus to, ErrorReport report, Instant now) {
    status = to;
    error = report;
    ended(now);
    skipBy = null;
    forgetCopy();
  }

  /** To be copied in this run once more, after it was settled. */
  public void again(TableStatus to) {
    status = to;
    error = null;
    forgetCopy();
  }

  /** To be copied although this run has a copy already. */
  public void reload(TableStatus to, UUID order) {
    again(to);
    copyOrder = order;
  }

  /** What the copied table consists of. */
  public void shaped(String fingerprint) {
    columnsKey = fingerprint;
  }

  /** The run ended before this table was finished. */
  public void abandon(TableStatus to, Instant now) {
    status = to;
    ended(now);
    forgetCopy();
  }

  /** The run is resumed; a failed table is tried again. */
  public void resume(TableStatus to) {
    if (to == TableStatus.NOT_STARTED) {
      error = null;
      forgetCopy();
    }
    status = to;
  }

  private void ended(Instant now) {
    endTime = now;
    endMillis = now.toEpochMilli();
    stalledSince = null;
  }

  private void forgetCopy() {
    rowsCopied = 0;
    bytesCopied = 0;
    sourceRows = null;
    tenantRows = null;
    verification = Verification.NOT_CHECKED;
    verifiedAt = null;
    contentHash = "";
    pointInTime = false;
    columnsKey = null;
    extent = null;
  }

  public UUID id() {
    return id;
  }

  public UUID runId() {
    return runId;
  }

  public int planOrder() {
    return planOrder;
  }

  public String companyName() {
    return companyName;
  }

  public String tableName() {
    return tableName;
  }

  public String sourceDatabase() {
    return sourceDatabase;
  }

  public String sourceTable() {
    return sourceTable;
  }

  public UUID appId() {
    return appId;
  }

  public TableStatus status() {
    return status;
  }

  public int attempts() {
    return attempts;
  }

  public int worker() {
    return worker;
  }

  public Instant startTime() {
    return startTime;
  }

  public Instant endTime() {
    return endTime;
  }

  public long rowsCopied() {
    return rowsCopied;
  }

  public long bytesCopied() {
    return bytesCopied;
  }

  public ExpectedSize expected() {
    return expected;
  }

  public Long sourceRows() {
    return sourceRows;
  }

  public Long tenantRows() {
    return tenantRows;
  }

  public Verification verification() {
    return verification;
  }

  public Instant verifiedAt() {
    return verifiedAt;
  }

  public String contentHash() {
    return contentHash;
  }

  /** The run's id, or what a reload was ordered by. */
  public UUID copyOrder() {
    return copyOrder == null ? runId : copyOrder;
  }

  public String skipBy() {
    return skipBy;
  }

  public String columnsKey() {
    return columnsKey;
  }

  public CopyExtent extent() {
    return extent;
  }

  public Instant stalledSince() {
    return stalledSince;
  }

  public boolean pointInTime() {
    return pointInTime;
  }

  public ErrorReport error() {
    return error;
  }
}
