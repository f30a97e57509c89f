package org.cloudmigration.service.upgrade.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.cloudmigration.domain.upgrade.UpgradeFinding;
import org.cloudmigration.domain.upgrade.UpgradeFindingKind;
import org.cloudmigration.domain.upgrade.UpgradedCompany;
import org.cloudmigration.service.upgrade.Remarks;

/** Keeps what people should look at in a company once its steps are done. */
@ApplicationScoped
@Transactional
class ReviewFindings {

  /** The step that compares, as lists name it. */
  static final String VALIDATION = "validation";

  @PersistenceContext EntityManager entities;

  /**
   * @param fails whether what differs from the source is an error
   */
  void add(UpgradedCompany company, List<Remarks.Remark> remarks, boolean fails) {
    Instant now = Instant.now();
    int errors = 0;
    for (Remarks.Remark remark : remarks) {
      boolean error = fails && remark.differs() && !remark.warning();
      var finding =
          new UpgradeFinding(
              company,
              remark.differs() ? VALIDATION : "",
              error ? UpgradeFindingKind.ERROR : UpgradeFindingKind.WARNING);
      finding.tell(remark.area(), remark.record(), remark.text(), now);
      if (remark.differs()) {
        Remarks.Difference difference = remark.difference();
        finding.differ(difference.test(), difference.expected(), difference.actual());
      }
      entities.persist(finding);
      errors += error ? 1 : 0;
    }
    company.remarked(errors, remarks.size() - errors);
  }

  /** Takes back what an earlier comparison with the source has found. */
  void forgetDifferences(UpgradedCompany company) {
    int errors = forgetDifferences(company, UpgradeFindingKind.ERROR);
    int warnings = forgetDifferences(company, UpgradeFindingKind.WARNING);
    company.remarked(-errors, -warnings);
  }

  private int forgetDifferences(UpgradedCompany company, UpgradeFindingKind kind) {
    return entities
        .createQuery(
            "delete from UpgradeFinding f where f.environmentId = :environment"
                + " and f.companyName = :company and f.stepId = :step and f.testCode <> ''"
                + " and f.kind = :kind")
        .setParameter("environment", company.environmentId())
        .setParameter("company", company.companyName())
        .setParameter("step", VALIDATION)
        .setParameter("kind", kind)
        .executeUpdate();
  }
}
