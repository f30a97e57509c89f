package org.cloudmigration.service.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.runtime.EngineType;
import org.cloudmigration.domain.runtime.FactoryState;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.runtime.NodeStatus;
import org.cloudmigration.domain.runtime.RuntimeState;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.pipeline.FactoryGate.Node;
import org.cloudmigration.service.pipeline.FactoryGate.RuntimeStands;
import org.cloudmigration.service.pipeline.FactoryUse;
import org.cloudmigration.service.testing.JpaFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactoriesAreConfiguredTest {

  private static final String ID = "12345678-1234-1234-1234-123456789abc";
  private static final String OTHER_ID = "12345678-1234-1234-1234-123456789abd";

  private final JpaFixture database = JpaFixture.inMemory();
  private final FakeAzure azure = new FakeAzure();
  private final RuntimeServer room = RuntimeServer.beside(database, azure);
  private final FactoryService service = room.server.bean(FactoryService.class);

  @AfterEach
  void close() {
    database.close();
  }

  private static FactoryInput input(String name, String client, String secret) {
    return new FactoryInput(name, ID, ID, "rg-migration", "westeurope", client, secret, "");
  }

  private static FactoryInput secret(String client, String secret) {
    return new FactoryInput(null, null, null, null, null, client, secret, null);
  }

  private FactoryView one(String name) {
    return service.list().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private DataFactory stored(String name) {
    return room.factories.all().stream()
        .filter(factory -> factory.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private FactoryView change(String name, FactoryInput input) {
    return service.change(name, input, present -> true);
  }

  private void remove(String name) {
    service.remove(name, present -> true);
  }

  private static void refused(String told, ThrowingCallable command) {
    assertThatThrownBy(command).isInstanceOf(RefusedException.class).hasMessageContaining(told);
  }

  @Test
  void aNewOneIsAskedAtOnceAndItsSecretIsNeverShown() {
    FactoryView made = service.create(input("factory-1", ID, "s3cret"));
    assertThat(made.state()).isEqualTo(FactoryState.ONLINE);
    assertThat(made.checkedAt()).isNotNull();
    assertThat(azure.asked.getLast().clientSecret()).isEqualTo("s3cret");
    assertThat(made.toString() + service.list() + room.trail()).doesNotContain("s3cret");
    assertThat(stored("factory-1").clientSecret()).isNotBlank().doesNotContain("s3cret");
    assertThat(room.trail()).contains("Add data factory");
  }

  @Test
  void oneThatDoesNotAnswerIsListedWithWhatItSaid() {
    azure.silent.add("factory-1");
    FactoryView made = service.create(input("factory-1", "", ""));
    assertThat(made.state()).isEqualTo(FactoryState.OFFLINE);
    assertThat(made.trouble()).contains("did not answer", "503");
    azure.silent.clear();
    assertThat(service.check("factory-1").trouble()).isEmpty();
    assertThat(one("factory-1").state()).isEqualTo(FactoryState.ONLINE);
  }

  @ParameterizedTest
  @CsvSource({
    "a, name",
    "two--hyphens, name",
    "factory/1, name",
  })
  void aNameThatAzureWouldNotTakeIsRefusedAtItsField(String name, String field) {
    assertThatThrownBy(() -> service.create(input(name, "", "")))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.field()).isEqualTo(field));
    assertThat(service.list()).hasSize(1);
  }

  @Test
  void anApplicationNeedsItsSecretAndNobodyElseHasOne() {
    refused("secret", () -> service.create(input("factory-1", ID, "")));
    refused("secret", () -> service.create(input("factory-1", "", "s3cret")));
  }

  @Test
  void aSecretIsKeptUntilSomebodyElseSignsIn() {
    service.create(input("factory-1", ID, "s3cret"));
    change("factory-1", new FactoryInput(null, null, OTHER_ID, null, null, null, null, null));
    assertThat(azure.asked.getLast().clientSecret()).isEqualTo("s3cret");
    assertThat(azure.asked.getLast().subscription()).isEqualTo(OTHER_ID);
    refused("given for another", () -> change("factory-1", secret(OTHER_ID, null)));
    change("factory-1", secret(OTHER_ID, "other"));
    assertThat(azure.asked.getLast().clientSecret()).isEqualTo("other");
    change("factory-1", secret("", ""));
    assertThat(azure.asked.getLast().clientSecret()).isEmpty();
    assertThat(stored("factory-1").clientSecret()).isEmpty();
  }

  @Test
  void whoReadItBeforeSomebodyElseChangedItIsLate() {
    FactoryView seen = service.create(input("factory-1", "", ""));
    service.check("factory-1");
    service.change("factory-1", secret(null, null), seen::isConfiguredAs);
    change("factory-1", new FactoryInput(null, null, null, "other", null, null, null, null));
    refused(
        "since you read it",
        () -> service.change("factory-1", secret(null, null), seen::isConfiguredAs));
    assertThat(one("factory-1").resourceGroup()).isEqualTo("other");
  }

  @Test
  void whatSomebodyElseHasChangedIsNotRemovedUnseen() {
    FactoryView seen = service.create(input("factory-1", "", ""));
    change("factory-1", new FactoryInput(null, null, null, "other", null, null, null, null));
    refused("since you read it", () -> service.remove("factory-1", seen::equals));
    assertThat(one("factory-1").resourceGroup()).isEqualTo("other");
  }

  @Test
  void thisServerIsNotConfigured() {
    refused("could be configured", () -> change("embedded", input("embedded", "", "")));
    refused("could be configured", () -> remove("embedded"));
    refused("already", () -> service.create(input("Embedded", "", "")));
  }

  @Test
  void oneWithARuntimeStaysOnTheList() {
    service.create(input("factory-1", "", ""));
    service.createRuntime("factory-1", "gp-runtime");
    refused("gp-runtime", () -> remove("factory-1"));
    service.create(input("factory-2", "", ""));
    remove("factory-2");
    assertThat(service.list())
        .extracting(FactoryView::name)
        .containsExactly("embedded", "factory-1");
  }

  @Test
  void aRuntimeIsMadeWhereFewestEnvironmentsAreAndTheSilentArePassedOver() {
    service.create(input("factory-1", "", ""));
    service.create(input("factory-2", "", ""));
    azure.silent.add("factory-3");
    service.create(input("factory-3", "", ""));
    room.preparedOn(stored("factory-1"), null);
    assertThat(service.createRuntime("", "gp-runtime"))
        .isEqualTo(
            "factory-2. It serves the fewest environments (0) of 2. 1 did not answer and were"
                + " passed over.");
    assertThat(azure.runtimes).containsKey("gp-runtime");
    RuntimeKeys keys = room.service.serviceKeys("gp-runtime");
    assertThat(keys.primaryKey()).isEqualTo("IR@first0");
  }

  @Test
  void aRuntimeThatAzureRefusesIsNotInTheBooksEither() {
    service.create(input("factory-1", "", ""));
    azure.silent.add("factory-1");
    refused("did not answer", () -> service.createRuntime("factory-1", "gp-runtime"));
    assertThat(room.runtimes.named("gp-runtime")).isEmpty();
  }

  @Test
  void keysAreRenewedInAzure() {
    service.create(input("factory-1", "", ""));
    service.createRuntime("factory-1", "gp-runtime");
    RuntimeKeys renewed = room.service.resetServiceKeys("gp-runtime", RenewedKeys.BOTH);
    assertThat(renewed).isEqualTo(new RuntimeKeys("IR@first2", "IR@second2"));
    assertThat(room.runtimes.named("gp-runtime").orElseThrow().keysResetAt()).isNotNull();
  }

  @Test
  void anEnvironmentIsOnTheFactoryOfTheRuntimeThatItNames() {
    service.create(input("factory-1", ID, "s3cret"));
    service.createRuntime("factory-1", "gp-runtime");
    IntegrationRuntime runtime = room.runtimes.named("gp-runtime").orElseThrow();
    Environment environment = room.preparedOn(stored("factory-1"), runtime.id());
    FactoryUses uses = room.server.bean(FactoryUses.class);
    FactoryUse use = uses.of(environment, runtime.id()).orElseThrow();
    assertThat(use.environment()).isEqualTo(environment.name());
    assertThat(use.runtime()).isEqualTo("gp-runtime");
    assertThat(use.clientSecret()).isEqualTo("s3cret");
    Environment other = room.environment();
    IntegrationRuntime here = room.runtimes.forEnvironment(other, "");
    assertThat(room.factories.byId(here.dataFactoryId()).engine()).isEqualTo(EngineType.EMBEDDED);
    assertThat(uses.of(other, here.id())).isEqualTo(Optional.empty());
    refused("is on the data factory", () -> room.runtimes.forEnvironment(onFactoryAlone(), ""));
  }

  private Environment onFactoryAlone() {
    return room.preparedOn(stored("factory-1"), null);
  }

  @Test
  void nodesAreThoseThatTheFactoryTells() {
    service.create(input("factory-1", "", ""));
    service.createRuntime("factory-1", "gp-runtime");
    IntegrationRuntime runtime = room.runtimes.named("gp-runtime").orElseThrow();
    FactoryUse use = room.server.bean(FactoryUses.class).of(runtime).orElseThrow();
    FactoryReadiness readiness = room.server.bean(FactoryReadiness.class);
    refused("no node that is online", () -> readiness.standsReady(runtime, use));

    Instant now = Instant.parse("2026-11-23T08:00:00Z");
    azure.runtimes.put(
        "gp-runtime",
        new RuntimeStands(
            "Limited",
            List.of(
                new Node("NODE-1", "Online", "5.50", now),
                new Node("NODE-2", "InitializeFailed", null, null))));
    assertThat(readiness.standsReady(runtime, use)).contains("factory-1");
    assertThat(room.node("NODE-1").status()).isEqualTo(NodeStatus.ONLINE);
    assertThat(room.node("NODE-2").status()).isEqualTo(NodeStatus.INITIALIZE_FAILED);
    assertThat(room.runtimes.named("gp-runtime").orElseThrow().state())
        .isEqualTo(RuntimeState.LIMITED);

    azure.runtimes.put("gp-runtime", new RuntimeStands("SomethingNew", List.of()));
    refused("no node", () -> readiness.standsReady(runtime, use));
    assertThat(room.service.list().getFirst().nodes()).isEmpty();
  }

  @Test
  void roundsAskWhoWasNotAskedForAWhile() {
    service.create(input("factory-1", "", ""));
    int before = azure.asked.size();
    FactoryRounds rounds = room.server.bean(FactoryRounds.class);
    rounds.call();
    assertThat(azure.asked).hasSize(before);
    database.execute("UPDATE data_factory SET checked_at = NULL");
    azure.silent.add("factory-1");
    rounds.call();
    assertThat(one("factory-1").state()).isEqualTo(FactoryState.OFFLINE);
  }
}
