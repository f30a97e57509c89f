package org.cloudmigration.domain.company;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * The creation of an environment's selected companies, as long as it is not through. It stays where
 * its server is killed, so that another one takes it up.
 */
@Entity
@Table(name = "company_creation_task")
public class CompanyCreationTask {

  /** Fence of no lease: the task waits for a server. */
  public static final long WAITING = 0;

  @Id
  @Column(name = "environment_id")
  private UUID environmentId;

  /** Of the lease under which the task is worked on; an older one writes nothing. */
  @Column(nullable = false)
  private long fence;

  @Column(name = "started_by", nullable = false, length = 100)
  private String startedBy;

  @Column(name = "started_at", nullable = false)
  private Instant startedAt;

  protected CompanyCreationTask() {}

  public CompanyCreationTask(UUID environmentId, String startedBy, Instant startedAt) {
    this.environmentId = environmentId;
    this.fence = WAITING;
    this.startedBy = startedBy;
    this.startedAt = startedAt;
  }

  public void workUnder(long newFence) {
    fence = newFence;
  }

  public UUID environmentId() {
    return environmentId;
  }

  public long fence() {
    return fence;
  }

  public String startedBy() {
    return startedBy;
  }

  public Instant startedAt() {
    return startedAt;
  }
}
