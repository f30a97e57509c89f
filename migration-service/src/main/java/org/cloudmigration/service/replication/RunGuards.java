package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.EnvironmentStatus;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.company.Companies;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.setup.MigrationSetups;

/** What must hold before data is copied; each refusal says what to do instead. */
@ApplicationScoped
class RunGuards {

  @Inject Environments environments;
  @Inject MigrationSetups setups;
  @Inject Companies companies;
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
    companiesReady(environment.id(), setup);
    nothingInProgress(environment.id());
    return setup;
  }

  void nothingInProgress(UUID environmentId) {
    if (runs.inProgress(environmentId).isPresent()) {
      throw RefusedException.because(
          "50010",
          "A replication run is already in progress.",
          "Wait until it has ended, or stop it.");
    }
  }

  private void companiesReady(UUID environmentId, MigrationSetup setup) {
    switch (setup.companyTask()) {
      case IN_PROGRESS ->
          throw RefusedException.because(
              "COMPANIES",
              "The companies of the source are still being prepared.",
              "Wait until they are listed, then start again.");
      case FAILED -> throw new RefusedException(setup.companyTaskError());
      case COMPLETED -> {
        if (companies.selected(environmentId).isEmpty()) {
          throw RefusedException.because(
              "50003", "No company is selected.", "Select at least one company to replicate.");
        }
      }
    }
  }
}
