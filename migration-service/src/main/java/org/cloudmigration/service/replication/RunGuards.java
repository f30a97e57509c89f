package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.EnvironmentStatus;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.runtime.RuntimeState;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.company.CompanyGuards;
import org.cloudmigration.service.company.CompanyWork;
import org.cloudmigration.service.completion.reset.Resets;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.runtime.IntegrationRuntimes;
import org.cloudmigration.service.setup.MigrationSetups;

/** What must hold before data is copied; each refusal says what to do instead. */
@ApplicationScoped
class RunGuards {

  @Inject MigrationSetups setups;
  @Inject CompanyGuards companies;
  @Inject CompanyWork companyWork;
  @Inject RunQueries runs;
  @Inject IntegrationRuntimes runtimes;
  @Inject EnvironmentUse use;
  @Inject Resets resets;

  /** Checks everything that a run needs, and returns the setup. */
  MigrationSetup ready(Environment environment) {
    MigrationSetup setup = readyAsFarAsKnown(environment);
    companies.refuseIfTheTenantDiffers(environment.id());
    return setup;
  }

  /** All of {@link #ready} but what the tenant itself would have to be asked for. */
  MigrationSetup readyAsFarAsKnown(Environment environment) {
    notUpgrading(environment.status(), environment.name());
    MigrationSetup setup =
        setups
            .of(environment.id())
            .orElseThrow(
                () ->
                    notEnabled(
                        "Cloud migration is not set up for " + environment.name() + " yet."));
    if (!setup.enabled()) {
      throw notEnabled(
          ("Cloud migration is disabled for " + environment.name() + ". " + setup.disabledText())
              .strip());
    }
    if (setup.completedAt() == null) {
      throw notEnabled("The setup guide of " + environment.name() + " was not done to its end.");
    }
    if (setup.runtimeId() != null) {
      runtimeReady(runtimes.byId(setup.runtimeId()));
    }
    nothingInProgress(environment.id());
    companies.refuseUnlessReady(setup);
    return setup;
  }

  /** Only the newest run goes on: an older one would write over what came after it. */
  void resumable(ReplicationRun run) {
    if (!runs.isNewest(run)) {
      throw RefusedException.because(
          "NOT_LATEST",
          "Only the newest run can go on.",
          "Use the newest run, or start a new one.");
    }
    if (resets.beganAfter(run.environmentId(), run.startTime())) {
      throw RefusedException.because(
          "RUN_RESET",
          "What this run had copied was taken away by a reset of the cloud data.",
          "Start a new run.");
    }
  }

  /** Whoever wants it stopped has the last word. */
  void notStopping(ReplicationRun run) {
    if (run.stopRequested() && !run.pauseRequested()) {
      throw RefusedException.because(
          "STATE",
          "The run is being stopped.",
          "Wait until it has ended: a run that was stopped can be resumed like a paused one.");
    }
  }

  /**
   * Once more what others may have changed meanwhile; to be called when the lease is held, without
   * which nobody changes it.
   */
  void stillReady(UUID environmentId) {
    notUpgrading(runs.statusNow(environmentId), "that was chosen");
    if (!runs.isEnabledNow(environmentId)) {
      throw notEnabled("Cloud migration was disabled a moment ago.");
    }
    nothingInProgress(environmentId);
  }

  /**
   * However long the run takes: one whose server went away does not stay in progress, so that none
   * has to be given up by its age.
   */
  void nothingInProgress(UUID environmentId) {
    if (use.isReplicating(environmentId)) {
      throw RefusedException.because(
          "50010",
          "A replication run is already in progress.",
          "Wait until it has ended, or stop it.");
    }
    companyWork.refuseWhileCreating(environmentId);
    use.refuseWhileReset(environmentId);
    use.refuseWhileComparing(environmentId);
    use.refuseWhileDataIsUpgraded(environmentId);
    if (use.isBeingPrepared(environmentId)) {
      throw RefusedException.because(
          "PREPARING",
          "The migration is being set up: its preparation is in progress.",
          "Wait until the preparation has ended, or stop it in the setup guide.");
    }
  }

  private static void notUpgrading(EnvironmentStatus status, String environment) {
    if (status == EnvironmentStatus.UPGRADING) {
      throw RefusedException.because(
          "UPGRADING",
          "The environment " + environment + " is being upgraded.",
          "Wait until the upgrade has ended. The migration was disabled for it: set it up again"
              + " then, before the next run.");
    }
  }

  private static RefusedException notEnabled(String happened) {
    return RefusedException.because(
        "50016", happened, "Run the Cloud Migration Setup, then start again.");
  }

  private static void runtimeReady(IntegrationRuntime runtime) {
    if (!runtime.state().works()) {
      throw RefusedException.because(
          "RUNTIME_OFFLINE",
          "The integration runtime “" + runtime.name() + "” has no node online.",
          runtime.state() == RuntimeState.NEED_REGISTRATION
              ? "Register a node with its authentication key, then start again."
              : "Start the machine and the service of its node, then start again.");
    }
  }
}
