package org.cloudmigration.domain.upgrade;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.UUID;

/** What a step did for a company, in the company's last upgrade. */
@Entity
@Table(name = "upgrade_step_run")
public class UpgradeStepRun {

  @Id private UUID id;

  @Column(name = "company_id", nullable = false)
  private UUID companyId;

  /** In the order of the work, from 1. */
  @Column(nullable = false)
  private int place;

  /** Never changed once released: reruns and scripts name steps by it. */
  @Column(name = "step_id", nullable = false, length = 60)
  private String stepId;

  @Column(nullable = false, length = 250)
  private String title;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private StepStatus status;

  @Column(name = "rows_read", nullable = false)
  private long rowsRead;

  @Column(name = "rows_written", nullable = false)
  private long rowsWritten;

  @Column(name = "rows_skipped", nullable = false)
  private long rowsSkipped;

  /** Records that could not be written. */
  @Column(nullable = false)
  private int errors;

  @Column(name = "duration_millis", nullable = false)
  private long durationMillis;

  protected UpgradeStepRun() {}

  public UpgradeStepRun(UpgradedCompany company, String stepId, String title, StepStatus status) {
    this(company.id(), company.stepsDone() + 1, stepId, title, status);
  }

  /**
   * @param place behind those of the company's upgrade, for a part of its snapshot
   */
  public UpgradeStepRun(UUID companyId, int place, String stepId, String title, StepStatus status) {
    this.id = UUID.randomUUID();
    this.companyId = companyId;
    this.place = place;
    this.stepId = stepId;
    this.title = title;
    this.status = status;
  }

  public void counted(long read, long written, long skipped, int failures, Duration duration) {
    rowsRead = read;
    rowsWritten = written;
    rowsSkipped = skipped;
    errors = failures;
    durationMillis = duration.toMillis();
  }

  public UUID id() {
    return id;
  }

  public UUID companyId() {
    return companyId;
  }

  public int place() {
    return place;
  }

  public String stepId() {
    return stepId;
  }

  public String title() {
    return title;
  }

  public StepStatus status() {
    return status;
  }

  public long rowsRead() {
    return rowsRead;
  }

  public long rowsWritten() {
    return rowsWritten;
  }

  public long rowsSkipped() {
    return rowsSkipped;
  }

  public int errors() {
    return errors;
  }

  public Duration duration() {
    return Duration.ofMillis(durationMillis);
  }
}
