package org.cloudmigration.web.replication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.service.replication.ReplicationService;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.service.replication.RunTableService;
import org.cloudmigration.service.replication.SpeedLimitService;
import org.cloudmigration.web.validation.VerifyDesk;

/** Does what is asked for on the page of a run. */
@Dependent
class RunDesk {

  @Inject ReplicationService replication;
  @Inject SpeedLimitService speed;
  @Inject RunTableService tables;
  @Inject RunStatusService runs;
  @Inject VerifyDesk verification;

  void stop(RunReader.State state) {
    replication.stop(state.environment().name(), state.run().id());
  }

  void pause(RunReader.State state) {
    replication.pause(state.environment().name(), state.run().id());
  }

  void limit(RunReader.State state, long rowsPerSecond, long bytesPerSecond) {
    speed.limit(state.environment().name(), rowsPerSecond, bytesPerSecond);
  }

  void resume(RunReader.State state) {
    replication.resume(state.environment().name(), state.run().id());
  }

  /**
   * @return the page that shows what comes of it, if it is another one
   */
  Optional<String> execute(TableCommands.Command command, RunReader.State state, Set<UUID> ids) {
    String environment = state.environment().name();
    UUID run = state.run().id();
    switch (command) {
      case RETRY -> tables.retry(environment, run, ids);
      case SKIP -> tables.skip(environment, run, ids);
      case RELOAD -> tables.reload(environment, run, ids);
      case VERIFY -> {
        return Optional.of(verify(state, runs.tablesOverRuns(ids)));
      }
    }
    return Optional.empty();
  }

  private String verify(RunReader.State state, List<UUID> overRuns) {
    verification.verify(state.environment(), overRuns);
    String environment = state.environment().name();
    return overRuns.size() == 1
        ? OverviewNavigation.table(environment, overRuns.getFirst())
        : OverviewNavigation.address(environment);
  }
}
