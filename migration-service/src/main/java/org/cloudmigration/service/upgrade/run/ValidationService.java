package org.cloudmigration.service.upgrade.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.service.environment.Approvals;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.RefusedException;

/**
 * Compares upgraded companies with their source once more (Run All Validation, management page §9
 * of the reference).
 */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR})
public class ValidationService {

  @Inject Commands commands;
  @Inject Approvals approvals;
  @Inject EnvironmentUse use;
  @Inject Upgrades upgrades;
  @Inject CompanyWorkshop workshop;
  @Inject ReviewBooks books;
  @Inject Event<ValidationRunner.ValidationBegun> begun;
  @Inject Event<EnvironmentChanged> changes;

  /**
   * Begins in the background, one company after the other. Results of a company are replaced when
   * its comparison has ended; one that a failing server cuts off leaves those that were there.
   *
   * @param companies ids; all upgraded ones if it is empty
   * @param again also those that were compared before
   * @throws RefusedException with the code {@code NOTHING_TO_VALIDATE} if that leaves none, with
   *     {@code NO_VALIDATION_TESTS} if the product has no tests, or if other work is going on
   */
  public void runAll(String environmentName, Set<UUID> companies, boolean again) {
    commands.run(
        environmentName,
        "Run all validation",
        "",
        () -> {
          Environment environment = approvals.approved(environmentName, commands.userName());
          if (!workshop.compares(environment.id())) {
            throw UpgradeErrors.noTests();
          }
          List<UpgradeJournal.Work> chosen = chosen(environment.id(), companies, again);
          if (chosen.isEmpty()) {
            throw UpgradeErrors.nothingToCompare();
          }
          long fence = use.take(environment);
          begun.fire(new ValidationRunner.ValidationBegun(environment.id(), fence, chosen));
          changes.fire(new EnvironmentChanged(environment.id()));
          return new Outcome<>(
              null,
              "",
              String.join(", ", chosen.stream().map(UpgradeJournal.Work::company).toList()));
        });
  }

  /** Upgraded companies that no comparison has looked at. */
  public long countNotCompared(UUID environmentId) {
    return chosen(environmentId, Set.of(), false).size();
  }

  private List<UpgradeJournal.Work> chosen(UUID environmentId, Set<UUID> companies, boolean again) {
    Set<String> compared = books.compared(environmentId);
    return upgrades.companies(environmentId).stream()
        .filter(company -> company.status() == CompanyUpgradeStatus.COMPLETED)
        .filter(company -> companies.isEmpty() || companies.contains(company.id()))
        .filter(company -> again || !compared.contains(company.companyName()))
        .map(upgrades::work)
        .toList();
  }
}
