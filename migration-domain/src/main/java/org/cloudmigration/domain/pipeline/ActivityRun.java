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

/** One activity of a pipeline run, with its outcome. */
@Entity
@Table(name = "activity_run")
public class ActivityRun {

  public static final int OUTPUT_LIMIT = 2048;

  @Id private UUID id;

  @Column(name = "pipeline_run_id", nullable = false)
  private UUID pipelineRunId;

  /** From 1, in the order of the definition. */
  @Column(name = "activity_order", nullable = false)
  private int activityOrder;

  /** Name in the definition, unique in its pipeline. */
  @Column(nullable = false, length = 55)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private ActivityRunStatus status;

  @Column(name = "start_time")
  private Instant startTime;

  @Column(name = "end_time")
  private Instant endTime;

  /** What was found or made, for people; blank before the end. */
  @Column(nullable = false, length = OUTPUT_LIMIT)
  private String output;

  /** Null unless the activity warned or failed. */
  @Embedded private ErrorReport error;

  /** Who went on in spite of the warning; null if nobody did. */
  @Column(name = "accepted_by", length = 100)
  private String acceptedBy;

  @Column(name = "accepted_at")
  private Instant acceptedAt;

  protected ActivityRun() {}

  public ActivityRun(UUID pipelineRunId, int activityOrder, String name) {
    this.id = UUID.randomUUID();
    this.pipelineRunId = pipelineRunId;
    this.activityOrder = activityOrder;
    this.name = name;
    this.status = ActivityRunStatus.QUEUED;
    this.output = "";
  }

  public void begin(Instant now) {
    status = ActivityRunStatus.IN_PROGRESS;
    startTime = now;
  }

  /**
   * @param report null unless the activity warned or failed
   */
  public void end(ActivityRunStatus to, String found, ErrorReport report, Instant now) {
    status = to;
    output = found.length() <= OUTPUT_LIMIT ? found : found.substring(0, OUTPUT_LIMIT - 1) + "…";
    error = report;
    endTime = now;
  }

  public void accept(String userName, Instant now) {
    acceptedBy = userName;
    acceptedAt = now;
  }

  public boolean waitsForAcceptance() {
    return status == ActivityRunStatus.WARNING && acceptedBy == null;
  }

  public UUID id() {
    return id;
  }

  public UUID pipelineRunId() {
    return pipelineRunId;
  }

  public int activityOrder() {
    return activityOrder;
  }

  public String name() {
    return name;
  }

  public ActivityRunStatus status() {
    return status;
  }

  public Instant startTime() {
    return startTime;
  }

  public Instant endTime() {
    return endTime;
  }

  public String output() {
    return output;
  }

  public ErrorReport error() {
    return error;
  }

  public String acceptedBy() {
    return acceptedBy;
  }

  public Instant acceptedAt() {
    return acceptedAt;
  }
}
