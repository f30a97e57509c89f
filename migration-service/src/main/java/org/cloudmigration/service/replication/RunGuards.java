package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.EnvironmentStatus;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.company.CompanyGuards;
import org.cloudmigration.service.company.CompanyWork;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.setup.MigrationSetups;

/** What must hold before data is copied; each refusal says what to do instead. */
@ApplicationScoped
class RunGuards {

  @Inject Environments environments;
  @Inject MigrationSetups setups;
  @Inject CompanyGuards companies;
  @Inject CompanyWork companyWork;
  @Inject RunQueries runs;

  Environment environment(String name) {
    return environments
        .named(name)
        .orElseThrow(
            () ->
                RefusedException.because(
                    "ENVIRONMENT",
                    "There is no environment “" + name + "”.",
                    "Choose one from the list of environments."));
  }

  /** Checks everything that a run needs, and returns the setup. */
  MigrationSetup ready(Environment environment) {
    if (environment.status() == EnvironmentStatus.UPGRADING) {
      throw RefusedException.because(
          "UPGRADING",
          "The environment " + environment.name() + " is being upgraded.",
          "Wait for the upgrade, then set up the migration again.");
    }
    MigrationSetup setup =
        setups
            .of(environment.id())
            .filter(MigrationSetup::enabled)
            .orElseThrow(
                () ->
                    RefusedException.because(
                        "50016",
                        "Cloud migration is not enabled for " + environment.name() + ".",
                        "Run the Cloud Migration Setup first."));
    nothingInProgress(environment.id());
    companies.refuseUnlessReady(setup);
    return setup;
  }

  void nothingInProgress(UUID environmentId) {
    if (runs.inProgress(environmentId).isPresent()) {
      throw RefusedException.because(
          "50010",
          "A replication run is already in progress.",
          "Wait until it has ended, or stop it.");
    }
    companyWork.refuseWhileCreating(environmentId);
  }
}
