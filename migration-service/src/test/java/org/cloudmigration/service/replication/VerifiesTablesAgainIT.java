package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.validation.ComparisonStatus;
import org.cloudmigration.domain.validation.DifferenceKind;
import org.cloudmigration.domain.validation.TableComparison;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.setup.SampleInstaller;
import org.cloudmigration.service.testing.Eventually;
import org.cloudmigration.service.validation.ComparisonView;
import org.cloudmigration.service.validation.DifferenceView;
import org.cloudmigration.service.validation.Differences;
import org.cloudmigration.service.validation.LiveCount;
import org.cloudmigration.service.validation.TableCountService;
import org.cloudmigration.service.validation.VerificationService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replicated sample whose copy somebody tampers with. */
class VerifiesTablesAgainIT {

  private static final String NAME = SampleInstaller.ENVIRONMENT;

  @TempDir Path directory;
  private SampleServer server;
  private UUID environment;
  private MigrationTable table;

  @BeforeEach
  void replicate() {
    server = new SampleServer(directory, engine -> engine).start();
    environment = server.environment();
    server.awaitEnd(server.run());
    awaitFreeLease();
    table = table("GP GL00100");
  }

  @AfterEach
  void close() {
    server.close();
  }

  private void awaitFreeLease() {
    Eventually.until("its lease is free", () -> server.bean(LeaseKeeper.class).isFree(environment));
  }

  private MigrationTable table(String name) {
    return server
        .database()
        .inTransaction(
            entities ->
                entities
                    .createQuery(
                        "select t from MigrationTable t where t.tableName = :name",
                        MigrationTable.class)
                    .setParameter("name", name)
                    .getResultList()
                    .getFirst());
  }

  private void inTenant(String sql) throws SQLException {
    DatabaseLocation location =
        server
            .bean(Environments.class)
            .tenantOf(server.bean(Environments.class).named(NAME).orElseThrow());
    try (Connection connection =
            DriverManager.getConnection(location.url(), location.user(), location.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String live() {
    return "\"" + table.companyName() + "$GP GL00100$" + table.appId() + "\"";
  }

  private ComparisonView verify(UUID... tables) {
    server.bean(VerificationService.class).verify(NAME, List.of(tables));
    Eventually.until(
        "everything is compared",
        () -> server.bean(VerificationService.class).job(environment).isEmpty());
    awaitFreeLease();
    return server.bean(VerificationService.class).latest(table.id()).orElseThrow();
  }

  @Test
  void whatDiffersIsFoundShownAndForgottenOnceItIsEqual() throws SQLException {
    ComparisonView equal = verify(table.id());
    assertThat(equal.status()).isEqualTo(ComparisonStatus.COMPLETED);
    assertThat(equal.differing()).isZero();
    assertThat(table("GP GL00100").verification()).isEqualTo(Verification.CONTENTS_EQUAL);

    inTenant("UPDATE " + live() + " SET ACTDESCR = 'Tampered with' WHERE ACTINDX = 1");
    inTenant("DELETE FROM " + live() + " WHERE ACTINDX = 2");
    ComparisonView found = verify(table.id());
    assertThat(List.of(found.changed(), found.missing(), found.extra()))
        .containsExactly(1L, 1L, 0L);
    MigrationTable after = table("GP GL00100");
    assertThat(after.verification()).isEqualTo(Verification.DIFFERS);
    assertThat(after.tenantRows() - after.sourceRows()).isEqualTo(-1);
    Differences differences =
        server.bean(VerificationService.class).differences(table.id()).orElseThrow();
    DifferenceView changed =
        differences.rows().stream()
            .filter(row -> row.kind() == DifferenceKind.CHANGED)
            .findFirst()
            .orElseThrow();
    int place = differences.columns().indexOf("ACTDESCR");
    assertThat(changed.key()).isEqualTo("ACTINDX = 1");
    assertThat(changed.differing()).containsExactly(place);
    assertThat(changed.tenant().get(place)).isEqualTo("Tampered with");
    LiveCount count = server.bean(TableCountService.class).count(environment, table.id());
    assertThat(count.difference()).contains(-1L);

    server.awaitEnd(server.run());
    awaitFreeLease();
    assertThat(verify(table.id()).differing()).isZero();
    assertThat(server.bean(VerificationService.class).differences(table.id()).orElseThrow().rows())
        .isEmpty();
  }

  @Test
  void aTableThatIsGoneFromTheTenantIsToldAndTheOthersAreCompared() throws SQLException {
    inTenant("DROP TABLE " + live());
    UUID other = table("GP GL00103").id();
    ComparisonView broken = verify(table.id(), other);
    assertThat(broken.status()).isEqualTo(ComparisonStatus.FAILED);
    assertThat(broken.error().code()).isEqualTo("COMPARE");
    assertThat(server.bean(VerificationService.class).latest(other).orElseThrow().status())
        .isEqualTo(ComparisonStatus.COMPLETED);
  }

  @Test
  void oneWhoseServerWentAwayIsClosedAndKeepsRunsAwayUntilThen() {
    server
        .database()
        .change(
            entities ->
                entities.persist(
                    new TableComparison(
                        environment,
                        table.id(),
                        UUID.randomUUID(),
                        1,
                        1,
                        "operator",
                        Instant.now())));
    assertThatThrownBy(() -> server.run())
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("compared");
    server.tickComparisons();
    ComparisonView closed = server.bean(VerificationService.class).latest(table.id()).orElseThrow();
    assertThat(closed.status()).isEqualTo(ComparisonStatus.INTERRUPTED);
    assertThat(closed.error().code()).isEqualTo("CUT_OFF");
    server.awaitEnd(server.run());
  }
}
