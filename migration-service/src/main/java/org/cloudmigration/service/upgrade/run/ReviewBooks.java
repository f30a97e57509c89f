package org.cloudmigration.service.upgrade.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.upgrade.TestVerdict;
import org.cloudmigration.domain.upgrade.UnpostedBatch;
import org.cloudmigration.domain.upgrade.UpgradedCompany;
import org.cloudmigration.service.upgrade.UnpostedBatches;
import org.cloudmigration.service.upgrade.Verdicts;

/** Keeps verdicts of tests and unposted batches of companies, as the tenant last told them. */
@ApplicationScoped
@Transactional
class ReviewBooks {

  private static final List<String> BOOKS = List.of("TestVerdict", "UnpostedBatch");

  @PersistenceContext EntityManager entities;

  void verdicts(UpgradedCompany company, List<Verdicts.Verdict> verdicts) {
    forget("TestVerdict", company);
    for (Verdicts.Verdict verdict : verdicts) {
      var row = new TestVerdict(company, verdict.suite(), verdict.test());
      row.tell(
          verdict.entity(),
          verdict.about(),
          verdict.outcome(),
          verdict.errors(),
          verdict.warnings());
      entities.persist(row);
    }
  }

  void batches(UpgradedCompany company, List<UnpostedBatches.Batch> batches, Instant now) {
    forget("UnpostedBatch", company);
    int place = 0;
    for (UnpostedBatches.Batch batch : batches) {
      place++;
      var row = new UnpostedBatch(company, place, batch.journal(), now);
      row.hold(batch.template(), batch.name(), batch.lines(), batch.balance());
      row.explain(batch.cause(), batch.reason(), batch.advice());
      entities.persist(row);
    }
  }

  /** Names of companies that were compared with their source. */
  Set<String> compared(UUID environmentId) {
    return Set.copyOf(
        entities
            .createQuery(
                "select distinct v.companyName from TestVerdict v"
                    + " where v.environmentId = :environment",
                String.class)
            .setParameter("environment", environmentId)
            .getResultList());
  }

  /** Of all companies of the environment. */
  List<TestVerdict> verdicts(UUID environmentId, String suite, String test) {
    return entities
        .createQuery(
            "select v from TestVerdict v where v.environmentId = :environment"
                + " and v.suite = :suite and v.testCode = :test",
            TestVerdict.class)
        .setParameter("environment", environmentId)
        .setParameter("suite", suite)
        .setParameter("test", test)
        .getResultList();
  }

  void forget(UpgradedCompany company) {
    BOOKS.forEach(book -> forget(book, company));
  }

  private void forget(String book, UpgradedCompany company) {
    entities
        .createQuery(
            "delete from "
                + book
                + " b where b.environmentId = :environment and b.companyName = :company")
        .setParameter("environment", company.environmentId())
        .setParameter("company", company.companyName())
        .executeUpdate();
  }

  void forget(UUID environmentId) {
    for (String book : BOOKS) {
      entities
          .createQuery("delete from " + book + " b where b.environmentId = :environment")
          .setParameter("environment", environmentId)
          .executeUpdate();
    }
  }
}
