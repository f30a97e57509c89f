package org.cloudmigration.service.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.cloudmigration.domain.environment.EnvironmentLease;
import org.cloudmigration.service.operation.RefusedException;

/**
 * Gives and renews leases of environments. The clock is the application database's, so that servers
 * whose clocks differ still agree.
 */
@ApplicationScoped
@Transactional
public class LeaseKeeper {

  /** How long a dead server keeps an environment from others. */
  public static final Duration DURATION = Duration.ofSeconds(15);

  @PersistenceContext EntityManager entities;
  @Inject ServerIdentity server;

  /**
   * @return the fence under which this server may work, or empty while another holds the lease
   */
  public OptionalLong acquire(UUID environmentId) {
    EnvironmentLease lease = lock(environmentId);
    Instant now = now();
    if (!lease.isFreeAt(now) && !lease.owner().equals(server.name())) {
      return OptionalLong.empty();
    }
    lease.take(server.name(), now, DURATION);
    return OptionalLong.of(lease.fence());
  }

  /** As {@link #acquire}, but leaves the lease to other work of this server's own too. */
  public OptionalLong acquireIfFree(UUID environmentId) {
    // Caretakers ask every few seconds: who holds the lease is not kept waiting for that.
    return isFree(environmentId) && lock(environmentId).isFreeAt(now())
        ? acquire(environmentId)
        : OptionalLong.empty();
  }

  /**
   * @return false if the lease went to another server; what was done under it must not go on
   */
  public boolean renew(UUID environmentId, long fence) {
    EnvironmentLease lease = lock(environmentId);
    if (!lease.isHeldBy(server.name(), fence)) {
      return false;
    }
    lease.renew(now(), DURATION);
    return true;
  }

  public void release(UUID environmentId, long fence) {
    EnvironmentLease lease = lock(environmentId);
    if (lease.isHeldBy(server.name(), fence)) {
      lease.release(now());
    }
  }

  public boolean isFree(UUID environmentId) {
    EnvironmentLease lease = entities.find(EnvironmentLease.class, environmentId);
    return lease == null || lease.isFreeAt(now());
  }

  private EnvironmentLease lock(UUID environmentId) {
    EnvironmentLease lease =
        entities.find(EnvironmentLease.class, environmentId, LockModeType.PESSIMISTIC_WRITE);
    if (lease == null) {
      throw RefusedException.because(
          "ENVIRONMENT",
          "This environment is not there any more.",
          "Choose one from the list of environments.");
    }
    entities.refresh(lease, LockModeType.PESSIMISTIC_WRITE);
    return lease;
  }

  /** By the clock that all servers share. */
  public Instant now() {
    // JPQL's current_timestamp is a local time on some databases: two servers in different time
    // zones would read different instants.
    return (Instant)
        entities.createNativeQuery("select present from clock", Instant.class).getSingleResult();
  }
}
