package org.cloudmigration.service.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.validation.TableComparison;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.RefusedException;

/** Begins and stops comparisons. A job works under the environment's lease: never beside a run. */
@ApplicationScoped
@Transactional
public class ComparisonTasks {

  @Inject Comparisons comparisons;
  @Inject EnvironmentUse use;
  @Inject Event<ComparisonRunner.JobBegun> begun;
  @Inject Event<ComparisonRunner.JobStopped> stopped;
  @Inject Event<EnvironmentChanged> changes;

  /**
   * Part of a command.
   *
   * @return how many tables will be compared
   * @throws RefusedException while other work is in progress, or if none of them was copied yet
   */
  int begin(Environment environment, List<UUID> tableIds, String userName) {
    long fence = use.take(environment);
    List<MigrationTable> tables = comparisons.comparable(environment.id(), tableIds);
    if (tables.isEmpty()) {
      throw RefusedException.because(
          "TABLE",
          "None of these tables has been copied yet; there is nothing to compare.",
          "Run data replication first.");
    }
    UUID job = UUID.randomUUID();
    Instant now = Instant.now();
    int order = 0;
    for (MigrationTable table : tables) {
      order++;
      comparisons.add(
          new TableComparison(environment.id(), table.id(), job, order, fence, userName, now));
    }
    begun.fire(new ComparisonRunner.JobBegun(job, environment.id(), fence));
    changes.fire(new EnvironmentChanged(environment.id()));
    return tables.size();
  }

  /**
   * Part of a command.
   *
   * @return how many tables were not compared
   */
  int stop(Environment environment) {
    List<TableComparison> open = comparisons.open(environment.id());
    if (open.isEmpty()) {
      throw RefusedException.because(
          "STATE", "No comparison is in progress.", "Look at the present state.");
    }
    Instant now = Instant.now();
    for (TableComparison each : open) {
      TableComparison comparison = comparisons.locked(each.id());
      if (ComparisonStates.MACHINE.allows(comparison.status(), ComparisonEvent.STOPPED)) {
        comparison.end(
            ComparisonStates.MACHINE.next(comparison.status(), ComparisonEvent.STOPPED), null, now);
      }
    }
    open.stream()
        .map(TableComparison::jobId)
        .distinct()
        .forEach(job -> stopped.fire(new ComparisonRunner.JobStopped(job)));
    changes.fire(new EnvironmentChanged(environment.id()));
    return open.size();
  }
}
