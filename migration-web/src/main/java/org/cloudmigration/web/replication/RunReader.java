package org.cloudmigration.web.replication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.replication.RunPace;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.service.replication.RunView;

/** Reads what every part of a run's page shows. */
@Dependent
class RunReader {

  /** So many runs are offered to compare with. */
  private static final int OTHERS = 100;

  @Inject EnvironmentService environments;
  @Inject RunStatusService runs;

  /**
   * @param newest true for the environment's newest run, which alone goes on
   */
  record State(EnvironmentView environment, RunView run, RunPace pace, boolean newest) {}

  /** Empty if there is no such run in the environment. */
  Optional<State> read(String environmentName, Optional<UUID> run) {
    return environments
        .find(environmentName)
        .flatMap(
            environment ->
                run.flatMap(runs::run)
                    .filter(found -> !found.note())
                    .map(found -> state(environment, found)));
  }

  private State state(EnvironmentView environment, RunView run) {
    boolean newest =
        runs.latestRun(environment.id()).filter(last -> last.id().equals(run.id())).isPresent();
    return new State(environment, run, runs.pace(run.id()), newest);
  }

  /** Runs to compare with: earlier ones first, the next earlier one at the top. */
  List<RunView> others(EnvironmentView environment, RunView run) {
    List<RunView> all =
        runs.runs(environment.id(), 0, OTHERS).stream()
            .filter(other -> !other.note() && !other.id().equals(run.id()))
            .toList();
    return Stream.concat(
            all.stream().filter(other -> other.startTime().isBefore(run.startTime())),
            all.stream().filter(other -> !other.startTime().isBefore(run.startTime())))
        .toList();
  }
}
