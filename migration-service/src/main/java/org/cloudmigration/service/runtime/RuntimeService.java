package org.cloudmigration.service.runtime;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.RefusedException;

/** Lists integration runtimes, and hands out their keys to administrators. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class RuntimeService {

  private static final String NO_ENVIRONMENT = "";

  @PersistenceContext EntityManager entities;
  @Inject Commands commands;
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
        () -> {
          IntegrationRuntime runtime =
              runtimes
                  .named(runtimeName)
                  .orElseThrow(
                      () ->
                          RefusedException.because(
                              "RUNTIME",
                              "There is no integration runtime “" + runtimeName + "”.",
                              "Choose one from the list of integration runtimes."));
          return new Outcome<>(runtimes.keys(runtime.id()), "", "Shown to " + commands.userName());
        });
  }

  private List<String> environments(UUID runtimeId) {
    return entities
        .createQuery(
            "select e.name from Environment e where exists (select s from MigrationSetup s"
                + " where s.environmentId = e.id and s.runtimeId = :runtime)"
                + " or exists (select g from SetupGuide g"
                + " where g.environmentId = e.id and g.runtimeId = :runtime) order by e.name",
            String.class)
        .setParameter("runtime", runtimeId)
        .getResultList();
  }
}
