package org.cloudmigration.service.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may be told, what is refused at which property, and what nobody reads again. */
class WebhookServiceTest {

  private HookBench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new HookBench();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static void refusedAt(String property, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refused -> assertThat(refused.field()).isEqualTo(property));
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.report().code()).isEqualTo(code));
  }

  private SubscriptionView change(SubscriptionView seen, String url, String state) {
    return bench
        .service()
        .change(
            bench.name(),
            seen.id(),
            seen.modifiedAt(),
            new SubscriptionInput(url == null ? null : bench.receiver.url(url), null, state));
  }

  @Test
  void aReceiverThatAnswersTheTokenIsToldForThreeDays() {
    SubscriptionView made = bench.subscribe("cloudMigrationStatus");
    assertThat(made.expiresAt()).isEqualTo(made.createdAt().plus(Duration.ofDays(3)));
    assertThat(made.createdBy()).isEqualTo(TestServer.USER);
    assertThat(bench.service().list(bench.environment)).containsExactly(made);
    assertThat(bench.service().list(Given.environment(bench.database))).isEmpty();
  }

  @Test
  void aReceiverThatDoesNotKnowTheHandshakeIsRefusedAndThatIsAudited() {
    bench.receiver.knowsTheHandshake = false;
    refusedAt("notificationUrl", () -> bench.subscribe("cloudMigrationStatus"));
    bench.receiver.answers(404);
    refusedAt("notificationUrl", () -> bench.subscribe("cloudMigrationStatus"));
    assertThat(bench.service().list(bench.environment)).isEmpty();
    assertThat(bench.trail())
        .hasSize(2)
        .allSatisfy(
            entry -> {
              assertThat(entry.command()).isEqualTo("Subscribe to changes");
              assertThat(EntryOutcome.of(entry.after())).isEqualTo(EntryOutcome.REFUSED);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.2/", "https://10.0.0.1/", "http://localhost/", "x", ""})
  void whatThePolicyForbidsIsNotEvenAsked(String url) {
    refusedAt(
        "notificationUrl",
        () ->
            bench
                .service()
                .create(bench.name(), new SubscriptionInput(url, "cloudMigrationStatus", null)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "companies",
        "sourceProductTypes",
        "cloudMigrationStatus?$filter=x eq 1",
        "cloudMigrationStatus(1)",
        "https://host/v2.0/Other/api/microsoft/cloudMigration/v1.0/cloudMigrationStatus",
        "x/cloudMigrationStatus"
      })
  void whatCannotBeWatchedIsRefused(String resource) {
    refusedAt("resource", () -> bench.subscribe(resource));
  }

  @Test
  void addressesOfSetsAreTakenInEveryFormThatScriptsHave() {
    String rest = "/api/microsoft/cloudMigration/v1.0/";
    String company = "companies(" + UUID.randomUUID() + ")/";
    for (String resource :
        new String[] {
          "/cloudMigrationStatus",
          company + "cloudMigrationStatusDetails",
          rest + company + "cloudMigrationCompanies",
          "https://host:8443/v2.0/" + bench.name() + rest + company + "cloudMigrationStatus",
          "/v2.0/" + UUID.randomUUID() + "/" + bench.name() + rest + "cloudMigrationStatus"
        }) {
      assertThat(bench.subscribe(resource).resource()).isEqualTo(resource);
    }
  }

  @Test
  void secretsAreNeitherStoredInTheClearNorShownNorAudited() {
    SubscriptionView made = bench.subscribe("cloudMigrationStatus");
    assertThat(made.notificationUrl()).endsWith("/hook?…");
    assertThat(made.toString() + bench.trail().stream().map(Object::toString).toList())
        .doesNotContain(HookBench.STATE, "k3y");
    assertThat(bench.trail().getLast().subject() + bench.trail().getLast().after())
        .contains("/hook?…")
        .doesNotContain(HookBench.STATE, "k3y");
    String stored =
        bench.database.inTransaction(
            entities ->
                (String)
                    entities
                        .createNativeQuery(
                            "select concat(secret, receiver, resource) from webhook_subscription",
                            String.class)
                        .getSingleResult());
    assertThat(stored).doesNotContain(HookBench.STATE, "k3y");
  }

  @Test
  void aSecretIsNotSentToAnotherReceiver() {
    SubscriptionView made = bench.subscribe("cloudMigrationStatus");
    refusedAt("clientState", () -> change(made, "/elsewhere", null));
    SubscriptionView moved = change(made, "/elsewhere", "new");
    assertThat(moved.notificationUrl()).endsWith("/elsewhere");
    Given.run(bench.database, bench.environment, 1, 1);
    assertThat(bench.told(moved)).singleElement().asString().contains("\"clientState\":\"new\"");
  }

  @Test
  void aSecretCannotBeMovedInTheDatabaseToAnotherSubscription() {
    SubscriptionView made = bench.subscribe("cloudMigrationStatus");
    SubscriptionView other = bench.subscribe("cloudMigrationStatus");
    bench.database.execute(
        "UPDATE webhook_subscription SET secret ="
            + " (SELECT w.secret FROM webhook_subscription w WHERE w.id = ?) WHERE id = ?",
        made.id(),
        other.id());
    Given.run(bench.database, bench.environment, 1, 1);
    assertThatThrownBy(() -> bench.told(other)).hasMessageContaining("");
    assertThat(bench.receiver.take()).isEmpty();
  }

  @Test
  void renewingAsksTheReceiverAgainAndProlongs() {
    SubscriptionView made = bench.subscribe("cloudMigrationStatus");
    bench.database.execute(
        "UPDATE webhook_subscription SET expires_at = DATEADD(HOUR, 1, CURRENT_TIMESTAMP)");
    SubscriptionView renewed = change(made, null, null);
    assertThat(renewed.expiresAt()).isAfter(Instant.now().plus(Duration.ofHours(70)));
    bench.receiver.knowsTheHandshake = false;
    refusedAt("notificationUrl", () -> change(renewed, null, null));
  }

  @Test
  void whatSomebodyElseHasChangedOrDeletedIsNotChanged() {
    SubscriptionView made = bench.subscribe("cloudMigrationStatus");
    bench.database.execute(
        "UPDATE webhook_subscription SET modified_at = DATEADD(SECOND, 1, modified_at)");
    refused("CHANGED", () -> change(made, null, null));
    refused("CHANGED", () -> bench.service().delete(bench.name(), made.id(), made.modifiedAt()));
    SubscriptionView now = bench.service().list(bench.environment).getFirst();
    bench.service().delete(bench.name(), now.id(), now.modifiedAt());
    assertThat(bench.service().list(bench.environment)).isEmpty();
    refused("CHANGED", () -> bench.service().delete(bench.name(), now.id(), now.modifiedAt()));
  }

  @Test
  void aProgramThatSubscribesAgainAndAgainIsStopped() {
    for (int i = 0; i < SubscriptionDesk.MOST; i++) {
      bench.subscribe("cloudMigrationStatus");
    }
    refused("WEBHOOK_COUNT", () -> bench.subscribe("cloudMigrationStatus"));
  }

  @Test
  void aClientStateHasItsLength() {
    refusedAt(
        "clientState",
        () ->
            bench
                .service()
                .create(
                    bench.name(),
                    new SubscriptionInput(
                        bench.receiver.url("/"), "cloudMigrationStatus", "x".repeat(2_049))));
  }
}
