package org.cloudmigration.service.completion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.setup.DisabledReason;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.environment.Approvals;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.setup.GuideGuards;

/**
 * Ends migrations. Completing, pausing and abandoning remove the same, but that a pause leaves the
 * tenant its memory of what was copied; what differs is the intention that is kept, and that
 * completing wants its checks to hold.
 */
@Stateless
@RolesAllowed(Role.ADMIN)
public class CompletionService {

  @Inject Commands commands;
  @Inject Approvals approvals;
  @Inject Environments environments;
  @Inject GuideGuards guides;
  @Inject CompletionGuards guards;
  @Inject CompletionChecks checks;
  @Inject CompletionViews views;
  @Inject EnvironmentUse use;
  @Inject CleanedEnd cleanedEnd;
  @Inject MigrationEnd end;

  /** The checks as they stand now, and what the end of the migration removes. */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public CompletionView view(String environmentName) {
    return views.of(environments.required(environmentName));
  }

  /**
   * Ends a migration that has reached its aim.
   *
   * @param typedName the environment's name, typed by who decides
   * @return what could not be removed, because a database did not answer; empty if all is gone
   * @throws InvalidInputException if another name was typed
   * @throws RefusedException with the code of the first check that does not hold
   */
  public List<String> complete(String environmentName, String typedName) {
    return end(
        environmentName,
        "Complete migration",
        typedName,
        new Ending(DisabledReason.COMPLETED, "Completed.", ""),
        checks::refuseUnlessAllHold);
  }

  /**
   * Ends a migration that is to be set up again later.
   *
   * @param details free text for the log
   * @return as for {@link #complete}
   */
  public List<String> pause(String environmentName, String typedName, String details) {
    return end(
        environmentName,
        "Pause migration",
        typedName,
        new Ending(DisabledReason.PAUSED, "Paused.", details),
        setup -> {});
  }

  /**
   * Ends a migration for good.
   *
   * @param details free text for the log
   * @return as for {@link #complete}
   */
  public List<String> abandon(String environmentName, String typedName, String details) {
    return end(
        environmentName,
        "Abandon migration",
        typedName,
        new Ending(DisabledReason.ABANDONED, "Abandoned.", details),
        setup -> {});
  }

  /** Switches a migration off and leaves everything where it is, as Business Central's API does. */
  public void disable(String environmentName) {
    commands.run(
        environmentName,
        "Disable replication",
        "",
        () -> {
          approvals.approved(environmentName, commands.userName());
          Environment environment = guides.changeable(environmentName);
          MigrationSetup setup = guards.enabled(environment, "There is nothing to disable.");
          long fence = use.take(environment);
          end.disable(
              setup,
              commands.userName(),
              null,
              "Disabled. What setup has made in both databases is still there.");
          use.release(environment, fence);
          return new Outcome<>(null, "enabled", "disabled");
        });
  }

  private List<String> end(
      String environmentName,
      String command,
      String typedName,
      Ending ending,
      Consumer<MigrationSetup> demands) {
    return commands.run(
        environmentName,
        command,
        ending.details(),
        () -> {
          approvals.approved(environmentName, commands.userName());
          Environment environment = guides.changeable(environmentName);
          guards.refuseUnlessTyped(environment, typedName);
          MigrationSetup setup = guards.enabled(environment, "There is nothing to end.");
          demands.accept(setup);
          List<String> left = cleanedEnd.end(environment, setup, commands.userName(), ending);
          return new Outcome<>(
              left, "enabled", ending.happened() + (left.isEmpty() ? "" : " Not removed: " + left));
        });
  }
}
