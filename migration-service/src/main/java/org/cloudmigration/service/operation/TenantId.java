package org.cloudmigration.service.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.operation.InstallationIdentity;

/** The tenant id of this installation: the same for ever, and for all of its servers. */
@ApplicationScoped
public class TenantId {

  /** The row itself, each question in a transaction of its own. */
  @ApplicationScoped
  @Transactional(TxType.REQUIRES_NEW)
  static class Row {

    @PersistenceContext EntityManager entities;

    Optional<UUID> read() {
      return Optional.ofNullable(
              entities.find(InstallationIdentity.class, InstallationIdentity.ONLY_ROW))
          .map(InstallationIdentity::tenantId);
    }

    UUID write(UUID tenantId) {
      entities.persist(new InstallationIdentity(tenantId));
      entities.flush();
      return tenantId;
    }
  }

  @Inject Row row;

  private volatile UUID known;

  public UUID value() {
    if (known == null) {
      known = row.read().orElseGet(this::first);
    }
    return known;
  }

  private UUID first() {
    try {
      return row.write(UUID.randomUUID());
    } catch (PersistenceException another) {
      // Another server was first.
      return row.read().orElseThrow(() -> another);
    }
  }
}
