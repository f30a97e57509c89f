package org.cloudmigration.domain.pipeline;

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

/** One execution of a pipeline. */
@Entity
@Table(name = "pipeline_run")
public class PipelineRun {

  @Id private UUID id;

  @Column(name = "pipeline_id", nullable = false)
  private UUID pipelineId;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private PipelineRunStatus status;

  @Column(name = "started_by", nullable = false, length = 100)
  private String startedBy;

  @Column(name = "start_time", nullable = false)
  private Instant startTime;

  @Column(name = "end_time")
  private Instant endTime;

  /** Fence of the lease under which the run is written. */
  @Column(nullable = false)
  private long fence;

  @Column(name = "stop_requested", nullable = false)
  private boolean stopRequested;

  /** Null unless the run failed. */
  @Embedded private ErrorReport error;

  protected PipelineRun() {}

  public PipelineRun(
      UUID pipelineId, UUID environmentId, String startedBy, long fence, Instant startTime) {
    this.id = UUID.randomUUID();
    this.pipelineId = pipelineId;
    this.environmentId = environmentId;
    this.status = PipelineRunStatus.IN_PROGRESS;
    this.startedBy = startedBy;
    this.fence = fence;
    this.startTime = startTime;
  }

  /** Goes on, under a lease of its own, with what is still queued. */
  public void proceed(long newFence) {
    status = PipelineRunStatus.IN_PROGRESS;
    fence = newFence;
    endTime = null;
    stopRequested = false;
  }

  public void requestStop() {
    stopRequested = true;
  }

  /**
   * @param report null unless the run failed
   */
  public void end(PipelineRunStatus to, ErrorReport report, Instant now) {
    status = to;
    error = report;
    endTime = now;
  }

  public UUID id() {
    return id;
  }

  public UUID pipelineId() {
    return pipelineId;
  }

  public UUID environmentId() {
    return environmentId;
  }

  public PipelineRunStatus status() {
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

  public boolean stopRequested() {
    return stopRequested;
  }

  public ErrorReport error() {
    return error;
  }
}
