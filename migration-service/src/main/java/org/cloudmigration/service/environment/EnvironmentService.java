package org.cloudmigration.service.environment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.database.address.ServerCertificates;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;

/** The environments of this installation; administrators create, change and delete them. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class EnvironmentService {

  @Inject Commands commands;
  @Inject Environments environments;
  @Inject EnvironmentUse use;
  @Inject EnvironmentCreation creation;
  @Inject EnvironmentChanges changes;
  @Inject EnvironmentRemoval removal;
  @Inject Event<EnvironmentChanged> news;

  /** By name. */
  public List<EnvironmentView> list() {
    return environments.all().stream().map(EnvironmentView::of).toList();
  }

  public Optional<EnvironmentView> find(String name) {
    return environments.named(name).map(EnvironmentView::of);
  }

  /**
   * @throws InvalidInputException naming the field: {@code name}, {@code applicationVersion},
   *     {@code connectionString} or {@code serverCertificate}; with code {@code NAME_TAKEN} if
   *     there is one of this name
   */
  @RolesAllowed(Role.ADMIN)
  public EnvironmentView create(NewEnvironment wanted) {
    return commands.run(
        wanted.name(),
        "Create environment",
        wanted.name(),
        () -> {
          Environment environment = creation.create(wanted);
          return new Outcome<>(EnvironmentView.of(environment), "", state(environment));
        });
  }

  /**
   * Changes type, status, application version or tenant. An upgrade disables a migration that is
   * on.
   *
   * @param expected whether it still is what the caller has decided by
   * @throws InvalidInputException naming the field: {@code applicationVersion}, {@code
   *     connectionString} or {@code serverCertificate}
   * @throws RefusedException if there is no such environment, or while somebody works with it; with
   *     the code {@code CHANGED} if it is not as expected
   */
  @RolesAllowed(Role.ADMIN)
  public EnvironmentView change(
      String name, EnvironmentChange change, Predicate<EnvironmentView> expected) {
    return commands.run(
        name,
        "Change environment",
        name,
        () -> {
          Environment environment = environments.required(name);
          String before = state(environment);
          changes.apply(environment, change, expected, commands.userName());
          news.fire(new EnvironmentChanged(environment.id()));
          return new Outcome<>(EnvironmentView.of(environment), before, state(environment));
        });
  }

  /** What {@link #delete} would take away. */
  @RolesAllowed(Role.ADMIN)
  public DeletionView deletion(String name) {
    return removal.preview(environments.required(name));
  }

  /**
   * Deletes an environment, its migration and, where the tenant is a file of this server's own, the
   * tenant. No way back.
   *
   * @param expected whether it still is what the caller has decided by
   * @throws InvalidInputException naming {@code typedName}, if that is not the name
   * @throws RefusedException while somebody works with it or a migration is enabled, and where
   *     objects would be left in the customer's databases without consent; with the code {@code
   *     CHANGED} if it is not as expected
   */
  @RolesAllowed(Role.ADMIN)
  public void delete(String name, DeletionInput consent, Predicate<EnvironmentView> expected) {
    commands.run(
        name,
        "Delete environment",
        name,
        () -> {
          Environment environment = environments.required(name);
          String before = state(environment) + ", " + removal.preview(environment);
          removal.remove(environment, consent, expected);
          return new Outcome<>(null, before, "Deleted");
        });
  }

  private String state(Environment environment) {
    ServerCertificates trusted = ServerCertificates.parse(environment.tenantCertificate());
    return "%s, %s, version %s, tenant %s%s, migration %s"
        .formatted(
            environment.type(),
            environment.status(),
            environment.applicationVersion(),
            environment.tenantType(),
            trusted.isEmpty() ? "" : " trusted by certificate " + trusted,
            use.isMigrating(environment.id()) ? "enabled" : "not enabled");
  }
}
