package org.cloudmigration.service.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Predicate;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.EnvironmentStatus;
import org.cloudmigration.service.operation.RefusedException;

/**
 * Changes environments. A newer application version, or the status Upgrading, is an upgrade of the
 * target: it ends a migration that is on, and is refused while data is copied.
 */
@ApplicationScoped
@Transactional
class EnvironmentChanges {

  @Inject Environments environments;
  @Inject EnvironmentUse use;
  @Inject TenantConnections connections;
  @Inject Event<EnvironmentUpgrading> upgrades;

  void apply(
      Environment environment,
      EnvironmentChange change,
      Predicate<EnvironmentView> expected,
      String userName) {
    if (change.concernsTypeAlone()) {
      environments.lock(environment, expected);
      environment.changeType(change.type());
      return;
    }
    long fence = use.take(environment);
    environments.lock(environment, expected);
    String present = environment.applicationVersion();
    boolean begins =
        change.status() == EnvironmentStatus.UPGRADING
            && environment.status() == EnvironmentStatus.ACTIVE;
    store(environment, change);
    boolean rises = !present.isBlank() && !present.equals(environment.applicationVersion());
    if (begins || rises) {
      upgrades.fire(upgrade(environment, userName, rises ? present : ""));
    }
    use.release(environment, fence);
  }

  private void store(Environment environment, EnvironmentChange change) {
    if (change.applicationVersion() != null) {
      environment.upgradeTo(
          ApplicationVersions.next(environment.applicationVersion(), change.applicationVersion()));
    }
    if (change.tenant() != null) {
      moveTenant(environment, change.tenant());
    }
    if (change.type() != null) {
      environment.changeType(change.type());
    }
    if (change.status() != null) {
      environment.changeStatus(change.status());
    }
  }

  private static EnvironmentUpgrading upgrade(
      Environment environment, String userName, String versionBefore) {
    String happened =
        versionBefore.isEmpty()
            ? "The environment " + environment.name() + " is being upgraded."
            : "The environment "
                + environment.name()
                + " was upgraded from "
                + versionBefore
                + " to "
                + environment.applicationVersion()
                + ".";
    return new EnvironmentUpgrading(environment.id(), userName, happened);
  }

  private void moveTenant(Environment environment, TenantInput tenant) {
    TenantConnections.Checked checked = connections.checked(tenant);
    if (use.isMigrating(environment.id())) {
      throw RefusedException.because(
          "ENABLED",
          "Cloud migration into " + environment.name() + " is enabled.",
          "Disable the migration before you move the tenant or change how it is reached.");
    }
    connections.store(environment, checked);
  }
}
