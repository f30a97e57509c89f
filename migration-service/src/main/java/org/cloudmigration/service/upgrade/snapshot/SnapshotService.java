package org.cloudmigration.service.upgrade.snapshot;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.completion.CompletionGuards;
import org.cloudmigration.service.environment.Approvals;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.RefusedException;

/** Copies the history of companies once more. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR})
public class SnapshotService {

  @Inject Commands commands;
  @Inject Approvals approvals;
  @Inject CompletionGuards guards;
  @Inject SnapshotTasks tasks;

  /**
   * Goes on behind the parts that are done; those with records that could not be copied are done
   * again. Begins in the background, as soon as the environment is free.
   *
   * @param companies ids of upgraded ones; all of them if it is empty
   * @throws RefusedException if none of them is upgraded ({@code NOT_UPGRADED}) or wants history
   *     ({@code SNAPSHOT_OFF}), or if a snapshot of them is in progress
   */
  public void rerun(String environmentName, Set<UUID> companies) {
    rerun(environmentName, companies, false, environment -> {});
  }

  /**
   * As {@link #rerun}, from the first part: what is there is deleted before.
   *
   * @param typedName the environment's name, typed by who decides
   */
  public void rerunAnew(String environmentName, Set<UUID> companies, String typedName) {
    rerun(
        environmentName,
        companies,
        true,
        environment -> guards.refuseUnlessTyped(environment, typedName));
  }

  private void rerun(
      String environmentName, Set<UUID> companies, boolean anew, Consumer<Environment> guard) {
    commands.run(
        environmentName,
        "Rerun detail snapshot",
        "",
        () -> {
          Environment environment = approvals.approved(environmentName, commands.userName());
          guard.accept(environment);
          List<String> names = tasks.rerun(environment, companies, anew, commands.userName());
          return new Outcome<>(
              null, "", String.join(", ", names) + (anew ? ": from the beginning" : ": goes on"));
        });
  }
}
