package org.cloudmigration.service.upgrade.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.upgrade.BatchCause;
import org.cloudmigration.domain.upgrade.Journal;
import org.cloudmigration.domain.upgrade.UnpostedBatch;
import org.cloudmigration.domain.upgrade.UpgradedCompany;
import org.cloudmigration.service.environment.Approvals;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.EntityList;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.upgrade.StepFailedException;
import org.cloudmigration.service.upgrade.UnpostedBatches;

/**
 * Batches of journal lines that upgrades have made and that are still to be posted: those that
 * cannot be posted, and those that people are to post. Lists are filtered and sorted by the names
 * that the API has for their properties.
 */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR})
public class UnpostedBatchService {

  private static final EntityList<UnpostedBatch> BATCHES =
      new EntityList<>(UnpostedBatch.class)
          .column("id", "id")
          .column("companyName", "companyName")
          .column("number", "place")
          .word("journal", "journal", Journal.class)
          .column("templateName", "template")
          .column("batchName", "batch")
          .column("lines", "lines")
          .column("balance", "balance")
          .word("cause", "cause", BatchCause.class)
          .column("reason", "reason")
          .column("advice", "advice")
          .column("lookedAt", "lookedAt");

  @PersistenceContext EntityManager entities;
  @Inject Commands commands;
  @Inject Approvals approvals;
  @Inject Upgrades upgrades;
  @Inject ReviewBooks books;
  @Inject CompanyWorkshop workshop;
  @Inject Event<EnvironmentChanged> changes;

  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public List<UnpostedBatchView> batches(UUID environmentId, ListRequest request) {
    return BATCHES.page(entities, of(environmentId), request).stream()
        .map(UnpostedBatchView::of)
        .toList();
  }

  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public long countBatches(UUID environmentId, Condition condition) {
    return BATCHES.count(entities, of(environmentId), condition);
  }

  private static EntityList.Scope<UnpostedBatch> of(UUID environmentId) {
    return (builder, query, root) -> builder.equal(root.get("environmentId"), environmentId);
  }

  /**
   * Asks the tenant which batches of a company are left, once somebody has posted some of them in
   * Business Central.
   *
   * @param company its name in the tenant
   * @throws RefusedException with the code {@code NOT_UPGRADED} while its upgrade has not ended
   * @throws MigrationException if the tenant does not answer; the list stays as it was then
   */
  public void lookAgain(String environmentName, String company) {
    commands.run(
        environmentName,
        "Look at unposted batches",
        company,
        () -> {
          Environment environment = approvals.approved(environmentName, commands.userName());
          UpgradedCompany upgraded = upgrades.ended(environment.id(), company);
          List<UnpostedBatches.Batch> left = inTenant(upgraded);
          books.batches(upgraded, left, Instant.now());
          changes.fire(new EnvironmentChanged(environment.id()));
          return new Outcome<>(null, "", left.size() + " not posted");
        });
  }

  private List<UnpostedBatches.Batch> inTenant(UpgradedCompany company) {
    try {
      return workshop.batches(upgrades.work(company));
    } catch (SQLException | StepFailedException e) {
      throw new MigrationException(UpgradeErrors.notAsked(company.companyName(), e), e);
    }
  }
}
