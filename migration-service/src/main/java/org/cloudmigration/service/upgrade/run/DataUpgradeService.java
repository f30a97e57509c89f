package org.cloudmigration.service.upgrade.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.upgrade.UpgradeFinding;
import org.cloudmigration.service.environment.Approvals;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.RefusedException;

/** Starts data upgrades, and takes errors out of sight that somebody has looked at. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR})
public class DataUpgradeService {

  @PersistenceContext EntityManager entities;
  @Inject Commands commands;
  @Inject Approvals approvals;
  @Inject UpgradeTasks tasks;
  @Inject Event<EnvironmentChanged> changes;

  /**
   * Upgrades every company that waits, one after another in the background; failed ones begin anew.
   *
   * @throws RefusedException with the reason, if the present state does not allow it
   */
  public void runDataUpgrade(String environmentName) {
    commands.run(
        environmentName,
        "Run data upgrade",
        "",
        () -> {
          Environment environment = approvals.approved(environmentName, commands.userName());
          tasks.begin(environment, commands.userName());
          return new Outcome<>(null, "", "in progress");
        });
  }

  /**
   * @throws RefusedException if it is not there any more, such as after a rerun
   */
  public void dismiss(String environmentName, UUID findingId) {
    commands.run(
        environmentName,
        "Dismiss upgrade error",
        findingId.toString(),
        () -> {
          Environment environment = approvals.approved(environmentName, commands.userName());
          UpgradeFinding finding = entities.find(UpgradeFinding.class, findingId);
          if (finding == null || !finding.environmentId().equals(environment.id())) {
            throw RefusedException.because(
                "UPGRADE_ERROR",
                "There is no such error any more.",
                "Refresh the list: a company that was upgraded again has new ones.");
          }
          finding.dismiss(commands.userName(), Instant.now());
          changes.fire(new EnvironmentChanged(environment.id()));
          return new Outcome<>(
              null, "", finding.companyName() + " " + finding.tableName() + " dismissed");
        });
  }
}
