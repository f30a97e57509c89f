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
 * The job that copies a company's history behind its data upgrade. Parts that are done are steps of
 * the company ({@link UpgradeStepRun}): whoever goes on with it begins behind them.
 */
@Entity
@Table(name = "detail_snapshot")
public class DetailSnapshot {

  /** That of the {@link UpgradedCompany}. */
  @Id private UUID id;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  /** As the tenant calls it. */
  @Column(name = "company_name", nullable = false, length = 30)
  private String companyName;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private SnapshotStatus status;

  @Column(name = "started_by", nullable = false, length = 100)
  private String startedBy;

  /** Not before this moment. */
  @Column(name = "due_at", nullable = false)
  private Instant dueAt;

  /** Of the one in work, from 1; 0 before the first. */
  @Column(nullable = false)
  private int attempt;

  /** Whether all that an earlier one wrote is to go first. */
  @Column(nullable = false)
  private boolean anew;

  /** Of the first attempt; null before it. */
  @Column(name = "start_time")
  private Instant startTime;

  @Column(name = "end_time")
  private Instant endTime;

  /** Of the lease under which the tenant is worked on; an older one writes nothing. */
  @Column(nullable = false)
  private long fence;

  /** Title of the part in work; blank if none is. */
  @Column(nullable = false, length = 250)
  private String step;

  @Column(name = "steps_done", nullable = false)
  private int stepsDone;

  @Column(name = "steps_total", nullable = false)
  private int stepsTotal;

  @Column(name = "rows_written", nullable = false)
  private long rowsWritten;

  /** Records that could not be copied. */
  @Column(nullable = false)
  private int errors;

  /** Of the last attempt; null unless that failed. */
  @Embedded private ErrorReport error;

  protected DetailSnapshot() {}

  public DetailSnapshot(UpgradedCompany company) {
    this.id = company.id();
    this.environmentId = company.environmentId();
    this.companyName = company.companyName();
    this.step = "";
    this.fence = DataUpgrade.NO_LEASE;
  }

  /**
   * Also once more.
   *
   * @param fromTheBeginning whether what is there goes first
   */
  public void await(SnapshotStatus to, String by, boolean fromTheBeginning, Instant now) {
    status = to;
    startedBy = by;
    anew = fromTheBeginning;
    dueAt = now;
    attempt = 0;
    startTime = null;
    endTime = null;
    error = null;
  }

  /** Begins, or goes on after another server went away, which is no new attempt. */
  public void work(SnapshotStatus to, long newFence, boolean newAttempt, Instant now) {
    status = to;
    fence = newFence;
    attempt += newAttempt ? 1 : 0;
    if (startTime == null) {
      startTime = now;
    }
  }

  /** Nothing of an earlier one is left in the tenant. */
  public void emptied() {
    anew = false;
  }

  /** What is there already, before the first part of an attempt. */
  public void continueBehind(int done, int total, long rows, int failures) {
    stepsDone = done;
    stepsTotal = total;
    rowsWritten = rows;
    errors = failures;
  }

  public void enter(String title) {
    step = title;
  }

  public void stepEnded(long rows, int newErrors) {
    stepsDone++;
    rowsWritten += rows;
    errors += newErrors;
  }

  /** The attempt broke off; another one follows. */
  public void retry(SnapshotStatus to, ErrorReport why, Instant notBefore) {
    status = to;
    step = "";
    error = why;
    dueAt = notBefore;
  }

  /**
   * @param report null unless it failed
   */
  public void end(SnapshotStatus to, ErrorReport report, Instant now) {
    status = to;
    step = "";
    error = report;
    endTime = now;
  }

  public UUID id() {
    return id;
  }

  public UUID environmentId() {
    return environmentId;
  }

  public String companyName() {
    return companyName;
  }

  public SnapshotStatus status() {
    return status;
  }

  public String startedBy() {
    return startedBy;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public int attempt() {
    return attempt;
  }

  public boolean anew() {
    return anew;
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

  public String step() {
    return step;
  }

  public int stepsDone() {
    return stepsDone;
  }

  public int stepsTotal() {
    return stepsTotal;
  }

  public long rowsWritten() {
    return rowsWritten;
  }

  public int errors() {
    return errors;
  }

  public ErrorReport error() {
    return error;
  }
}
