package org.cloudmigration.service.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.environment.ApprovalView;
import org.cloudmigration.service.environment.Approvals;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;

/**
 * Lets those who work for a partner set up the migration of an environment. The company's own
 * administrators decide on it.
 */
@Stateless
@RolesAllowed(Role.ADMIN)
public class ApprovalService {

  @Inject Commands commands;
  @Inject GuideGuards guards;
  @Inject Approvals approvals;
  @Inject MigrationSetups setups;
  @Inject Environments environments;
  @Inject EnvironmentUse use;
  @Inject Event<ApprovalRevoked> revocations;

  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public ApprovalView view(String environmentName) {
    return approvals.view(environments.required(environmentName).id(), commands.userName());
  }

  public void grant(String environmentName) {
    commands.run(
        environmentName,
        "Grant migration approval",
        "",
        () -> {
          Environment environment = decidable(environmentName);
          environments.lock(environment);
          approvals.grant(environment.id(), commands.userName());
          guards.changed(environment);
          return new Outcome<>(null, "", "granted");
        });
  }

  /**
   * Takes the approval back. A migration that is on ends with it: what setup has made in both
   * databases is removed, the companies' data stays.
   *
   * @param typedName the environment's name, typed by who decides
   * @throws InvalidInputException naming {@code confirm}, if another name was typed
   */
  public void revoke(String environmentName, String typedName) {
    commands.run(
        environmentName,
        "Revoke migration approval",
        "",
        () -> {
          Environment environment = decidable(environmentName);
          if (!environment.name().equals(typedName)) {
            throw new InvalidInputException(
                "confirm",
                "CONFIRM",
                "What was typed is not the name of the environment.",
                "Type “" + environment.name() + "”, or keep the approval.");
          }
          long fence = use.take(environment);
          environments.lock(environment);
          approvals.revoke(environment.id(), commands.userName());
          boolean migrating = setup(environment).filter(MigrationSetup::enabled).isPresent();
          revocations.fire(new ApprovalRevoked(environment, commands.userName()));
          guards.changed(environment);
          use.release(environment, fence);
          String ended = migrating ? "; " + setup(environment).orElseThrow().disabledText() : "";
          return new Outcome<>(null, "granted", "revoked" + ended);
        });
  }

  private Optional<MigrationSetup> setup(Environment environment) {
    return setups.of(environment.id());
  }

  private Environment decidable(String environmentName) {
    Environment environment = environments.required(environmentName);
    if (approvals.view(environment.id(), commands.userName()).viewerDelegated()) {
      throw RefusedException.because(
          "DELEGATED",
          "You work for a partner, so you cannot decide on its approval.",
          "Ask an administrator of the company itself.");
    }
    return environment;
  }
}
