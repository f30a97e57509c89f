package org.cloudmigration.domain.upgrade;

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
 * One data upgrade of an environment's companies. It stays open where its server is killed, so that
 * another one goes on with it.
 */
@Entity
@Table(name = "data_upgrade")
public class DataUpgrade {

  /** Leases count from 1. */
  public static final long NO_LEASE = 0;

  @Id private UUID id;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  /** The run whose tables it turns. */
  @Column(name = "run_id", nullable = false)
  private UUID runId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private UpgradeStatus status;

  @Column(name = "started_by", nullable = false, length = 100)
  private String startedBy;

  /** Not before this moment. */
  @Column(name = "due_at", nullable = false)
  private Instant dueAt;

  /** Null while it waits. */
  @Column(name = "start_time")
  private Instant startTime;

  @Column(name = "end_time")
  private Instant endTime;

  /** Of the lease under which the tenant is worked on; an older one writes nothing. */
  @Column(nullable = false)
  private long fence;

  /** Null unless it failed. */
  @Embedded private ErrorReport error;

  protected DataUpgrade() {}

  public DataUpgrade(UUID environmentId, UUID runId, String startedBy, Instant dueAt) {
    this.id = UUID.randomUUID();
    this.environmentId = environmentId;
    this.runId = runId;
    this.status = UpgradeStatus.SCHEDULED;
    this.startedBy = startedBy;
    this.dueAt = dueAt;
    this.fence = NO_LEASE;
  }

  /** Begins, or goes on after another server went away. */
  public void work(UpgradeStatus to, long newFence, Instant now) {
    status = to;
    fence = newFence;
    if (startTime == null) {
      startTime = now;
    }
  }

  /**
   * @param report null unless a company failed or something broke
   */
  public void end(UpgradeStatus to, ErrorReport report, Instant now) {
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

  public UUID runId() {
    return runId;
  }

  public UpgradeStatus status() {
    return status;
  }

  public String startedBy() {
    return startedBy;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public Instant startTime() {
    return startTime;
  }

  public Instant endTime() {
    return endTime;
  }

  public long fence() {
    return fence;
  }

  public ErrorReport error() {
    return error;
  }
}
