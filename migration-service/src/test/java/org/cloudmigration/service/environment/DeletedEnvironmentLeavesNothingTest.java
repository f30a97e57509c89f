package org.cloudmigration.service.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.metamodel.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.completion.ChecklistMark;
import org.cloudmigration.domain.completion.DataReset;
import org.cloudmigration.domain.completion.DataResetCompany;
import org.cloudmigration.domain.completion.FollowUp;
import org.cloudmigration.domain.completion.ResetStatus;
import org.cloudmigration.domain.pipeline.ActivityRun;
import org.cloudmigration.domain.pipeline.Pipeline;
import org.cloudmigration.domain.pipeline.PipelineKind;
import org.cloudmigration.domain.pipeline.PipelineRun;
import org.cloudmigration.domain.pipeline.PipelineRunStatus;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.runtime.EngineType;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.setup.CopyMethod;
import org.cloudmigration.domain.setup.CreatedObject;
import org.cloudmigration.domain.setup.ReplicatedTable;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.domain.setup.TenantExtension;
import org.cloudmigration.domain.upgrade.CompanyConfiguration;
import org.cloudmigration.domain.upgrade.KeptSettings;
import org.cloudmigration.domain.upgrade.MigrationOptions;
import org.cloudmigration.domain.webhook.WatchedSet;
import org.cloudmigration.domain.webhook.WebhookDelivery;
import org.cloudmigration.domain.webhook.WebhookSubscription;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletedEnvironmentLeavesNothingTest {

  @TempDir Path data;
  private final JpaFixture database = JpaFixture.inMemory();
  private final DataFactory factory =
      new DataFactory("embedded", EngineType.EMBEDDED, "this server");
  private final IntegrationRuntime runtime =
      new IntegrationRuntime(
          UUID.randomUUID(), factory.id(), "shared", "hidden", "hidden", Instant.now());
  private EnvironmentOffice office;

  @AfterEach
  void close() {
    database.close();
  }

  @BeforeEach
  void create() throws IOException {
    office = new EnvironmentOffice(database, data);
    database.change(
        entities -> {
          entities.persist(factory);
          entities.persist(runtime);
        });
    fill("Gone");
    fill("Stays");
  }

  /** With a row in every table that an environment can have rows in. */
  private void fill(String name) throws IOException {
    UUID id = office.createMigrating(name).id();
    Files.createDirectories(data.resolve("tenants"));
    Files.writeString(data.resolve("tenants/" + name + ".mv.db"), "data");
    database.execute("UPDATE replication_run SET status = 'COMPLETED'");
    Given.run(database, id, 1, 2);
    database.execute("UPDATE replication_run SET status = 'COMPLETED'");
    database.execute("UPDATE migration_setup SET enabled = false WHERE environment_id = ?", id);
    Instant now = Instant.now();
    var company = new HybridCompany(id, "TWO", "TWO");
    company.describe("Fabrikam", "TWO", null);
    var pipeline =
        new Pipeline(id, PipelineKind.PREPARATION, "Prepare" + name, factory.id(), "{}", now);
    var run = new PipelineRun(pipeline.id(), id, "operator", 1, now);
    run.end(PipelineRunStatus.SUCCEEDED, null, now);
    var guide = new SetupGuide(id, "operator", now);
    guide.connect(SqlServerType.EMBEDDED, "hidden", "", factory.id(), runtime.id());
    guide.prepare(run.id());
    var reset = new DataReset(id, "admin", 1, FollowUp.NONE, now);
    reset.end(ResetStatus.COMPLETED, null, now);
    List<Object> rows =
        List.of(
            reset,
            new DataResetCompany(reset.id(), 1, "TWO", 2, 20),
            new ChecklistMark(id, "read-help", "operator", now),
            company,
            pipeline,
            run,
            new ActivityRun(run.id(), 1, "Check"),
            guide,
            new CreatedObject(id, run.id(), false, "server", "TWO", "trigger", "T", "DROP", 1, now),
            subscription(id, now),
            new CompanyConfiguration(id, id, new KeptSettings("DynamicsGP", "{}", "op", now)),
            new MigrationOptions(id, new KeptSettings("DynamicsGP", "{}", "op", now)),
            new ReplicatedTable(id, "TWO", "T", CopyMethod.FULL, "small"),
            new TenantExtension(id, UUID.randomUUID(), "Base", "Us", "25.0"));
    database.change(entities -> rows.forEach(entities::persist));
  }

  private static WebhookSubscription subscription(UUID environment, Instant now) {
    var subscription = new WebhookSubscription(environment, "operator", now);
    subscription.watch(WatchedSet.STATUS, "cloudMigrationStatus", new WebhookDelivery("", now));
    subscription.tell("https://hooks.example.org/", "hidden");
    return subscription;
  }

  private void delete(String typed, boolean leaveObjects) {
    office.service.delete("Gone", new DeletionInput(typed, leaveObjects), present -> true);
  }

  /** Tables that name an environment, with the number of rows of this one. */
  private List<String> rowsOf(UUID environment) {
    return database.inTransaction(
        entities -> {
          List<String> found = new ArrayList<>();
          for (EntityType<?> type : entities.getMetamodel().getEntities()) {
            boolean names =
                type.getAttributes().stream().anyMatch(a -> a.getName().equals("environmentId"));
            if (names
                && entities
                        .createQuery(
                            "select count(x) from "
                                + type.getName()
                                + " x where x.environmentId = :id",
                            Long.class)
                        .setParameter("id", environment)
                        .getSingleResult()
                    > 0) {
              found.add(type.getName());
            }
          }
          return found;
        });
  }

  private long count(String entity) {
    return database.inTransaction(
        entities ->
            entities
                .createQuery("select count(x) from " + entity + " x", Long.class)
                .getSingleResult());
  }

  @Test
  void everyRowAndTheTenantsFileGoAndThoseOfOthersStay() {
    UUID gone = office.stored("Gone").id();
    UUID stays = office.stored("Stays").id();
    List<String> before = rowsOf(stays);
    assertThat(rowsOf(gone)).isEqualTo(before).hasSizeGreaterThanOrEqualTo(10);
    long tables = count("TableRun");
    long activities = count("ActivityRun");

    delete("Gone", true);

    assertThat(rowsOf(gone)).isEmpty();
    assertThat(rowsOf(stays)).isEqualTo(before);
    assertThat(count("TableRun")).isEqualTo(tables / 2);
    assertThat(count("ActivityRun")).isEqualTo(activities / 2);
    assertThat(count("DataResetCompany")).isOne();
    assertThat(office.service.find("Gone")).isEmpty();
    assertThat(data.resolve("tenants/Gone.mv.db")).doesNotExist();
    assertThat(data.resolve("tenants/Stays.mv.db")).exists();
    assertThat(count("IntegrationRuntime")).isOne();
  }

  @Test
  void theNameIsFreeAgainAndItsTenantIsEmpty() {
    delete("Gone", true);
    office.create("Gone");
    assertThat(data.resolve("tenants/Gone.mv.db")).doesNotExist();
  }

  @Test
  void whatWillBeTakenAwayIsToldBefore() {
    DeletionView view = office.service.deletion("Gone");
    assertThat(view.runs()).isOne();
    assertThat(view.companies()).isOne();
    assertThat(view.tenantFile()).isTrue();
    assertThat(view.leftInDatabases()).containsExactly("TWO: trigger T");
    delete("Gone", true);
    assertThat(office.trail().getLast().before()).contains("trigger T").contains("runs=1");
  }

  @Test
  void aNameThatWasTypedWronglyDeletesNothing() {
    for (String typed : List.of("", "gone", "Stays")) {
      assertThatThrownBy(() -> delete(typed, true))
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              refused -> assertThat(refused.field()).isEqualTo("typedName"));
    }
    assertThatNothingIsGone();
  }

  @Test
  void objectsInTheCustomersDatabasesAreNotForgottenByAccident() {
    refused("FOOTPRINT", () -> delete("Gone", false));
    assertThatNothingIsGone();
  }

  @Test
  void aMigrationThatIsOnRefusesTheDeletion() {
    database.execute("UPDATE migration_setup SET enabled = true");
    refused("ENABLED", () -> delete("Gone", true));
    assertThatNothingIsGone();
  }

  @Test
  void aRunInProgressRefusesTheDeletion() {
    Given.run(database, office.stored("Gone").id(), 1, 1);
    refused("50010", () -> delete("Gone", true));
    assertThatNothingIsGone();
  }

  private void assertThatNothingIsGone() {
    assertThat(office.service.find("Gone")).isPresent();
    assertThat(data.resolve("tenants/Gone.mv.db")).exists();
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class, refusal -> assertThat(refusal.report().code()).isEqualTo(code));
  }
}
