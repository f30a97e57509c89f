package org.cloudmigration.service.completion.reset;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.completion.FollowUp;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.completion.CompletionGuards;
import org.cloudmigration.service.environment.Approvals;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.setup.GuideGuards;

/** Takes the replicated data out of a tenant, to start all over. Settings and the log stay. */
@Stateless
@RolesAllowed(Role.ADMIN)
public class ResetService {

  private static final String SET_UP_FIRST = "There is nothing to reset: set up the migration.";

  @Inject Commands commands;
  @Inject Approvals approvals;
  @Inject Environments environments;
  @Inject GuideGuards guides;
  @Inject CompletionGuards guards;
  @Inject ResetScope scope;
  @Inject ResetTasks tasks;
  @Inject Resets resets;

  /** What {@link #reset} would take away. */
  public ResetImpact impact(String environmentName) {
    Environment environment = environments.required(environmentName);
    MigrationSetup setup = guards.enabled(environment, SET_UP_FIRST);
    return new ResetImpact(
        scope.holdings(environment, setup).stream()
            .map(
                holding ->
                    new ResetImpact.CompanyData(
                        holding.company(), holding.tables(), holding.rows()))
            .toList());
  }

  /**
   * Begins a reset, in the background.
   *
   * @param typedName the environment's name, typed by who decides
   * @throws InvalidInputException if another name was typed
   * @throws RefusedException while other work is in progress
   */
  public void reset(String environmentName, String typedName) {
    commands.run(
        environmentName,
        "Reset cloud data",
        "",
        () -> {
          approvals.approved(environmentName, commands.userName());
          Environment environment = guides.changeable(environmentName);
          MigrationSetup setup = guards.enabled(environment, SET_UP_FIRST);
          String told =
              tasks.begin(environment, typedName, setup, commands.userName(), FollowUp.NONE);
          return new Outcome<>(null, "", told);
        });
  }

  /** Empty if there was none. */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public Optional<ResetView> latest(UUID environmentId) {
    return resets.latest(environmentId).map(reset -> ResetView.of(reset, resets.steps(reset.id())));
  }
}
