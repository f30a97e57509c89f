package org.cloudmigration.web.replication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.service.company.CompanyService;
import org.cloudmigration.service.completion.ChecklistService;
import org.cloudmigration.service.completion.reset.ResetService;
import org.cloudmigration.service.completion.reset.ResetView;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.setup.SetupService;

/** Reads what the page shows of an environment. */
@Dependent
class MigrationReader {

  @Inject EnvironmentService environments;
  @Inject SetupService setups;
  @Inject CompanyService companies;
  @Inject RunStatusService runs;
  @Inject ResetService resets;
  @Inject ChecklistService checklist;

  /** Empty if there is no such environment. */
  Optional<MigrationState> read(String environmentName, Optional<UUID> chosenRun) {
    return environments.find(environmentName).map(found -> read(found, chosenRun));
  }

  private MigrationState read(EnvironmentView environment, Optional<UUID> chosenRun) {
    Optional<RunView> latest = runs.latestRun(environment.id());
    Optional<ResetView> reset = resets.latest(environment.id());
    Optional<RunView> present = latest.filter(run -> !MigrationState.isGone(run, reset));
    Optional<RunView> shown =
        chosenRun.filter(id -> present.filter(run -> run.id().equals(id)).isEmpty()).isPresent()
            ? runs.run(chosenRun.get())
            : present;
    return new MigrationState(
        environment,
        setups.of(environment.id()),
        companies.list(environment.id()),
        latest,
        shown.or(() -> present),
        reset,
        checklist.of(environment.id()));
  }
}
