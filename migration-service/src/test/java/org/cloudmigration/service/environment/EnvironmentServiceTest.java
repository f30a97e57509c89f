package org.cloudmigration.service.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cloudmigration.domain.environment.EnvironmentStatus;
import org.cloudmigration.domain.environment.EnvironmentType;
import org.cloudmigration.domain.environment.TenantDatabaseType;
import org.cloudmigration.domain.operation.AuditEntry;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.MadeCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator may create and change, and what is refused at which field. */
class EnvironmentServiceTest {

  private static final String PASSWORD = "Correct-Horse-7";
  private static final String CONNECTION =
      "Server=tenant.example.org;Database=bc;User Id=writer;Encrypt=True;Password=" + PASSWORD;

  @TempDir Path data;
  private final JpaFixture database = JpaFixture.inMemory();

  @AfterEach
  void close() {
    database.close();
  }

  private EnvironmentOffice office() {
    return new EnvironmentOffice(database, data);
  }

  private static InvalidInputException refusedAt(String field, ThrowingCallable call) {
    List<InvalidInputException> refusals = new ArrayList<>();
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refused -> {
              assertThat(refused.field()).isEqualTo(field);
              refusals.add(refused);
            });
    return refusals.getFirst();
  }

  private static NewEnvironment on(String name, TenantDatabaseType type, String connection) {
    return new NewEnvironment(
        name, EnvironmentType.PRODUCTION, "25.0", new TenantInput(type, connection, ""));
  }

  @Test
  void aNewOneIsActiveWithAnEmbeddedTenantOfItsOwn() {
    var office = office();
    EnvironmentView created = office.create("Test-1");
    assertThat(office.service.find("Test-1")).contains(created);
    assertThat(created.status()).isEqualTo(EnvironmentStatus.ACTIVE);
    assertThat(office.server.bean(Environments.class).tenantOf(office.stored("Test-1")).url())
        .contains(data.resolve("tenants/Test-1").toString());
    assertThat(office.trail())
        .extracting(AuditEntry::command, AuditEntry::subject, AuditEntry::before)
        .containsExactly(tuple("Create environment", "Test-1", ""));
  }

  @Test
  void namesThatDifferInTheirCaseAloneAreOneName() {
    var office = office();
    office.create("Test");
    assertThat(refusedAt("name", () -> office.create("tEST")).report().code())
        .isEqualTo("NAME_TAKEN");
    refusedAt("name", () -> office.create("a/b"));
    assertThat(office.service.list()).hasSize(1);
  }

  @Test
  void ofTwoServersThatTakeANameInAnotherCaseAtTheSameMomentOneIsRefused() throws Exception {
    for (int round = 0; round < 5; round++) {
      var together = new CyclicBarrier(2);
      List<Future<EnvironmentView>> made = new ArrayList<>();
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        for (String name : List.of("Round" + round, "ROUND" + round)) {
          EnvironmentOffice office = office();
          made.add(
              threads.submit(
                  () -> {
                    together.await();
                    return office.create(name);
                  }));
        }
      }
      assertThat(made).filteredOn(each -> each.state() == Future.State.SUCCESS).hasSize(1);
      assertThat(made)
          .filteredOn(each -> each.state() == Future.State.FAILED)
          .singleElement()
          .extracting(Future::exceptionNow)
          .isInstanceOf(InvalidInputException.class);
    }
  }

  @Test
  void whatIsLeftOfAnotherTenantNeverBecomesTheDataOfANewOne() throws IOException {
    Files.createDirectories(data.resolve("tenants"));
    Files.writeString(data.resolve("tenants/Old.mv.db"), "data");
    assertThatThrownBy(() -> office().create("Old"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("left");
  }

  @ParameterizedTest
  @CsvSource({
    "SQL_SERVER, SQL_SERVER",
    "AZURE_SQL, SQL_SERVER",
  })
  void aTenantElsewhereIsReachedByItsConnectionStringAndHiddenInTheDatabase(
      TenantDatabaseType type, DatabaseType driver) {
    var office = office();
    office.service.create(on("Far", type, CONNECTION));
    var stored = office.stored("Far");
    assertThat(stored.tenantConnection())
        .startsWith("v1:")
        .doesNotContain(PASSWORD)
        .doesNotContain("tenant.example.org");
    var location = office.server.bean(Environments.class).tenantOf(stored);
    assertThat(location.type()).isEqualTo(driver);
    assertThat(location.password()).isEqualTo(PASSWORD);
    assertThat(office.server.bean(Environments.class).trustsTenantCertificate(stored)).isFalse();
    assertThat(office.trail()).noneMatch(entry -> entry.canonicalText().contains(PASSWORD));
    assertThat(on("Far", type, CONNECTION).toString()).doesNotContain(PASSWORD);
  }

  @Test
  void theLongestConnectionStringHasRoomInItsColumnAndATrustedCertificateIsTold() {
    var office = office();
    String longest =
        "Server="
            + "h".repeat(250)
            + ";Database="
            + "ß".repeat(128)
            + ";User Id="
            + "ß".repeat(128)
            + ";TrustServerCertificate=True;Encrypt=True;Password="
            + "€".repeat(128);
    office.service.create(on("Long", TenantDatabaseType.SQL_SERVER, longest));
    assertThat(office.stored("Long").tenantConnection()).hasSizeLessThanOrEqualTo(4000);
    assertThat(
            office.server.bean(Environments.class).trustsTenantCertificate(office.stored("Long")))
        .isTrue();
  }

  @Test
  void theCertificateOfATenantsServerIsKeptShownUsedAndTakenAway() {
    var office = office();
    var own = MadeCertificate.selfSigned(data, "tenant");
    office.service.create(
        new NewEnvironment(
            "Far",
            EnvironmentType.SANDBOX,
            "25.0",
            new TenantInput(TenantDatabaseType.SQL_SERVER, CONNECTION, "Text\n" + own.chainPem())));
    String shown = office.service.find("Far").orElseThrow().tenantCertificate();
    assertThat(shown).startsWith("-----BEGIN CERTIFICATE-----");
    var environments = office.server.bean(Environments.class);
    assertThat(environments.tenantOf(office.stored("Far")).certificates()).isEqualTo(shown);
    assertThat(environments.trustsTenantCertificate(office.stored("Far"))).isFalse();
    assertThat(office.trail().getLast().after()).containsPattern("certificate ([0-9A-F]{2}:)+");

    office.change(
        "Far",
        new EnvironmentChange(
            null, null, null, new TenantInput(TenantDatabaseType.SQL_SERVER, CONNECTION, "")));
    assertThat(office.service.find("Far").orElseThrow().tenantCertificate()).isEmpty();
  }

  @Test
  void aCertificateThatCannotBeUsedIsToldAtItsFieldAndNothingIsStored() {
    var office = office();
    var own = MadeCertificate.selfSigned(data, "tenant");
    String any = CONNECTION + ";TrustServerCertificate=True";
    for (TenantInput refused :
        List.of(
            new TenantInput(TenantDatabaseType.SQL_SERVER, CONNECTION, "garbage"),
            new TenantInput(TenantDatabaseType.SQL_SERVER, CONNECTION, own.keyPem()),
            new TenantInput(TenantDatabaseType.SQL_SERVER, any, own.pem()),
            new TenantInput(TenantDatabaseType.EMBEDDED, "", own.pem()))) {
      refusedAt(
          "serverCertificate",
          () ->
              office.service.create(
                  new NewEnvironment("Far", EnvironmentType.SANDBOX, "25.0", refused)));
    }
    assertThat(office.service.list()).isEmpty();
    String secret = own.keyPem().lines().toList().get(1);
    assertThat(office.trail()).noneMatch(entry -> entry.canonicalText().contains(secret));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "EMBEDDED, Server=x",
        "SQL_SERVER, ''",
        "SQL_SERVER, Server=x",
        "POSTGRESQL, Server=x;Database=y;User Id=z;Password=p",
        "SQL_SERVER, jdbc:h2:mem:x;INIT=RUNSCRIPT",
        "AZURE_SQL, Server=x;Database=y;User Id=z;Password=Secret-9;Encrypt=False"
      })
  void aConnectionStringThatCannotBeRightIsToldAtItsFieldAndNotQuoted(
      TenantDatabaseType type, String text) {
    var office = office();
    InvalidInputException refused =
        refusedAt("connectionString", () -> office.service.create(on("Far", type, text)));
    assertThat(refused.report().toString()).doesNotContain("Secret-9").doesNotContain("RUNSCRIPT");
    assertThat(office.service.list()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"25.0, 25.1", "25.9, 25.10", "25.0, 26", "'', 25.0"})
  void theVersionRises(String before, String after) {
    var office = office();
    office.service.create(
        new NewEnvironment("Test", EnvironmentType.SANDBOX, before, TenantInput.EMBEDDED));
    assertThat(office.upgrade("Test", after).applicationVersion()).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({"24.9", "25", "25.0.0", "''", "latest", "1.2.3.4.5"})
  void theVersionNeverFallsAndStaysAsItIsIfItIsTheSame(String wanted) {
    var office = office();
    office.create("Test");
    if (wanted.equals("25") || wanted.equals("25.0.0")) {
      office.upgrade("Test", wanted);
    } else {
      refusedAt("applicationVersion", () -> office.upgrade("Test", wanted));
    }
    assertThat(office.stored("Test").applicationVersion()).isEqualTo("25.0");
  }

  @Test
  void typeAndStatusChangeAndTheTrailTellsBeforeAndAfter() {
    var office = office();
    office.create("Test");
    office.change(
        "Test",
        new EnvironmentChange(EnvironmentType.PRODUCTION, EnvironmentStatus.UPGRADING, null, null));
    assertThat(office.set("Test", EnvironmentStatus.ACTIVE).type())
        .isEqualTo(EnvironmentType.PRODUCTION);
    assertThat(office.trail()).hasSize(3);
    assertThat(office.trail().get(1).before()).startsWith("SANDBOX, ACTIVE");
    assertThat(office.trail().get(1).after()).startsWith("PRODUCTION, UPGRADING");
  }

  @Test
  void whoHasReadAnotherEnvironmentThanThereIsNowChangesAndDeletesNothing() {
    var office = office();
    var seen = office.create("Test");
    office.set("Test", EnvironmentStatus.UPGRADING);
    var change = new EnvironmentChange(EnvironmentType.PRODUCTION, null, null, null);
    var upgrade = new EnvironmentChange(null, EnvironmentStatus.ACTIVE, "26.0", null);
    for (EnvironmentChange late : List.of(change, upgrade)) {
      assertThatThrownBy(() -> office.service.change("Test", late, seen::equals))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("since you read it");
    }
    var deletion = new DeletionInput("Test", true);
    assertThatThrownBy(() -> office.service.delete("Test", deletion, seen::equals))
        .isInstanceOf(RefusedException.class);
    assertThat(office.service.find("Test").orElseThrow().status())
        .isEqualTo(EnvironmentStatus.UPGRADING);
  }

  @Test
  void theTenantIsNotMovedUnderAMigrationThatIsOn() {
    var office = office();
    office.createMigrating("Test");
    office.create("Idle");
    var move =
        new EnvironmentChange(
            null, null, null, new TenantInput(TenantDatabaseType.SQL_SERVER, CONNECTION, ""));
    assertThatThrownBy(() -> office.change("Test", move))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("is enabled");
    assertThat(office.change("Idle", move).tenantType()).isEqualTo(TenantDatabaseType.SQL_SERVER);
  }

  /** Such as the undoing of a preparation whose run is closed already. */
  @Test
  void workThatShowsInNoRunKeepsItsLease() {
    var office = office();
    UUID id = office.create("Test").id();
    LeaseKeeper leases = office.server.bean(LeaseKeeper.class);
    long fence = leases.acquire(id).orElseThrow();
    assertThatThrownBy(() -> office.set("Test", EnvironmentStatus.UPGRADING))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.report().code()).isEqualTo("LEASE"));
    assertThat(leases.renew(id, fence)).isTrue();
  }

  @Test
  void anUnknownEnvironmentIsRefusedAndThatIsWrittenDown() {
    var office = office();
    assertThatThrownBy(() -> office.set("Nowhere", EnvironmentStatus.ACTIVE))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.report().code()).isEqualTo("ENVIRONMENT"));
    assertThat(office.trail()).singleElement().matches(each -> each.after().startsWith("Refused"));
  }
}
