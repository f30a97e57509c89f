package org.cloudmigration.web.replication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.replication.AttemptView;
import org.cloudmigration.service.replication.RunPace;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.service.replication.RunTimelineService;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.replication.TableFilter;
import org.cloudmigration.service.replication.TableRunView;
import org.cloudmigration.service.replication.TableSort;
import org.cloudmigration.web.shell.SharedReads;

/** Reads what a run's page shows; all pages on one run share what was read. */
@Dependent
class RunReader {

  /** So many runs are offered to compare with. */
  private static final int OTHERS = 100;

  @Inject EnvironmentService environments;
  @Inject RunStatusService runs;
  @Inject RunTimelineService timeline;
  @Inject SharedReads shared;

  /**
   * @param newest true for the newest run of its kind, which alone goes on
   */
  record State(EnvironmentView environment, RunView run, RunPace pace, boolean newest) {}

  private record Run(UUID run) {}

  /** Rows of the run's list of tables. */
  record Tables(UUID run, TableFilter filter, TableSort sort, int offset, int limit) {}

  /** How many there are. */
  record Count(UUID run, TableFilter filter) {}

  private record Attempts(UUID run, Instant since) {}

  /** Empty if there is no such run in the environment. */
  Optional<State> read(String environmentName, Optional<UUID> run) {
    return environments
        .find(environmentName)
        .flatMap(environment -> run.flatMap(id -> read(environment, id)));
  }

  Optional<State> read(EnvironmentView environment, UUID run) {
    return shared.read(
        environment.id(),
        new Run(run),
        () -> runs.run(run).filter(found -> !found.note()).map(found -> state(environment, found)));
  }

  List<TableRunView> tables(UUID environment, Tables asked) {
    return shared.read(
        environment,
        asked,
        () ->
            runs.sortedTables(
                asked.run(), asked.filter(), asked.sort(), asked.offset(), asked.limit()));
  }

  int count(UUID environment, Count asked) {
    return shared.read(environment, asked, () -> runs.countTables(asked.run(), asked.filter()));
  }

  /** Attempts that have begun or ended since a whole second, so that pages ask alike. */
  List<AttemptView> changedAttempts(UUID environment, UUID run, Instant since) {
    Instant second = since.truncatedTo(ChronoUnit.SECONDS);
    return shared.read(
        environment, new Attempts(run, second), () -> timeline.changedAttempts(run, second));
  }

  private State state(EnvironmentView environment, RunView run) {
    return new State(environment, run, runs.pace(run.id()), runs.isNewest(run.id()));
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
