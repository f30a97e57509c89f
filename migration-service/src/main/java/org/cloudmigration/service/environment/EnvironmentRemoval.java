package org.cloudmigration.service.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.TenantDatabaseType;
import org.cloudmigration.domain.setup.CreatedObject;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;

/**
 * Deletes environments with all that the application database knows of them. Data factories and
 * integration runtimes stay: others may use them. So does the audit trail.
 */
@ApplicationScoped
@Transactional
class EnvironmentRemoval {

  private static final String ENVIRONMENT_ID = "environmentId";

  private static final String ITS_RUNS =
      " in (select r.id from ReplicationRun r where r.environmentId = :environment)";

  /** What belongs to an environment by way of something else. */
  private static final List<String> FIRST =
      List.of(
          "delete from RunLogLine l where l.place.runId" + ITS_RUNS,
          "delete from TableAttempt a where a.runId" + ITS_RUNS,
          "delete from TableFinding f where f.runId" + ITS_RUNS,
          "delete from TableRun t where t.runId" + ITS_RUNS,
          "delete from RowDifference d where d.comparisonId in"
              + " (select c.id from TableComparison c where c.environmentId = :environment)",
          "delete from TableComparison c where c.environmentId = :environment",
          "delete from DataResetCompany c where c.resetId in"
              + " (select r.id from DataReset r where r.environmentId = :environment)",
          "delete from UpgradeStepRun s where s.companyId in"
              + " (select c.id from UpgradedCompany c where c.environmentId = :environment)",
          "delete from ActivityRun a where a.pipelineRunId in"
              + " (select r.id from PipelineRun r where r.environmentId = :environment)");

  /** What others point at, in this order. */
  private static final List<String> LAST = List.of("PipelineRun", "Pipeline");

  @PersistenceContext EntityManager entities;
  @Inject EnvironmentUse use;
  @Inject Environments environments;
  @Inject Event<EnvironmentLeaves> departures;
  @Inject Event<EnvironmentDeleted> deletions;

  DeletionView preview(Environment environment) {
    return new DeletionView(
        environment.name(),
        count("ReplicationRun", environment.id()),
        count("HybridCompany", environment.id()),
        environment.tenantType() == TenantDatabaseType.EMBEDDED,
        entities
            .createQuery(
                "select o from CreatedObject o where o.environmentId = :environment"
                    + " order by o.createdOrder",
                CreatedObject.class)
            .setParameter("environment", environment.id())
            .getResultStream()
            .map(object -> object.databaseName() + ": " + object.kind() + " " + object.name())
            .toList());
  }

  void remove(Environment environment, DeletionInput consent, Predicate<EnvironmentView> expected) {
    if (!environment.name().equals(consent.typedName())) {
      throw new InvalidInputException(
          "typedName",
          "CONFIRM",
          "The name that was typed is not the environment's name.",
          "Type “" + environment.name() + "” to confirm, with the same upper and lower case.");
    }
    use.take(environment);
    environments.lock(environment, expected);
    if (use.isMigrating(environment.id())) {
      throw RefusedException.because(
          "ENABLED",
          "Cloud migration into " + environment.name() + " is enabled.",
          "Complete, pause or abandon the migration first, then delete the environment.");
    }
    refuseToForget(preview(environment), consent);
    departures.fire(new EnvironmentLeaves(environment));
    for (String statement : statements()) {
      entities.createQuery(statement).setParameter("environment", environment.id()).executeUpdate();
    }
    deletions.fire(new EnvironmentDeleted(environment.name(), environment.tenantType()));
  }

  private static void refuseToForget(DeletionView view, DeletionInput consent) {
    if (!view.leftInDatabases().isEmpty() && !consent.leaveObjects()) {
      throw RefusedException.because(
          "FOOTPRINT",
          "Setup has made objects in your databases that are still there: "
              + String.join(", ", view.leftInDatabases())
              + ".",
          "Run the removal script of the setup guide in these databases if the objects are to go, then"
              + " delete the environment once more and confirm with leaveObjects=true that what is"
              + " listed here need not be removed. Abandoning a migration while it is enabled removes"
              + " them too.");
    }
  }

  private List<String> statements() {
    List<String> statements = new ArrayList<>(FIRST);
    Stream.concat(namingAnEnvironment().filter(each -> !LAST.contains(each)), LAST.stream())
        .map(entity -> "delete from " + entity + " x where x.environmentId = :environment")
        .forEach(statements::add);
    statements.add("delete from Environment e where e.id = :environment");
    return statements;
  }

  private Stream<String> namingAnEnvironment() {
    return entities.getMetamodel().getEntities().stream()
        .filter(
            type ->
                type.getAttributes().stream()
                    .anyMatch(each -> each.getName().equals(ENVIRONMENT_ID)))
        .map(EntityType::getName)
        .sorted();
  }

  private long count(String entity, UUID environmentId) {
    return entities
        .createQuery(
            "select count(x) from " + entity + " x where x.environmentId = :environment",
            Long.class)
        .setParameter("environment", environmentId)
        .getSingleResult();
  }
}
