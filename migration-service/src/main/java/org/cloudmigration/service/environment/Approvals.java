package org.cloudmigration.service.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.setup.ApprovalStatus;
import org.cloudmigration.domain.setup.MigrationApproval;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.security.UserAccounts;

/**
 * Approvals of migrations by people who work for a partner; the newest one of an environment
 * counts. Every command that changes a migration begins here.
 */
@ApplicationScoped
@Transactional
public class Approvals {

  @PersistenceContext EntityManager entities;
  @Inject UserAccounts users;
  @Inject Environments environments;

  /**
   * An environment whose migration this user may change: without an approval, who works for a
   * partner may not.
   *
   * @throws RefusedException if there is no such environment, or with the code {@code DELEGATED}
   */
  public Environment approved(String environmentName, String userName) {
    Environment environment = environments.required(environmentName);
    if (users.isDelegated(userName)) {
      refusalOfPartners(environment)
          .ifPresent(
              refusal -> {
                throw new RefusedException(refusal);
              });
    }
    return environment;
  }

  /** What everybody is told who works for a partner; empty while they are approved. */
  public Optional<ErrorReport> refusalOfPartners(Environment environment) {
    return status(newest(environment.id())) == ApprovalStatus.GRANTED
        ? Optional.empty()
        : Optional.of(
            RefusedException.because(
                    "DELEGATED",
                    "You work for a partner, and nobody has approved of the migration into "
                        + environment.name()
                        + " yet.",
                    "Send the link of the page “Migration approval” to an administrator of the"
                        + " company, and go on when it is granted.")
                .report());
  }

  /**
   * @param userName who looks at it
   */
  public ApprovalView view(UUID environmentId, String userName) {
    boolean delegated = users.isDelegated(userName);
    return newest(environmentId)
        .map(approval -> ApprovalView.of(approval, delegated))
        .orElseGet(() -> ApprovalView.blank(delegated));
  }

  /** Of an environment that is locked. */
  public void grant(UUID environmentId, String userName) {
    Optional<MigrationApproval> before = newest(environmentId);
    ApprovalStates.MACHINE.next(status(before), ApprovalEvent.GRANT);
    int number = before.map(MigrationApproval::number).orElse(0) + 1;
    entities.persist(new MigrationApproval(environmentId, number, userName, Instant.now()));
  }

  /** Of an environment that is locked. */
  public void revoke(UUID environmentId, String userName) {
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
