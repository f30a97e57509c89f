package org.cloudmigration.service.upgrade.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.upgrade.TestOutcome;
import org.cloudmigration.domain.upgrade.TestVerdict;
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

/**
 * The tests that compare companies with their source, and what they found. Lists are filtered and
 * sorted by the names that the API has for their properties; the records that differ are findings
 * of the upgrade ({@link UpgradeStatusService#findings}), by the code of their test.
 */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR})
public class TestVerdictService {

  private static final EntityList<TestVerdict> VERDICTS =
      new EntityList<>(TestVerdict.class)
          .column("id", "id")
          .column("companyName", "companyName")
          .column("suite", "suite")
          .column("testCode", "testCode")
          .column("entity", "entity")
          .column("description", "about")
          .word("result", "outcome", TestOutcome.class)
          .column("errors", "errors")
          .column("warnings", "warnings");

  @PersistenceContext EntityManager entities;
  @Inject Commands commands;
  @Inject Approvals approvals;
  @Inject ReviewBooks books;
  @Inject Upgrades upgrades;
  @Inject CompanyWorkshop workshop;
  @Inject Event<EnvironmentChanged> changes;

  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public List<TestVerdictView> verdicts(UUID environmentId, ListRequest request) {
    return VERDICTS.page(entities, of(environmentId), request).stream()
        .map(TestVerdictView::of)
        .toList();
  }

  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public long countVerdicts(UUID environmentId, Condition condition) {
    return VERDICTS.count(entities, of(environmentId), condition);
  }

  /**
   * Whether the product of the environment has tests at all, which not all have; true as long as
   * none is chosen.
   */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public boolean hasTests(UUID environmentId) {
    return workshop.compares(environmentId);
  }

  private static EntityList.Scope<TestVerdict> of(UUID environmentId) {
    return (builder, query, root) -> builder.equal(root.get("environmentId"), environmentId);
  }

  /**
   * Leaves a test out of later comparisons, of every company in the tenant.
   *
   * @throws RefusedException with the code {@code NO_SUCH_CHECK}, if no company knows it
   * @throws MigrationException if the tenant does not answer; nothing is changed then
   */
  public void ignore(String environmentName, String suite, String test) {
    change(environmentName, suite, test, true);
  }

  /**
   * Makes a test again that was ignored; what it had found is shown at once.
   *
   * @throws RefusedException with the code {@code NO_SUCH_CHECK}, if no company knows it
   * @throws MigrationException if the tenant does not answer; nothing is changed then
   */
  public void heed(String environmentName, String suite, String test) {
    change(environmentName, suite, test, false);
  }

  private void change(String environmentName, String suite, String test, boolean ignored) {
    commands.run(
        environmentName,
        ignored ? "Ignore validation test" : "Heed validation test",
        suite + " " + test,
        () -> {
          Environment environment = approvals.approved(environmentName, commands.userName());
          List<TestVerdict> known = books.verdicts(environment.id(), suite, test);
          if (known.isEmpty() || !inTenant(known.getFirst(), ignored)) {
            throw RefusedException.because(
                "NO_SUCH_CHECK",
                "There is no such test, or no company was compared with it yet.",
                "Run the data upgrade with automatic validation, then refresh the list.");
          }
          known.forEach(ignored ? TestVerdict::ignore : TestVerdict::heed);
          changes.fire(new EnvironmentChanged(environment.id()));
          return new Outcome<>(
              null, ignored ? "made" : "ignored", ignored ? "ignored" : "made again");
        });
  }

  /** Where comparisons look. */
  private boolean inTenant(TestVerdict verdict, boolean ignored) {
    String company = verdict.companyName();
    try {
      return workshop.ignore(
          upgrades.work(upgrades.company(verdict.environmentId(), company)),
          verdict.suite(),
          verdict.testCode(),
          ignored);
    } catch (SQLException | StepFailedException e) {
      throw new MigrationException(UpgradeErrors.notAsked(company, e), e);
    }
  }
}
