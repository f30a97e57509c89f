package org.cloudmigration.service.upgrade.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.upgrade.DetailSnapshot;
import org.cloudmigration.domain.upgrade.SnapshotStatus;
import org.cloudmigration.domain.upgrade.UpgradeStepRun;

/** Finds detail snapshots and the parts that are done. */
@ApplicationScoped
@Transactional
class Snapshots {

  @PersistenceContext EntityManager entities;

  void add(Object entity) {
    entities.persist(entity);
  }

  /** Before what was changed is locked once more, which reads it anew. */
  void flush() {
    entities.flush();
  }

  DetailSnapshot find(UUID companyId) {
    return entities.find(DetailSnapshot.class, companyId);
  }

  /** As it is now, and nobody changes it until the transaction ends; null if there is none. */
  DetailSnapshot locked(UUID id) {
    DetailSnapshot snapshot = find(id);
    if (snapshot != null) {
      entities.refresh(snapshot, LockModeType.PESSIMISTIC_WRITE);
    }
    return snapshot;
  }

  /** Those to do, in the order in which they are due. */
  List<DetailSnapshot> open() {
    return entities
        .createQuery(
            "select s from DetailSnapshot s where s.status in :open order by s.dueAt, s.companyName",
            DetailSnapshot.class)
        .setParameter("open", List.of(SnapshotStatus.WAITING, SnapshotStatus.IN_PROGRESS))
        .getResultList();
  }

  /** By name of the company. */
  List<DetailSnapshot> of(UUID environmentId) {
    return entities
        .createQuery(
            "select s from DetailSnapshot s where s.environmentId = :environment"
                + " order by s.companyName",
            DetailSnapshot.class)
        .setParameter("environment", environmentId)
        .getResultList();
  }

  /**
   * @param parts ids of steps
   */
  List<UpgradeStepRun> done(UUID companyId, Collection<String> parts) {
    return entities
        .createQuery(
            "select r from UpgradeStepRun r where r.companyId = :company and r.stepId in :parts",
            UpgradeStepRun.class)
        .setParameter("company", companyId)
        .setParameter("parts", parts)
        .getResultList();
  }

  /** What parts did and found, which are done anew. */
  void forget(DetailSnapshot snapshot, Collection<String> parts) {
    entities
        .createQuery(
            "delete from UpgradeStepRun r where r.companyId = :company and r.stepId in :parts")
        .setParameter("company", snapshot.id())
        .setParameter("parts", parts)
        .executeUpdate();
    entities
        .createQuery(
            "delete from UpgradeFinding f where f.environmentId = :environment"
                + " and f.companyName = :company and f.stepId in :parts")
        .setParameter("environment", snapshot.environmentId())
        .setParameter("company", snapshot.companyName())
        .setParameter("parts", parts)
        .executeUpdate();
  }

  void forget(UUID environmentId) {
    entities
        .createQuery("delete from DetailSnapshot s where s.environmentId = :environment")
        .setParameter("environment", environmentId)
        .executeUpdate();
  }
}
