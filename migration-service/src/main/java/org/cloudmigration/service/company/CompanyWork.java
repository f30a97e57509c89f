package org.cloudmigration.service.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.operation.RefusedException;

/** Refuses what must not meet other work in an environment. */
@ApplicationScoped
public class CompanyWork {

  @Inject EnvironmentUse use;

  /**
   * @throws RefusedException with the code {@code CREATING}
   */
  public void refuseWhileCreating(UUID environmentId) {
    if (use.isCreatingCompanies(environmentId)) {
      throw RefusedException.because(
          "CREATING",
          "The companies are still being created in the tenant.",
          "Wait until they are created, then try again.");
    }
  }

  /**
   * @throws RefusedException with the code {@code 50010}
   */
  void refuseDuringRun(UUID environmentId) {
    if (use.isReplicating(environmentId)) {
      throw RefusedException.because(
          "50010",
          "A replication run is in progress and works on this environment.",
          "Wait until it has ended, or stop it; then try again.");
    }
  }

  /**
   * @throws RefusedException if no migration is set up to its end, or while other work goes on
   */
  public void refuseUnlessSelectable(Environment environment) {
    if (!use.isMigrating(environment.id())) {
      throw RefusedException.because(
          "50016",
          "Cloud migration is not enabled for " + environment.name() + ".",
          "Run the Cloud Migration Setup first.");
    }
    use.refuseWhileBusy(environment);
  }

  public static RefusedException noCompany() {
    return RefusedException.because(
        "50003", "No company is selected.", "Select at least one company to replicate.");
  }
}
