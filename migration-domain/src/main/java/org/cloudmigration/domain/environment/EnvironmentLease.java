package org.cloudmigration.domain.environment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Which server works on an environment, and until when.
 *
 * <p>The fence rises whenever the lease is taken and never falls. Everything written on behalf of a
 * lease carries its fence, so that a server that was only slow, not dead, cannot write over its
 * successor.
 */
@Entity
@Table(name = "environment_lease")
public class EnvironmentLease {

  @Id
  @Column(name = "environment_id")
  private UUID environmentId;

  @Column(nullable = false, length = 100)
  private String owner;

  @Column(nullable = false)
  private long fence;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  protected EnvironmentLease() {}

  public EnvironmentLease(UUID environmentId) {
    this.environmentId = environmentId;
    this.owner = "";
    this.fence = 0;
    this.expiresAt = Instant.EPOCH;
  }

  public boolean isFreeAt(Instant now) {
    return !expiresAt.isAfter(now);
  }

  /**
   * True if this owner holds the lease under this fence; an expired lease that nobody took counts
   * as held.
   */
  public boolean isHeldBy(String candidate, long candidateFence) {
    return owner.equals(candidate) && fence == candidateFence;
  }

  /**
   * Every piece of work gets a fence of its own, also from the owner before it: what the earlier
   * one still releases or writes cannot touch the later one.
   */
  public void take(String newOwner, Instant now, Duration duration) {
    fence++;
    owner = newOwner;
    expiresAt = now.plus(duration);
  }

  public void renew(Instant now, Duration duration) {
    expiresAt = now.plus(duration);
  }

  /** Nobody holds it then, so that a renewal that comes late does not bring it back. */
  public void release(Instant now) {
    owner = "";
    expiresAt = now;
  }

  public UUID environmentId() {
    return environmentId;
  }

  public String owner() {
    return owner;
  }

  public long fence() {
    return fence;
  }
}
