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

/**
 * A table of a company as it stands after all runs so far: one line of the Migration Table
 * Overview. A later result takes the place of an earlier one; a table that a run was stopped in
 * keeps the earlier one.
 */
@Entity
@Table(name = "migration_table")
public class MigrationTable {

  @Id private UUID id;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  /** Blank for a per-database table. */
  @Column(name = "company_name", nullable = false, length = 30)
  private String companyName;

  @Column(name = "table_name", nullable = false, length = 128)
  private String tableName;

  @Column(name = "source_database", nullable = false, length = 128)
  private String sourceDatabase;

  @Column(name = "source_table", nullable = false, length = 128)
  private String sourceTable;

  @Column(name = "app_id", nullable = false)
  private UUID appId;

  /** Not started until a run has settled it. */
  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private TableStatus status;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private Verification verification;

  @Column(name = "verified_at")
  private Instant verifiedAt;

  /** The table in the run that settled it last; null before. */
  @Column(name = "table_run_id")
  private UUID tableRunId;

  @Column(name = "run_id")
  private UUID runId;

  @Column(name = "ended_at")
  private Instant endedAt;

  /** How often it was settled, well or not. */
  @Column(nullable = false)
  private int replications;

  /** 0 until changes are followed from a version on. */
  @Column(name = "synced_version", nullable = false)
  private long syncedVersion;

  /** No run touches it until somebody unblocks it. */
  @Column(nullable = false)
  private boolean blocked;

  /** Whether a mapping leads to it; runs leave it out otherwise. */
  @Column(nullable = false)
  private boolean mapped = true;

  /** Rows in the source as last read; null before the first copy. */
  @Column(name = "source_rows")
  private Long sourceRows;

  /** Rows in the tenant as last read; null before the first copy. */
  @Column(name = "tenant_rows")
  private Long tenantRows;

  @Column(name = "rows_last_run", nullable = false)
  private long rowsLastRun;

  @Column(name = "bytes_last_run", nullable = false)
  private long bytesLastRun;

  /** Fingerprint of the columns of the last copy; null if not known. */
  @Column(name = "columns_key", length = 32)
  private String columnsKey;

  @Embedded private ErrorReport error;

  protected MigrationTable() {}

  public MigrationTable(UUID environmentId, TableRun planned) {
    this.id = UUID.randomUUID();
    this.environmentId = environmentId;
    this.companyName = planned.companyName();
    this.tableName = planned.tableName();
    this.sourceDatabase = planned.sourceDatabase();
    this.sourceTable = planned.sourceTable();
    this.appId = planned.appId();
    forget();
  }

  /** A run is done with the table, well or not. */
  public void settle(TableRun result) {
    sourceDatabase = result.sourceDatabase();
    sourceTable = result.sourceTable();
    appId = result.appId();
    status = result.status();
    verification = result.verification();
    verifiedAt = result.verifiedAt();
    tableRunId = result.id();
    runId = result.runId();
    endedAt = result.endTime();
    replications++;
    rowsLastRun = result.rowsCopied();
    bytesLastRun = result.bytesCopied();
    error = result.error();
    if (result.columnsKey() != null) {
      columnsKey = result.columnsKey();
    }
    if (result.sourceRows() != null) {
      sourceRows = result.sourceRows();
      tenantRows = result.tenantRows();
    }
  }

  /** Runs leave it out from now on. */
  public void block() {
    blocked = true;
  }

  /**
   * Its data is brought by other means.
   *
   * @param to as the table in its last run became
   * @param note why it is not red any more
   */
  public void unblock(TableStatus to, ErrorReport note) {
    blocked = false;
    status = to;
    error = note;
  }

  /** Mappings have changed. */
  public void map(boolean leadsHere) {
    mapped = leadsHere;
  }

  /** It was compared with its source, whole. */
  public void compared(Verification result, long inSource, long inTenant, Instant now) {
    verification = result;
    verifiedAt = now;
    sourceRows = inSource;
    tenantRows = inTenant;
  }

  /** Its data was taken out of the tenant. */
  public final void forget() {
    status = TableStatus.NOT_STARTED;
    verification = Verification.NOT_CHECKED;
    verifiedAt = null;
    tableRunId = null;
    runId = null;
    endedAt = null;
    syncedVersion = 0;
    blocked = false;
    sourceRows = null;
    tenantRows = null;
    rowsLastRun = 0;
    bytesLastRun = 0;
    columnsKey = null;
    error = null;
  }

  public UUID id() {
    return id;
  }

  public String columnsKey() {
    return columnsKey;
  }

  public UUID environmentId() {
    return environmentId;
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

  public Verification verification() {
    return verification;
  }

  public Instant verifiedAt() {
    return verifiedAt;
  }

  public UUID tableRunId() {
    return tableRunId;
  }

  public UUID runId() {
    return runId;
  }

  public Instant endedAt() {
    return endedAt;
  }

  public int replications() {
    return replications;
  }

  public long syncedVersion() {
    return syncedVersion;
  }

  public boolean blocked() {
    return blocked;
  }

  public boolean mapped() {
    return mapped;
  }

  public Long sourceRows() {
    return sourceRows;
  }

  public Long tenantRows() {
    return tenantRows;
  }

  public long rowsLastRun() {
    return rowsLastRun;
  }

  public long bytesLastRun() {
    return bytesLastRun;
  }

  public ErrorReport error() {
    return error;
  }
}
