package org.cloudmigration.service.runtime;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.environment.Approvals;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.RefusedException;

/** Lists integration runtimes, and hands out their keys to administrators. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class RuntimeService {

  private static final String NO_ENVIRONMENT = "";

  @PersistenceContext EntityManager entities;
  @Inject Commands commands;
  @Inject Approvals approvals;
  @Inject Event<EnvironmentChanged> changes;
  @Inject IntegrationRuntimes runtimes;
  @Inject DataFactories factories;

  /** By name. */
  public List<IntegrationRuntimeView> list() {
    return runtimes.all().stream()
        .map(
            runtime ->
                IntegrationRuntimeView.of(
                    runtime, factories.byId(runtime.dataFactoryId()), environments(runtime.id())))
        .toList();
  }

  /**
   * Get runtime service key: both keys, with either of which a node registers. Audited.
   *
   * @throws RefusedException if there is no such runtime
   */
  @RolesAllowed(Role.ADMIN)
  public RuntimeKeys serviceKeys(String runtimeName) {
    return commands.run(
        NO_ENVIRONMENT,
        "Get runtime service key",
        runtimeName,
        () ->
            new Outcome<>(
                runtimes.keys(known(runtimeName).id()), "", "Shown to " + commands.userName()));
  }

  /**
   * Reset runtime service key: makes both anew. Nodes that are registered stay, as does the one in
   * this server; who registers later needs a new key. Audited.
   *
   * @return the new ones
   * @throws RefusedException if there is no such runtime
   */
  @RolesAllowed(Role.ADMIN)
  public RuntimeKeys resetServiceKeys(String runtimeName) {
    return commands.run(
        NO_ENVIRONMENT,
        "Reset runtime service key",
        runtimeName,
        () -> {
          IntegrationRuntime runtime = known(runtimeName);
          RuntimeKeys renewed = runtimes.renewKeys(runtime.id());
          environmentsOf(runtime.id())
              .forEach(environment -> changes.fire(new EnvironmentChanged(environment.id())));
          return new Outcome<>(renewed, "", "Both keys made anew, shown to " + commands.userName());
        });
  }

  /** Its keys concern every environment that uses it. */
  private IntegrationRuntime known(String runtimeName) {
    IntegrationRuntime runtime =
        runtimes
            .named(runtimeName)
            .orElseThrow(
                () ->
                    RefusedException.because(
                        "RUNTIME",
                        "There is no integration runtime “" + runtimeName + "”.",
                        "Choose one from the list of integration runtimes."));
    environmentsOf(runtime.id())
        .forEach(environment -> approvals.approved(environment.name(), commands.userName()));
    return runtime;
  }

  private List<String> environments(UUID runtimeId) {
    return environmentsOf(runtimeId).stream().map(Environment::name).toList();
  }

  private List<Environment> environmentsOf(UUID runtimeId) {
    return entities
        .createQuery(
            "select e from Environment e where exists (select s from MigrationSetup s"
                + " where s.environmentId = e.id and s.runtimeId = :runtime)"
                + " or exists (select g from SetupGuide g"
                + " where g.environmentId = e.id and g.runtimeId = :runtime) order by e.name",
            Environment.class)
        .setParameter("runtime", runtimeId)
        .getResultList();
  }
}
