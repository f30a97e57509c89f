package org.cloudmigration.service.upgrade.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.company.CompanySetupStatus;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.upgrade.BatchCause;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.domain.upgrade.DataUpgrade;
import org.cloudmigration.domain.upgrade.UpgradeStatus;
import org.cloudmigration.domain.upgrade.UpgradedCompany;
import org.cloudmigration.service.operation.RefusedException;

/** Finds data upgrades and their companies. */
@ApplicationScoped
@Transactional
public class Upgrades {

  @PersistenceContext EntityManager entities;

  public void add(Object entity) {
    entities.persist(entity);
  }

  /** As it is now, and nobody changes it until the transaction ends; null if there is none. */
  DataUpgrade locked(UUID upgradeId) {
    DataUpgrade upgrade = entities.find(DataUpgrade.class, upgradeId);
    if (upgrade != null) {
      entities.refresh(upgrade, LockModeType.PESSIMISTIC_WRITE);
    }
    return upgrade;
  }

  List<DataUpgrade> open() {
    return entities
        .createQuery("select u from DataUpgrade u where u.status in :open", DataUpgrade.class)
        .setParameter("open", List.of(UpgradeStatus.SCHEDULED, UpgradeStatus.IN_PROGRESS))
        .getResultList();
  }

  Optional<DataUpgrade> open(UUID environmentId) {
    return open().stream().filter(u -> u.environmentId().equals(environmentId)).findFirst();
  }

  /** The one that is open, else the one that ended last: one given up may have been due later. */
  Optional<DataUpgrade> latest(UUID environmentId) {
    return open(environmentId).or(() -> ended(environmentId));
  }

  private Optional<DataUpgrade> ended(UUID environmentId) {
    return entities
        .createQuery(
            "select u from DataUpgrade u where u.environmentId = :environment order by u.endTime desc",
            DataUpgrade.class)
        .setParameter("environment", environmentId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** By name. */
  public List<UpgradedCompany> companies(UUID environmentId) {
    return entities
        .createQuery(
            "select c from UpgradedCompany c where c.environmentId = :environment"
                + " order by c.companyName",
            UpgradedCompany.class)
        .setParameter("environment", environmentId)
        .getResultList();
  }

  /** Those that wait, and the one whose server went away. */
  List<UpgradedCompany> toDo(UUID environmentId) {
    return companies(environmentId).stream()
        .filter(
            company ->
                company.status() == CompanyUpgradeStatus.PENDING
                    || company.status() == CompanyUpgradeStatus.STARTED)
        .toList();
  }

  long count(UUID environmentId, CompanyUpgradeStatus status) {
    return companies(environmentId).stream().filter(c -> c.status() == status).count();
  }

  UpgradeFigures figures(UUID environmentId) {
    List<UpgradedCompany> companies = companies(environmentId);
    if (companies.isEmpty()) {
      return UpgradeFigures.NONE; // Batches are those of companies.
    }
    long waiting = 0;
    long completed = 0;
    long failed = 0;
    long errors = 0;
    long warnings = 0;
    for (UpgradedCompany company : companies) {
      switch (company.status()) {
        case PENDING, STARTED -> waiting++;
        case COMPLETED -> completed++;
        case FAILED -> failed++;
      }
      errors += company.errors();
      warnings += company.warnings();
    }
    long unposted = 0;
    long unpostable = 0;
    for (Object[] batches :
        entities
            .createQuery(
                "select b.cause, count(b) from UnpostedBatch b where b.environmentId = :environment"
                    + " group by b.cause",
                Object[].class)
            .setParameter("environment", environmentId)
            .getResultList()) {
      if (batches[0] == BatchCause.FAILED) {
        unpostable += (Long) batches[1];
      } else {
        unposted += (Long) batches[1];
      }
    }
    return new UpgradeFigures(waiting, completed, failed, errors, warnings, unpostable, unposted);
  }

  public UpgradedCompany company(UUID companyId) {
    return entities.find(UpgradedCompany.class, companyId);
  }

  /**
   * @throws RefusedException with the code {@code NOT_UPGRADED}, unless its upgrade has ended
   */
  UpgradedCompany ended(UUID environmentId, String name) {
    return companies(environmentId).stream()
        .filter(company -> company.companyName().equals(name))
        .filter(
            company ->
                company.status() == CompanyUpgradeStatus.COMPLETED
                    || company.status() == CompanyUpgradeStatus.FAILED)
        .findFirst()
        .orElseThrow(
            () ->
                RefusedException.because(
                    "NOT_UPGRADED",
                    "The data upgrade of this company has not ended yet.",
                    "Run the data upgrade, and ask again afterwards."));
  }

  /** By its name, which is one of the list. */
  UpgradedCompany company(UUID environmentId, String name) {
    return companies(environmentId).stream()
        .filter(company -> company.companyName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  UpgradeJournal.Work work(UpgradedCompany company) {
    return new UpgradeJournal.Work(
        company.environmentId(), company.id(), company.companyName(), sourceId(company));
  }

  /** As the source calls it. */
  public String sourceId(UpgradedCompany company) {
    return selected(company.environmentId(), company.companyName())
        .map(HybridCompany::sourceCompanyId)
        .orElse(company.companyName());
  }

  /** How far its creation in the tenant is; completed for one that is not in the list any more. */
  CompanySetupStatus setup(UUID environmentId, String company) {
    return selected(environmentId, company)
        .map(known -> known.creation().status())
        .orElse(CompanySetupStatus.COMPLETED);
  }

  private Optional<HybridCompany> selected(UUID environmentId, String company) {
    return entities
        .createQuery(
            "select c from HybridCompany c where c.environmentId = :environment and c.name = :name",
            HybridCompany.class)
        .setParameter("environment", environmentId)
        .setParameter("name", company)
        .getResultStream()
        .findFirst();
  }

  void forgetSteps(UpgradedCompany company) {
    entities
        .createQuery("delete from UpgradeStepRun s where s.companyId = :company")
        .setParameter("company", company.id())
        .executeUpdate();
    for (String entity : List.of("UpgradeFinding", "LoggedChange")) {
      entities
          .createQuery(
              "delete from "
                  + entity
                  + " x where x.environmentId = :environment and x.companyName = :company")
          .setParameter("environment", company.environmentId())
          .setParameter("company", company.companyName())
          .executeUpdate();
    }
  }

  /** Nothing of what they had is left in the tenant. */
  void forget(UUID environmentId) {
    companies(environmentId)
        .forEach(
            company -> {
              forgetSteps(company);
              entities.remove(company);
            });
  }
}
