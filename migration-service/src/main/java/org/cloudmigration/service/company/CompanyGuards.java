package org.cloudmigration.service.company;

import static java.util.stream.Collectors.joining;
import static org.cloudmigration.service.company.CompanyNames.quoted;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.operation.RefusedException;

/** What must hold of the companies before data is copied: state machine §8 of the reference. */
@ApplicationScoped
public class CompanyGuards {

  @Inject CompanyWork work;
  @Inject Companies companies;
  @Inject TenantComparison comparison;

  /** A selected company for which a run is refused. */
  private record Guard(
      Predicate<HybridCompany> broken, String code, String happened, String action) {}

  private static final List<Guard> GUARDS =
      List.of(
          new Guard(
              company -> !company.listed(),
              "COMPANY_GONE",
              "The source's list is without companies that are selected: ",
              "Take them out of the selection, or bring them back into the source and run the"
                  + " preparation again."),
          new Guard(
              company -> !company.nameFinding().isEmpty(),
              "COMPANY_NAME",
              "The tenant cannot hold selected companies under their names: ",
              "Take them out of the selection, or rename them in the source and run the preparation"
                  + " again."),
          new Guard(
              company -> !company.creation().created(),
              "NOT_CREATED",
              "Selected companies have not been created in the tenant: ",
              "Create the selected companies first."));

  /**
   * @throws RefusedException with the error of the creation if that failed, else with one of the
   *     codes {@code CREATING}, {@code LISTING}, {@code 50003}, {@code COMPANY_GONE}, {@code
   *     COMPANY_NAME}, {@code NOT_CREATED}
   */
  public void refuseUnlessReady(MigrationSetup setup) {
    UUID environmentId = setup.environmentId();
    work.refuseWhileCreating(environmentId);
    if (setup.companyTask() == TaskStatus.IN_PROGRESS) {
      throw RefusedException.because(
          "LISTING",
          "The companies of the source are still being prepared.",
          "Wait until they are listed, then start again.");
    }
    if (setup.companyTask() == TaskStatus.FAILED) {
      throw new RefusedException(setup.companyTaskError());
    }
    List<HybridCompany> selected = companies.selected(environmentId);
    if (selected.isEmpty()) {
      throw CompanyWork.noCompany();
    }
    GUARDS.forEach(guard -> check(guard, selected));
  }

  /**
   * Asks the tenant itself: a company may have been renamed or deleted there.
   *
   * @throws RefusedException with the code {@code COMPANY_RENAMED} or {@code COMPANY_DELETED}
   */
  public void refuseIfTheTenantDiffers(UUID environmentId) {
    List<HybridCompany> selected = companies.selected(environmentId);
    comparison.compare(environmentId).stream()
        .filter(difference -> concerns(difference, selected))
        .findFirst()
        .ifPresent(
            difference -> {
              throw difference.refusal();
            });
  }

  private static void check(Guard guard, List<HybridCompany> selected) {
    String names =
        selected.stream()
            .filter(guard.broken())
            .map(company -> quoted(company.name()))
            .collect(joining(", "));
    if (!names.isEmpty()) {
      throw RefusedException.because(guard.code(), guard.happened() + names + ".", guard.action());
    }
  }

  private static boolean concerns(CompanyDifference difference, List<HybridCompany> selected) {
    return difference.kind() != CompanyDifference.Kind.APPEARED
        && selected.stream().anyMatch(company -> company.name().equals(difference.name()));
  }
}
