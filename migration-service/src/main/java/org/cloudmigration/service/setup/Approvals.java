package org.cloudmigration.service.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.setup.ApprovalStatus;
import org.cloudmigration.domain.setup.MigrationApproval;
import org.cloudmigration.service.security.UserAccounts;

/** Stores approvals; the newest one of an environment counts. */
@ApplicationScoped
@Transactional
public class Approvals {

  @PersistenceContext EntityManager entities;
  @Inject UserAccounts users;

  /**
   * @param userName who looks at it
   */
  ApprovalView view(UUID environmentId, String userName) {
    boolean delegated = users.isDelegated(userName);
    return newest(environmentId)
        .map(approval -> ApprovalView.of(approval, delegated))
        .orElseGet(() -> ApprovalView.blank(delegated));
  }

  /** Of an environment that is locked. */
  void grant(UUID environmentId, String userName) {
    Optional<MigrationApproval> before = newest(environmentId);
    ApprovalStates.MACHINE.next(status(before), ApprovalEvent.GRANT);
    int number = before.map(MigrationApproval::number).orElse(0) + 1;
    entities.persist(new MigrationApproval(environmentId, number, userName, Instant.now()));
  }

  /** Of an environment that is locked. */
  void revoke(UUID environmentId, String userName) {
    Optional<MigrationApproval> known = newest(environmentId);
    ApprovalStates.MACHINE.next(status(known), ApprovalEvent.REVOKE);
    known.ifPresent(approval -> approval.revoke(userName, Instant.now()));
  }

  private static ApprovalStatus status(Optional<MigrationApproval> approval) {
    return approval.map(MigrationApproval::status).orElse(ApprovalStatus.BLANK);
  }

  private Optional<MigrationApproval> newest(UUID environmentId) {
    return entities
        .createQuery(
            "select a from MigrationApproval a where a.environmentId = :environment"
                + " order by a.number desc",
            MigrationApproval.class)
        .setParameter("environment", environmentId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
