package org.cloudmigration.service.upgrade.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.Subquery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.upgrade.ChangeKind;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.domain.upgrade.LoggedChange;
import org.cloudmigration.domain.upgrade.StepStatus;
import org.cloudmigration.domain.upgrade.UpgradeFinding;
import org.cloudmigration.domain.upgrade.UpgradeFindingKind;
import org.cloudmigration.domain.upgrade.UpgradeStepRun;
import org.cloudmigration.domain.upgrade.UpgradedCompany;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.EntityList;
import org.cloudmigration.service.listing.ListRequest;

/**
 * How data upgrades stand. Lists are filtered and sorted by the names that the API has for their
 * properties.
 */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class UpgradeStatusService {

  private static final EntityList<UpgradedCompany> COMPANIES =
      new EntityList<>(UpgradedCompany.class)
          .column("id", "id")
          .column("companyName", "companyName")
          .word("upgradeStatus", "status", CompanyUpgradeStatus.class)
          .nullable("startTime", "startTime")
          .nullable("endTime", "endTime")
          .column("currentStep", "step")
          .column("stepsDone", "stepsDone")
          .column("stepsTotal", "stepsTotal")
          .column("recordsWritten", "rowsWritten")
          .column("errors", "errors")
          .column("warnings", "warnings")
          .column("errorCode", "error.code", "");

  private static final EntityList<UpgradeStepRun> STEPS =
      new EntityList<>(UpgradeStepRun.class)
          .column("id", "id")
          .column("companyId", "companyId")
          .column("number", "place")
          .column("step", "stepId")
          .column("title", "title")
          .word("status", "status", StepStatus.class)
          .column("recordsRead", "rowsRead")
          .column("recordsWritten", "rowsWritten")
          .column("recordsSkipped", "rowsSkipped")
          .column("errors", "errors")
          .column("durationMilliseconds", "durationMillis");

  private static final EntityList<UpgradeFinding> FINDINGS =
      new EntityList<>(UpgradeFinding.class)
          .column("id", "id")
          .column("companyName", "companyName")
          .word("kind", "kind", UpgradeFindingKind.class)
          .column("step", "stepId")
          .column("tableName", "tableName")
          .column("recordKey", "record")
          .column("message", "reason")
          .column("testCode", "testCode")
          .column("expected", "expected")
          .column("actual", "actual")
          .column("foundAt", "foundAt")
          .column("dismissedBy", "dismissedBy");

  private static final EntityList<LoggedChange> CHANGES =
      new EntityList<>(LoggedChange.class)
          .column("id", "id")
          .column("companyName", "companyName")
          .column("number", "number")
          .column("step", "stepId")
          .column("tableName", "tableName")
          .column("recordKey", "record")
          .word("change", "kind", ChangeKind.class);

  @PersistenceContext EntityManager entities;
  @Inject Upgrades upgrades;

  /** With all companies that have ever waited for an upgrade; empty if there was no upgrade. */
  public Optional<UpgradeView> latest(UUID environmentId) {
    return upgrades.latest(environmentId).map(u -> UpgradeView.of(u, all(environmentId)));
  }

  /** Also those that wait while there was no upgrade yet. */
  public List<UpgradedCompanyView> all(UUID environmentId) {
    return upgrades.companies(environmentId).stream().map(UpgradedCompanyView::of).toList();
  }

  public UpgradeFigures figures(UUID environmentId) {
    return upgrades.figures(environmentId);
  }

  public List<UpgradedCompanyView> companies(UUID environmentId, ListRequest request) {
    return COMPANIES.page(entities, companiesOf(environmentId), request).stream()
        .map(UpgradedCompanyView::of)
        .toList();
  }

  public long countCompanies(UUID environmentId, Condition condition) {
    return COMPANIES.count(entities, companiesOf(environmentId), condition);
  }

  public List<UpgradeStepView> steps(UUID environmentId, ListRequest request) {
    return STEPS.page(entities, stepsOf(environmentId), request).stream()
        .map(UpgradeStepView::of)
        .toList();
  }

  public long countSteps(UUID environmentId, Condition condition) {
    return STEPS.count(entities, stepsOf(environmentId), condition);
  }

  public List<UpgradeFindingView> findings(UUID environmentId, ListRequest request) {
    return FINDINGS.page(entities, findingsOf(environmentId), request).stream()
        .map(UpgradeFindingView::of)
        .toList();
  }

  public long countFindings(UUID environmentId, Condition condition) {
    return FINDINGS.count(entities, findingsOf(environmentId), condition);
  }

  /** Empty unless the settings of the migration log them. */
  public List<LoggedChangeView> changes(UUID environmentId, ListRequest request) {
    return CHANGES.page(entities, changesOf(environmentId), request).stream()
        .map(LoggedChangeView::of)
        .toList();
  }

  public long countChanges(UUID environmentId, Condition condition) {
    return CHANGES.count(entities, changesOf(environmentId), condition);
  }

  private static EntityList.Scope<LoggedChange> changesOf(UUID environmentId) {
    return (builder, query, root) -> builder.equal(root.get("environmentId"), environmentId);
  }

  private static EntityList.Scope<UpgradedCompany> companiesOf(UUID environmentId) {
    return (builder, query, root) -> builder.equal(root.get("environmentId"), environmentId);
  }

  private static EntityList.Scope<UpgradeFinding> findingsOf(UUID environmentId) {
    return (builder, query, root) -> builder.equal(root.get("environmentId"), environmentId);
  }

  private static EntityList.Scope<UpgradeStepRun> stepsOf(UUID environmentId) {
    return (builder, query, root) -> {
      Subquery<UUID> companies = query.subquery(UUID.class);
      var company = companies.from(UpgradedCompany.class);
      companies
          .select(company.get("id"))
          .where(builder.equal(company.get("environmentId"), environmentId));
      return root.get("companyId").in(companies);
    };
  }
}
