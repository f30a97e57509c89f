package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.service.operation.RefusedException;

/**
 * Whether a command on runs would be refused now: by the guards of the commands themselves, but for
 * what the tenant would have to be asked for.
 */
@ApplicationScoped
public class RunReadiness {

  @Inject RunGuards guards;
  @Inject RunQueries runs;

  /**
   * @throws RefusedException with the reason
   */
  public void refuseUnlessRunCanStart(Environment environment) {
    guards.readyAsFarAsKnown(environment);
  }

  /**
   * @throws RefusedException with the reason
   */
  public void refuseUnlessRunCanStop(Environment environment) {
    RunStates.MACHINE.next(inProgress(environment).status(), RunEvent.STOP_REQUESTED);
  }

  /**
   * @throws RefusedException with the reason
   */
  public void refuseUnlessRunCanPause(Environment environment) {
    ReplicationRun run = inProgress(environment);
    RunStates.MACHINE.next(run.status(), RunEvent.PAUSE_REQUESTED);
    guards.notStopping(run);
  }

  private ReplicationRun inProgress(Environment environment) {
    return runs.latest(environment.id())
        .filter(newest -> newest.status() == RunStatus.IN_PROGRESS)
        .orElseThrow(
            () ->
                RefusedException.because(
                    "RUN", "No run is in progress.", "There is nothing to stop or to pause."));
  }

  /**
   * To be asked if a run can start: what that needs, a resumption needs as well.
   *
   * @throws RefusedException with the reason
   */
  public void refuseUnlessNewestCanResume(Environment environment) {
    ReplicationRun run =
        runs.latest(environment.id())
            .orElseThrow(
                () ->
                    RefusedException.because(
                        "RUN", "There was no run yet.", "Start one with Run data replication."));
    guards.resumable(run);
    RunStates.MACHINE.next(run.status(), RunEvent.RESUME);
  }
}
