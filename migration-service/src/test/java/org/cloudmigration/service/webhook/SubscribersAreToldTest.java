package org.cloudmigration.service.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.operation.AuditEntry;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.mapping.MappingInput;
import org.cloudmigration.service.mapping.TableMappingService;
import org.cloudmigration.service.mapping.TableMappingView;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What arrives, once or again, whatever happens to receiver and server in between. */
class SubscribersAreToldTest {

  private HookBench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new HookBench();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static List<String> changes(List<String> bodies) {
    assertThat(bodies).hasSize(1);
    return Json.createReader(new StringReader(bodies.getFirst()))
        .readObject()
        .getJsonArray("value")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(each -> each.getString("changeType") + " " + each.getString("resource"))
        .toList();
  }

  private UUID run(int tables) {
    return Given.run(bench.database, bench.environment, 1, tables);
  }

  private void end(UUID run) {
    bench.database.change(
        entities ->
            entities
                .find(ReplicationRun.class, run)
                .end(RunStatus.COMPLETED, null, "Done.", null, 1, Instant.now()));
  }

  private TableRun table(UUID run, int index) {
    return Given.tables(bench.database, run).get(index);
  }

  private void change(UUID run, UUID table, java.util.function.Consumer<TableRun> change) {
    bench.database.change(
        entities ->
            entities
                .find(ReplicationRun.class, run)
                .change(entities.find(TableRun.class, table), change));
  }

  @Test
  void theStateOfARunIsToldFromItsBeginningToItsEndAndNothingTwice() {
    UUID before = run(1);
    end(before);
    SubscriptionView hook = bench.subscribe("cloudMigrationStatus");
    assertThat(bench.told(hook)).as("what was there before is no news").isEmpty();
    UUID run = run(2);
    assertThat(changes(bench.told(hook)))
        .containsExactly("created cloudMigrationStatus(" + run + ")");
    assertThat(bench.told(hook)).isEmpty();
    end(run);
    List<String> bodies = bench.told(hook);
    assertThat(changes(bodies)).containsExactly("updated cloudMigrationStatus(" + run + ")");
    assertThat(bodies.getFirst())
        .contains(
            "\"subscriptionId\":\"" + hook.id() + "\"",
            "\"clientState\":\"" + HookBench.STATE + "\"",
            "\"expirationDateTime\":\"" + hook.expiresAt() + "\"",
            "\"lastModifiedDateTime\":\"");
  }

  @Test
  void tablesAreToldWhenTheirStateChangesAndNotForEveryRow() {
    SubscriptionView hook =
        bench.subscribe("/companies(" + bench.environment + ")/cloudMigrationStatusDetails");
    UUID run = run(3);
    assertThat(changes(bench.told(hook))).hasSize(3).allMatch(each -> each.startsWith("created /"));
    UUID table = table(run, 1).id();
    change(run, table, t -> t.begin(TableStatus.IN_PROGRESS, 1, Instant.now()));
    assertThat(changes(bench.told(hook)))
        .containsExactly(
            "updated /companies("
                + bench.environment
                + ")/cloudMigrationStatusDetails("
                + table
                + ")");
    change(run, table, t -> t.progress(10, 100));
    assertThat(bench.told(hook)).isEmpty();
  }

  @Test
  void companiesAreToldThatCameChangedAndWent() {
    SubscriptionView hook = bench.subscribe("cloudMigrationCompanies");
    var company = new HybridCompany(bench.environment, "TWO", "TWO");
    company.describe("Fabrikam", "TWO", null);
    bench.database.change(entities -> entities.persist(company));
    String resource = " cloudMigrationCompanies(" + company.id() + ")";
    assertThat(changes(bench.told(hook))).containsExactly("created" + resource);
    bench.database.change(
        entities ->
            entities.find(HybridCompany.class, company.id()).describe("Fabrikam Ltd", "TWO", 1L));
    assertThat(changes(bench.told(hook))).containsExactly("updated" + resource);
    bench.database.execute("DELETE FROM hybrid_company");
    assertThat(changes(bench.told(hook))).containsExactly("deleted" + resource);
  }

  @Test
  void mappingsAreToldThatCameChangedAndWent() {
    SubscriptionView hook = bench.subscribe("tableMappings");
    Given.setup(bench.server, bench.environment, "DynamicsGP", "Sample=DynamicsGP");
    assertThat(changes(bench.told(hook)))
        .as("those of the product")
        .hasSize(64)
        .allMatch(each -> each.startsWith("created tableMappings("));
    TableMappingService mappings = bench.server.bean(TableMappingService.class);
    TableMappingView first = mappings.list(bench.environment).getFirst();
    mappings.change(
        bench.name(), first, new MappingInput(null, null, null, "Accounts", null, null));
    String resource = " tableMappings(" + first.id() + ")";
    assertThat(changes(bench.told(hook))).containsExactly("updated" + resource);
    mappings.delete(bench.name(), mappings.list(bench.environment).getFirst());
    assertThat(changes(bench.told(hook))).containsExactly("deleted" + resource);
    mappings.restoreDefaults(bench.name());
    assertThat(changes(bench.told(hook))).containsExactly("created" + resource);
    assertThat(bench.told(hook)).isEmpty();
  }

  @Test
  void moreThanAThousandChangesAreToldAsOne() {
    SubscriptionView hook = bench.subscribe("cloudMigrationStatusDetails");
    UUID thousand = run(1_000);
    assertThat(changes(bench.told(hook))).hasSize(1_000);
    end(thousand);
    List<String> names = IntStream.rangeClosed(1, 1_001).mapToObj(i -> "T" + i).toList();
    UUID more = Given.run(bench.database, bench.environment, 2, names, Instant.now());
    assertThat(changes(bench.told(hook)))
        .singleElement()
        .asString()
        .startsWith("collection cloudMigrationStatusDetails?$filter=runId eq '")
        .contains("runId eq '" + more + "'");
  }

  @Test
  void aReceiverInTroubleGetsItAgainAndThenWhatCameMeanwhile() {
    SubscriptionView hook = bench.subscribe("cloudMigrationStatus");
    UUID run = run(1);
    bench.receiver.answers(500, 429, 408);
    List<String> first = bench.told(hook);
    end(run);
    assertThat(bench.told(hook)).isEqualTo(first);
    assertThat(bench.told(hook)).isEqualTo(first);
    assertThat(bench.told(hook)).as("delivered now").isEqualTo(first);
    assertThat(changes(bench.told(hook)))
        .containsExactly("updated cloudMigrationStatus(" + run + ")");
    assertThat(bench.told(hook)).isEmpty();
  }

  @Test
  void aReceiverThatRefusesIsForgotten() {
    for (int status : List.of(404, 410, 401, 302)) {
      SubscriptionView hook = bench.subscribe("cloudMigrationStatus");
      end(run(1));
      bench.receiver.answers(status);
      assertThat(bench.told(hook)).hasSize(1);
      assertThat(bench.service().list(bench.environment)).as("after %s", status).isEmpty();
      AuditEntry last = bench.trail().getLast();
      assertThat(last.command()).isEqualTo("Subscription refused");
      assertThat(last.after()).contains("" + status);
    }
  }

  @Test
  void whatWasCollectedIsSentByAnotherServerIfTheFirstIsKilled() {
    SubscriptionView hook = bench.subscribe("cloudMigrationStatus");
    UUID run = run(1);
    try (TestServer other = bench.server("http://127.0.0.1:*")) {
      assertThat(bench.server.bean(DeliveryBooks.class).pack(hook.id())).isPresent();
      assertThat(bench.told(other, hook)).as("while the first has it").isEmpty();
      assertThat(other.bean(DeliveryBooks.class).due()).isEmpty();
      bench.claimRunsOut();
      assertThat(other.bean(DeliveryBooks.class).due()).containsExactly(hook.id());
      assertThat(changes(bench.told(other, hook)))
          .containsExactly("created cloudMigrationStatus(" + run + ")");
      assertThat(bench.told(hook)).isEmpty();
    }
  }

  @Test
  void theLateOutcomeOfASlowServerCountsNoMore() {
    SubscriptionView hook = bench.subscribe("cloudMigrationStatus");
    run(1);
    DeliveryBooks slow = bench.server.bean(DeliveryBooks.class);
    Optional<Parcel> parcel = slow.pack(hook.id());
    bench.claimRunsOut();
    try (TestServer other = bench.server("http://127.0.0.1:*")) {
      assertThat(bench.told(other, hook)).hasSize(1);
    }
    slow.refused(parcel.orElseThrow(), 404);
    assertThat(bench.service().list(bench.environment)).hasSize(1);
  }

  @Test
  void aSubscriptionThatWasRenewedMeanwhileIsNotEndedByAnOlderAnswer() {
    SubscriptionView hook = bench.subscribe("cloudMigrationStatus");
    run(1);
    DeliveryBooks books = bench.server.bean(DeliveryBooks.class);
    Parcel parcel = books.pack(hook.id()).orElseThrow();
    bench
        .service()
        .change(
            bench.name(), hook.id(), hook.modifiedAt(), new SubscriptionInput(null, null, null));
    books.refused(parcel, 404);
    assertThat(bench.service().list(bench.environment)).hasSize(1);
    assertThat(bench.told(hook)).as("what was pending still is").hasSize(1);
  }

  @Test
  void whatCannotBeDeliveredForADayAndAHalfIsGivenUp() {
    SubscriptionView hook = bench.subscribe("cloudMigrationStatus");
    UUID run = run(1);
    bench.receiver.answers(503, 503);
    bench.told(hook);
    bench.database.execute(
        "UPDATE webhook_subscription SET collected_at = DATEADD(HOUR, -37, CURRENT_TIMESTAMP)");
    bench.told(hook);
    assertThat(bench.told(hook)).as("given up").isEmpty();
    end(run);
    assertThat(bench.told(hook)).as("and goes on").hasSize(1);
  }

  @Test
  void whatNobodyRenewsExpires() {
    SubscriptionView hook = bench.subscribe("cloudMigrationStatus");
    run(1);
    bench.database.execute(
        "UPDATE webhook_subscription SET expires_at = DATEADD(SECOND, -1, CURRENT_TIMESTAMP)");
    assertThat(bench.service().list(bench.environment)).isEmpty();
    assertThat(bench.told(hook)).isEmpty();
    assertThat(bench.trail().getLast().command()).isEqualTo("Subscription expired");
    assertThat(bench.server.bean(DeliveryBooks.class).due()).isEmpty();
  }

  @Test
  void aReceiverThatIsAllowedNoMoreGetsNothingAndIsNotForgotten() {
    SubscriptionView hook = bench.subscribe("cloudMigrationStatus");
    run(1);
    try (TestServer stricter = bench.server("hooks.example.org")) {
      assertThat(bench.told(stricter, hook)).isEmpty();
    }
    assertThat(bench.told(hook)).hasSize(1);
  }

  @Test
  void aReceiverThatIsDownIsTriedAgain() {
    SubscriptionView hook = bench.subscribe("cloudMigrationStatus");
    run(1);
    bench.receiver.close();
    assertThat(bench.told(hook)).isEmpty();
    assertThat(bench.server.bean(DeliveryBooks.class).due()).containsExactly(hook.id());
  }
}
