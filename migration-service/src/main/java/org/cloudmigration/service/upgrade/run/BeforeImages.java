package org.cloudmigration.service.upgrade.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.setup.DisabledReason;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.domain.upgrade.UpgradedCompany;
import org.cloudmigration.service.operation.EntryKind;
import org.cloudmigration.service.operation.TimeLine;

/**
 * Companies of which the tenant still keeps what they were before their upgrade, though nobody can
 * begin them anew any more: their migration is completed, and so are they.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class BeforeImages {

  private static final String DUE =
      " from UpgradedCompany c, MigrationSetup s where s.environmentId = c.environmentId"
          + " and s.enabled = false and s.disabledReason = :completed"
          + " and c.status = :upgraded and c.beforeKept = true";

  @PersistenceContext EntityManager entities;
  @Inject Upgrades upgrades;
  @Inject TimeLine timeLine;

  /** Environments that have such companies. */
  List<UUID> environments() {
    return entities
        .createQuery("select distinct c.environmentId" + DUE, UUID.class)
        .setParameter("completed", DisabledReason.COMPLETED)
        .setParameter("upgraded", CompanyUpgradeStatus.COMPLETED)
        .getResultList();
  }

  /** By name. */
  List<UpgradeJournal.Work> of(UUID environmentId) {
    return entities
        .createQuery(
            "select c" + DUE + " and c.environmentId = :environment order by c.companyName",
            UpgradedCompany.class)
        .setParameter("completed", DisabledReason.COMPLETED)
        .setParameter("upgraded", CompanyUpgradeStatus.COMPLETED)
        .setParameter("environment", environmentId)
        .getResultStream()
        .map(upgrades::work)
        .toList();
  }

  void forgotten(UpgradeJournal.Work work) {
    upgrades.company(work.companyId()).beforeForgotten();
    timeLine.record(
        work.environmentId(), EntryKind.BEFORE_FORGOTTEN, work.company(), "kept", "dropped");
  }
}
