package org.cloudmigration.domain.company;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;

/**
 * Whether the tenant is ready for a company, and the task that makes it so. A task belongs to a
 * server that has to renew its claim; after a kill another server finds the claim expired and does
 * the work again.
 */
@Embeddable
public class CompanyInitialization {

  @Enumerated(EnumType.STRING)
  @Column(name = "initialization_status", nullable = false, length = 30)
  private CompanyInitializationStatus status = CompanyInitializationStatus.UNKNOWN;

  /** Null while no task is active. */
  @Column(name = "initialization_task")
  private UUID task;

  /** Until when the task's server may be silent; null while no task is active. */
  @Column(name = "initialization_until")
  private Instant until;

  @Embedded
  @AttributeOverride(
      name = "code",
      column = @Column(name = "initialization_error_code", length = 20))
  @AttributeOverride(
      name = "happened",
      column = @Column(name = "initialization_error_happened", length = 2048))
  @AttributeOverride(
      name = "dataImpact",
      column = @Column(name = "initialization_error_impact", length = 2048))
  @AttributeOverride(
      name = "action",
      column = @Column(name = "initialization_error_action", length = 2048))
  @AttributeOverride(
      name = "rawText",
      column = @Column(name = "initialization_error_raw", length = 4000))
  private ErrorReport error;

  /** Each claim is a task of its own, so that an earlier one cannot end it. */
  public UUID claim(Instant limit) {
    task = UUID.randomUUID();
    until = limit;
    return task;
  }

  public void fail(CompanyInitializationStatus to, ErrorReport report) {
    become(to);
    error = report;
  }

  /** Ends the task, if there is one, and forgets an earlier failure. */
  public void become(CompanyInitializationStatus to) {
    status = to;
    task = null;
    until = null;
    error = null;
  }

  public boolean active() {
    return task != null;
  }

  public boolean isDoneBy(UUID candidate) {
    return candidate.equals(task);
  }

  public boolean isAbandonedAt(Instant now) {
    return active() && !until.isAfter(now);
  }

  public CompanyInitializationStatus status() {
    return status;
  }

  /** Null unless the initialization failed. */
  public ErrorReport error() {
    return error;
  }
}
