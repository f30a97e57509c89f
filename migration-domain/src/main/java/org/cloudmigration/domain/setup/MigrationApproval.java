package org.cloudmigration.domain.setup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * Lets those who work for a partner set up a migration into an environment, until it is revoked.
 */
@Entity
@Table(name = "migration_approval")
public class MigrationApproval {

  @Id private UUID id;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  /** From 1 within an environment; of two that grant at the same moment, one is refused by it. */
  @Column(name = "approval_no", nullable = false)
  private int number;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private ApprovalStatus status;

  @Column(name = "granted_by", nullable = false, length = 100)
  private String grantedBy;

  @Column(name = "granted_at", nullable = false)
  private Instant grantedAt;

  /** Null until revoked, as the next. */
  @Column(name = "revoked_by", length = 100)
  private String revokedBy;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  protected MigrationApproval() {}

  public MigrationApproval(UUID environmentId, int number, String grantedBy, Instant grantedAt) {
    this.id = UUID.randomUUID();
    this.environmentId = environmentId;
    this.number = number;
    this.status = ApprovalStatus.GRANTED;
    this.grantedBy = grantedBy;
    this.grantedAt = grantedAt;
  }

  public void revoke(String userName, Instant now) {
    status = ApprovalStatus.REVOKED;
    revokedBy = userName;
    revokedAt = now;
  }

  public int number() {
    return number;
  }

  public ApprovalStatus status() {
    return status;
  }

  public String grantedBy() {
    return grantedBy;
  }

  public Instant grantedAt() {
    return grantedAt;
  }

  public String revokedBy() {
    return revokedBy;
  }

  public Instant revokedAt() {
    return revokedAt;
  }
}
