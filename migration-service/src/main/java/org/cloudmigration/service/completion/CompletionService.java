package org.cloudmigration.service.completion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.setup.DisabledReason;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.setup.GuideGuards;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.setup.preparation.FootprintRemoval;

/** Ends migrations. */
@Stateless
@RolesAllowed(Role.ADMIN)
public class CompletionService {

  @Inject Commands commands;
  @Inject GuideGuards guards;
  @Inject MigrationSetups setups;
  @Inject EnvironmentUse use;
  @Inject FootprintRemoval footprint;
  @Inject MigrationEnd end;

  /**
   * Ends a migration for good: what setup has made in both databases is removed, the companies'
   * data stays.
   *
   * @param typedName the environment's name, typed by who decides
   * @param why free text for the log
   * @return what could not be removed, because a database did not answer; empty if all is gone
   * @throws InvalidInputException if another name was typed
   */
  public List<String> abandon(String environmentName, String typedName, String why) {
    return commands.run(
        environmentName,
        "Abandon migration",
        why,
        () -> {
          Environment environment = guards.changeable(environmentName);
          if (!environment.name().equals(typedName)) {
            throw new InvalidInputException(
                "confirm",
                "CONFIRM",
                "What was typed is not the name of the environment.",
                "Type “" + environment.name() + "”, or keep the migration.");
          }
          MigrationSetup setup =
              setups
                  .of(environment.id())
                  .filter(MigrationSetup::enabled)
                  .orElseThrow(
                      () ->
                          RefusedException.because(
                              "50016",
                              "Cloud migration is not enabled for " + environmentName + ".",
                              "There is nothing to abandon."));
          long fence = use.take(environment);
          List<String> left = footprint.removeAll(environment, setup);
          end.disable(setup, commands.userName(), DisabledReason.ABANDONED, text(why, left));
          use.release(environment, fence);
          return new Outcome<>(left, "enabled", "abandoned; not removed: " + left);
        });
  }

  private static String text(String why, List<String> left) {
    return RemovedFootprint.told(
        "Abandoned." + (why == null || why.isBlank() ? "" : " " + why.strip()), left);
  }
}
