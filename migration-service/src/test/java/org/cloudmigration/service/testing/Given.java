package org.cloudmigration.service.testing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.EnvironmentLease;
import org.cloudmigration.domain.environment.EnvironmentType;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.security.UserAccount;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.setup.MigrationSetups;

/** What is in the application database before a test looks at it. */
public final class Given {

  private static final UUID APP = UUID.fromString("feeb3504-556e-4790-b28d-a2b9ce302d81");

  private Given() {}

  /** With its lease, free. */
  public static UUID environment(JpaFixture database) {
    var environment =
        new Environment(
            UUID.randomUUID().toString().substring(0, 30), EnvironmentType.SANDBOX, "25.0");
    database.change(
        entities -> {
          entities.persist(environment);
          entities.persist(new EnvironmentLease(environment.id()));
        });
    return environment.id();
  }

  /** An administrator or operator who works for a partner, or not. */
  public static void user(JpaFixture database, String name, String role, boolean delegated) {
    var user = new UserAccount(name, "-", false, Set.of(role));
    user.work(Set.of(role), delegated);
    database.change(entities -> entities.persist(user));
  }

  /** A guide done to its end. */
  public static void setup(
      TestServer server, UUID environmentId, String product, String connectionString) {
    var guide = new SetupGuide(environmentId, "operator", Instant.now());
    guide.choose(product);
    guide.connect(SqlServerType.EMBEDDED, "", "", null, null);
    MigrationSetups setups = server.bean(MigrationSetups.class);
    setups.ready(guide, connectionString, "");
    setups.completed(environmentId);
  }

  /** In progress under this fence, with tables T1, T2, … that have not begun. */
  public static UUID run(JpaFixture database, UUID environmentId, long fence, int tables) {
    return run(
        database,
        environmentId,
        fence,
        IntStream.rangeClosed(1, tables).mapToObj(i -> "T" + i).toList(),
        Instant.now());
  }

  public static UUID run(
      JpaFixture database, UUID environmentId, long fence, List<String> tables, Instant start) {
    var run = new ReplicationRun(environmentId, ReplicationType.FULL, "Example", "operator");
    run.begin(RunStatus.IN_PROGRESS, fence, start);
    database.change(
        entities -> {
          entities.persist(run);
          for (int i = 0; i < tables.size(); i++) {
            var table =
                new TableRun(run.id(), i + 1, "Fabrikam", tables.get(i), "TWO", "S" + i, APP);
            run.plan(table);
            entities.persist(table);
          }
        });
    return run.id();
  }

  /** In the order of the plan. */
  public static List<TableRun> tables(JpaFixture database, UUID runId) {
    return database.inTransaction(
        entities ->
            entities
                .createQuery(
                    "select t from TableRun t where t.runId = :run order by t.planOrder",
                    TableRun.class)
                .setParameter("run", runId)
                .getResultList());
  }

  public static ReplicationRun run(JpaFixture database, UUID runId) {
    return database.inTransaction(entities -> entities.find(ReplicationRun.class, runId));
  }
}
