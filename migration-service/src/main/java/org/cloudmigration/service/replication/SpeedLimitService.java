package org.cloudmigration.service.replication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.domain.replication.SpeedLimit;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.environment.Approvals;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.InvalidInputException;

/** Spares the source, or the line to it, while others need them. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR})
public class SpeedLimitService {

  @Inject Commands commands;
  @Inject Approvals approvals;
  @Inject RunQueries runs;
  @Inject RunLaunch launch;
  @Inject RunBooks books;
  @Inject SpeedLimits limits;
  @Inject Event<EngineDriver.LimitChanged> limited;
  @Inject Event<EnvironmentChanged> changes;

  /**
   * For the environment's runs, the one in progress and all to come, until it is changed again.
   *
   * @param rowsPerSecond of all workers of a run together; 0 for no limit, as the bytes
   */
  public void limit(String environmentName, long rowsPerSecond, long bytesPerSecond) {
    commands.run(
        environmentName,
        "Limit speed of runs",
        "",
        () -> {
          Environment environment = approvals.approved(environmentName, commands.userName());
          refuseImpossible("rowsPerSecond", rowsPerSecond);
          refuseImpossible("bytesPerSecond", bytesPerSecond);
          var limit = new SpeedLimit(rowsPerSecond, bytesPerSecond);
          String before = RunTexts.limit(limits.of(environment.id()));
          limits.put(environment, limit);
          runs.latest(environment.id())
              .filter(run -> run.status() == RunStatus.IN_PROGRESS)
              .map(run -> launch.locked(environment, run.id()))
              .ifPresent(run -> tell(run, limit));
          changes.fire(new EnvironmentChanged(environment.id()));
          return new Outcome<>(null, before, RunTexts.limit(limit));
        });
  }

  private void tell(ReplicationRun run, SpeedLimit limit) {
    String who = commands.userName();
    books.line(run, Severity.INFO, null, RunTexts.limit(limit) + ", by " + who + ".");
    limited.fire(new EngineDriver.LimitChanged(run.id(), limit));
  }

  private static void refuseImpossible(String field, long perSecond) {
    if (!SpeedLimit.isPossible(perSecond)) {
      throw new InvalidInputException(
          field,
          "SPEED_LIMIT",
          "A run cannot be limited to " + RunTexts.count(perSecond) + " in a second.",
          "Enter at most 1,000,000,000 rows, or bytes (953 MB); none, or 0, for no limit.");
    }
  }
}
