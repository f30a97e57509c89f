package org.cloudmigration.service.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudmigration.service.company.CompanyBench.allPartsAreThere;
import static org.cloudmigration.service.company.CompanyBench.refused;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.company.CompanyInitialization;
import org.cloudmigration.domain.company.CompanyInitializationStatus;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.testing.Eventually;
import org.cloudmigration.service.testing.JpaFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompanyInitializationTest {

  private static JpaFixture database;

  @TempDir static Path directory;
  private final List<Runnable> heldUp = new ArrayList<>();
  private CompanyBench bench;
  private CompanyBench slow;

  @BeforeAll
  static void open() {
    database = JpaFixture.inMemory();
  }

  @AfterAll
  static void closeAll() {
    database.close();
  }

  @BeforeEach
  void prepare() {
    bench = new CompanyBench(database, directory);
    bench.server.with(SecretVault.class, new SecretVault(new byte[32]));
    bench.create("ONE", "TWO");
    slow =
        new CompanyBench(database, CreatedCompanies.server(database, directory), bench.environment);
    slow.server
        .with(SecretVault.class, new SecretVault(new byte[32]))
        .with(
            ManagedExecutorService.class,
            (ManagedExecutorService)
                Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {ManagedExecutorService.class},
                    (proxy, method, arguments) -> heldUp.add((Runnable) arguments[0])));
  }

  @AfterEach
  void close() {
    slow.close();
    bench.close();
  }

  private CompanyInitialization initialization(String id) {
    return bench.company(id).initialization();
  }

  private void schedule(CompanyBench where, String id) {
    where.bean(CompanyService.class).scheduleInitialization(where.name, bench.company(id).id());
  }

  private CompanyInitialization awaitEnd(String id) {
    Eventually.until("the task has ended", () -> !initialization(id).active());
    return initialization(id);
  }

  @Test
  void aCompanyThatIsThereIsInitialized() {
    schedule(bench, "ONE");
    assertThat(awaitEnd("ONE").status()).isEqualTo(CompanyInitializationStatus.INITIALIZED);
    assertThat(initialization("ONE").error()).isNull();
    assertThat(initialization("TWO").status())
        .isEqualTo(CompanyInitializationStatus.NOT_INITIALIZED);
  }

  @Test
  void aFailureIsToldAndCanBeTriedAgain() {
    bench.inTenant("DELETE FROM \"Company\" WHERE \"Name\" = 'ONE'");
    schedule(bench, "ONE");
    assertThat(awaitEnd("ONE").status())
        .isEqualTo(CompanyInitializationStatus.INITIALIZATION_FAILED);
    assertThat(initialization("ONE").error().code()).isEqualTo("COMPANY_MISSING");
    allPartsAreThere(initialization("ONE").error());
    assertThat(bench.company("ONE").creation().error()).as("not the creation's").isNull();
    bench.create("ONE", "TWO");
    schedule(bench, "ONE");
    assertThat(awaitEnd("ONE").status()).isEqualTo(CompanyInitializationStatus.INITIALIZED);
    assertThat(initialization("ONE").error()).isNull();
  }

  @Test
  void aTenantThatDoesNotLetUsInIsAFailureWithItsReason() {
    bench.inTenant("ALTER USER sa SET PASSWORD 'changed'");
    schedule(bench, "ONE");
    assertThat(awaitEnd("ONE").error().code()).isEqualTo("LOGIN");
    allPartsAreThere(initialization("ONE").error());
  }

  @Test
  void whileATaskIsActiveEverythingElseIsRefused() {
    schedule(slow, "ONE");
    assertThat(initialization("ONE").active()).isTrue();
    CompanyService service = bench.bean(CompanyService.class);
    UUID one = bench.company("ONE").id();
    refused("INITIALIZING", () -> schedule(bench, "ONE"));
    refused("INITIALIZING", () -> service.markInitialized(bench.name, one, true));
    refused("INITIALIZING", () -> service.markInitialized(bench.name, one, false));
    refused("INITIALIZING", () -> service.deleted(bench.name, "ONE"));
    refused("INITIALIZING", () -> service.renamed(bench.name, "ONE", "UNO"));
    schedule(bench, "TWO");
    assertThat(awaitEnd("TWO").status()).isEqualTo(CompanyInitializationStatus.INITIALIZED);
  }

  @Test
  void marksByHandGoBothWaysAndForgetAFailure() {
    bench.inTenant("DELETE FROM \"Company\" WHERE \"Name\" = 'ONE'");
    schedule(bench, "ONE");
    awaitEnd("ONE");
    CompanyService service = bench.bean(CompanyService.class);
    UUID one = bench.company("ONE").id();
    service.markInitialized(bench.name, one, true);
    assertThat(initialization("ONE").status()).isEqualTo(CompanyInitializationStatus.INITIALIZED);
    assertThat(initialization("ONE").error()).isNull();
    refused("STATE", () -> schedule(bench, "ONE"));
    service.markInitialized(bench.name, one, false);
    assertThat(initialization("ONE").status())
        .isEqualTo(CompanyInitializationStatus.NOT_INITIALIZED);
  }

  @Test
  void aCompanyThatIsNotCreatedCannotBeInitialized() {
    bench.list(null, "ONE", "TWO", "NEW");
    refused("STATE", () -> schedule(bench, "NEW"));
    assertThat(initialization("NEW").active()).isFalse();
  }

  @Test
  void aTaskWhoseServerWasKilledIsDoneAgainByAnother() {
    schedule(slow, "ONE");
    bench.bean(CompanyCaretaker.class).tick();
    assertThat(initialization("ONE").active()).as("the claim has not expired").isTrue();
    bench.expireLeases();
    bench.bean(CompanyCaretaker.class).tick();
    assertThat(awaitEnd("ONE").status()).isEqualTo(CompanyInitializationStatus.INITIALIZED);
  }

  @Test
  void theOldServerCannotEndTheTaskOfItsSuccessor() {
    bench.inTenant("DELETE FROM \"Company\" WHERE \"Name\" = 'ONE'");
    schedule(slow, "ONE");
    bench.expireLeases();
    bench.bean(CompanyCaretaker.class).tick();
    awaitEnd("ONE");
    bench.bean(CompanyService.class).markInitialized(bench.name, bench.company("ONE").id(), true);
    heldUp.getFirst().run();
    assertThat(initialization("ONE").status()).isEqualTo(CompanyInitializationStatus.INITIALIZED);
    assertThat(initialization("ONE").error()).isNull();
  }

  @Test
  void aTaskThatIsWorkedOnKeepsItsClaim() {
    schedule(slow, "ONE");
    bench.expireLeases();
    slow.bean(CompanyCaretaker.class).tick();
    bench.bean(CompanyCaretaker.class).tick();
    assertThat(initialization("ONE").active()).isTrue();
    heldUp.getFirst().run();
    assertThat(initialization("ONE").status()).isEqualTo(CompanyInitializationStatus.INITIALIZED);
  }

  @Test
  void creatingAgainDuringATaskLeavesTheTaskAlone() {
    schedule(slow, "ONE");
    bench.create("ONE", "TWO");
    assertThat(initialization("ONE").active()).isTrue();
    heldUp.getFirst().run();
    assertThat(initialization("ONE").status()).isEqualTo(CompanyInitializationStatus.INITIALIZED);
  }
}
