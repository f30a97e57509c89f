package org.cloudmigration.service.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.service.operation.EnvironmentChanged;

/** Which environments use which integration runtime, by their setups and guides. */
@ApplicationScoped
@Transactional
class RuntimeUsers {

  @PersistenceContext EntityManager entities;
  @Inject Event<EnvironmentChanged> changes;

  /** By name. */
  List<Environment> of(UUID runtimeId) {
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

  /** Names of environments, by the runtime that they use. */
  Map<UUID, Collection<String>> all() {
    Map<UUID, Collection<String>> names = new HashMap<>();
    for (String kind : List.of("MigrationSetup", "SetupGuide")) {
      entities
          .createQuery(
              "select u.runtimeId, e.name from "
                  + kind
                  + " u, Environment e where e.id = u.environmentId and u.runtimeId is not null",
              Object[].class)
          .getResultStream()
          .forEach(
              row ->
                  names.computeIfAbsent((UUID) row[0], id -> new TreeSet<>()).add((String) row[1]));
    }
    return names;
  }

  /** Pages of those environments are brought up to date. */
  void tell(UUID runtimeId) {
    of(runtimeId).forEach(environment -> changes.fire(new EnvironmentChanged(environment.id())));
  }
}
