package org.cloudmigration.service.company;

import static org.cloudmigration.service.company.CompanyNames.quoted;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.product.SourceCompany;

/**
 * What follows when somebody renames or deletes a company in the tenant: state machine §5 of the
 * reference, as far as there is something to follow. The log of past runs stays as it was.
 */
@ApplicationScoped
@Transactional
public class CompanyFollowUp {

  @Inject Companies companies;
  @Inject CompanyWork work;
  @Inject Event<EnvironmentChanged> changes;

  /**
   * From now on runs copy into the company of the new name. It counts as not replicated until one
   * has: the tables in the tenant still have the old name.
   *
   * @throws RefusedException during a run ({@code 50010}), while companies are being created
   *     ({@code CREATING}), or if there is no such company ({@code COMPANY})
   * @throws InvalidInputException for the field {@code name}, with the code of a {@link
   *     CompanyNameFinding}
   */
  public void renamed(UUID environmentId, String oldName, String newName) {
    HybridCompany company = idle(environmentId, oldName);
    List<SourceCompany> names =
        companies.of(environmentId).stream()
            .filter(Companies::holdsItsName)
            .map(each -> each == company ? called(each, newName) : Companies.source(each))
            .toList();
    CompanyNames.check(names).stream()
        .filter(finding -> finding.company().sourceCompanyId().equals(company.sourceCompanyId()))
        .findFirst()
        .ifPresent(
            finding -> {
              throw new InvalidInputException(
                  "name",
                  finding.report().code(),
                  finding.report().happened(),
                  "Give the company another name in the tenant.");
            });
    company.rename(newName);
    company.find("");
    changes.fire(new EnvironmentChanged(environmentId));
  }

  private static SourceCompany called(HybridCompany company, String name) {
    return new SourceCompany(
        company.sourceCompanyId(), name, company.displayName(), company.sourceDatabase());
  }

  /**
   * The company is no longer selected, created, initialized or replicated. As long as the source
   * lists it, it can be selected again.
   *
   * @throws RefusedException as {@link #renamed}
   */
  public void deleted(UUID environmentId, String name) {
    HybridCompany company = idle(environmentId, name);
    company.select(false);
    company
        .creation()
        .forget(
            CreationStates.MACHINE.next(company.creation().status(), CreationEvent.DELETED),
            Instant.now());
    company
        .initialization()
        .become(
            InitializationStates.MACHINE.next(
                company.initialization().status(), InitializationEvent.DELETED));
    changes.fire(new EnvironmentChanged(environmentId));
  }

  private HybridCompany idle(UUID environmentId, String name) {
    work.refuseDuringRun(environmentId);
    work.refuseWhileCreating(environmentId);
    HybridCompany company =
        companies
            .named(environmentId, name)
            .orElseThrow(
                () ->
                    RefusedException.because(
                        "COMPANY",
                        "There is no company " + quoted(name) + " here.",
                        "Refresh the list of companies and choose again."));
    InitializationTasks.refuseWhileActive(company);
    return company;
  }
}
