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

/** A company of an environment on its way from the source's tables to Business Central's. */
@Entity
@Table(name = "upgraded_company")
public class UpgradedCompany {

  @Id private UUID id;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  /** As the tenant calls it. */
  @Column(name = "company_name", nullable = false, length = 30)
  private String companyName;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private CompanyUpgradeStatus status;

  /** The upgrade that worked on it last; null before the first. */
  @Column(name = "data_upgrade_id")
  private UUID dataUpgradeId;

  @Column(name = "start_time")
  private Instant startTime;

  @Column(name = "end_time")
  private Instant endTime;

  /** Title of the step in work; blank if none is. */
  @Column(nullable = false, length = 250)
  private String step;

  @Column(name = "steps_done", nullable = false)
  private int stepsDone;

  @Column(name = "steps_total", nullable = false)
  private int stepsTotal;

  @Column(name = "rows_written", nullable = false)
  private long rowsWritten;

  /** Records that could not be migrated. */
  @Column(nullable = false)
  private int errors;

  @Column(nullable = false)
  private int warnings;

  /** Whether the tenant still keeps what the company was before its first upgrade. */
  @Column(name = "before_kept", nullable = false)
  private boolean beforeKept;

  /** Null unless it failed. */
  @Embedded private ErrorReport error;

  protected UpgradedCompany() {}

  public UpgradedCompany(UUID environmentId, String companyName) {
    this.id = UUID.randomUUID();
    this.environmentId = environmentId;
    this.companyName = companyName;
    this.step = "";
    this.beforeKept = true;
  }

  /** Its tables are replicated, or it is to be tried again. */
  public void await(CompanyUpgradeStatus to) {
    status = to;
  }

  /** From the first step on. */
  public void begin(CompanyUpgradeStatus to, UUID upgradeId, int steps, Instant now) {
    status = to;
    dataUpgradeId = upgradeId;
    startTime = now;
    endTime = null;
    step = "";
    stepsDone = 0;
    stepsTotal = steps;
    rowsWritten = 0;
    errors = 0;
    warnings = 0;
    error = null;
    beforeKept = true;
  }

  /** Nobody can begin it anew any more. */
  public void beforeForgotten() {
    beforeKept = false;
  }

  public void enter(String title) {
    step = title;
  }

  public void stepEnded(long rows, int newErrors) {
    stepsDone++;
    rowsWritten += rows;
    errors += newErrors;
  }

  /** After the last step: what people should look at. */
  public void remarked(int newErrors, int newWarnings) {
    errors += newErrors;
    warnings += newWarnings;
  }

  /**
   * @param report null unless it failed
   */
  public void end(CompanyUpgradeStatus to, ErrorReport report, Instant now) {
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

  public CompanyUpgradeStatus status() {
    return status;
  }

  public UUID dataUpgradeId() {
    return dataUpgradeId;
  }

  public Instant startTime() {
    return startTime;
  }

  public Instant endTime() {
    return endTime;
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

  public int warnings() {
    return warnings;
  }

  public boolean beforeKept() {
    return beforeKept;
  }

  public ErrorReport error() {
    return error;
  }
}
