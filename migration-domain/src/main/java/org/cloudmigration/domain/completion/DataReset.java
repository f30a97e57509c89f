package org.cloudmigration.domain.completion;

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
 * One reset of an environment's cloud data. It stays in progress where its server is killed, so
 * that another one goes on with it.
 */
@Entity
@Table(name = "data_reset")
public class DataReset {

  @Id private UUID id;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private ResetStatus status;

  @Column(name = "started_by", nullable = false, length = 100)
  private String startedBy;

  @Column(name = "start_time", nullable = false)
  private Instant startTime;

  @Column(name = "end_time")
  private Instant endTime;

  /** Of the lease under which the tenant is worked on; an older one writes nothing. */
  @Column(nullable = false)
  private long fence;

  @Enumerated(EnumType.STRING)
  @Column(name = "follow_up", nullable = false, length = 20)
  private FollowUp followUp;

  /** Null unless the reset, or the run after it, could not be done. */
  @Embedded private ErrorReport error;

  protected DataReset() {}

  public DataReset(
      UUID environmentId, String startedBy, long fence, FollowUp followUp, Instant startTime) {
    this.id = UUID.randomUUID();
    this.environmentId = environmentId;
    this.status = ResetStatus.IN_PROGRESS;
    this.startedBy = startedBy;
    this.fence = fence;
    this.followUp = followUp;
    this.startTime = startTime;
  }

  /** Goes on under a lease of its own. */
  public void workUnder(long newFence) {
    fence = newFence;
  }

  /**
   * @param report null unless something broke
   */
  public void end(ResetStatus to, ErrorReport report, Instant now) {
    status = to;
    error = report;
    endTime = now;
  }

  /**
   * @param report null unless the run could not be started
   */
  public void followUpIs(FollowUp to, ErrorReport report) {
    followUp = to;
    error = report == null ? error : report;
  }

  public UUID id() {
    return id;
  }

  public UUID environmentId() {
    return environmentId;
  }

  public ResetStatus status() {
    return status;
  }

  public String startedBy() {
    return startedBy;
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

  public FollowUp followUp() {
    return followUp;
  }

  public ErrorReport error() {
    return error;
  }
}
