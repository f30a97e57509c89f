package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.validation.ComparisonStatus;
import org.cloudmigration.domain.validation.DifferenceKind;
import org.cloudmigration.domain.validation.TableComparison;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.completion.reset.ResetService;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.mapping.TableMappingService;
import org.cloudmigration.service.mapping.TableMappingView;
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
    MadeSample.replicatedIn(directory);
    server = new SampleServer(directory, engine -> engine).start();
    environment = server.environment();
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

  private Connection connectToTenant() throws SQLException {
    DatabaseLocation location =
        server
            .bean(Environments.class)
            .tenantOf(server.bean(Environments.class).named(NAME).orElseThrow());
    return DriverManager.getConnection(location.url(), location.user(), location.password());
  }

  private void inTenant(String sql) throws SQLException {
    try (Connection connection = connectToTenant();
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

  /** Switched on for the table of currencies, in which somebody has one of his own. */
  @Test
  void besidePreservedRowsOnlyThoseInsertedAreComparedAndReset() throws SQLException {
    table = table("GP MC40200");
    String currencies = "\"GP MC40200$" + table.appId() + "\"";
    long rows = table.sourceRows();
    inTenant("UPDATE " + currencies + " SET CURNCYID = 'CLOUD' WHERE CURNCYID = 'Z-EURO'");
    TableMappingService mappings = server.bean(TableMappingService.class);
    TableMappingView mapping = mappings.perDatabase(environment, "GP MC40200").orElseThrow();
    mappings.preserve(NAME, mapping, true);
    assertThatThrownBy(() -> mappings.preserve(NAME, mapping, true))
        .hasMessageContaining("changed");

    UUID run = server.run();
    assertThatThrownBy(
            () ->
                mappings.preserve(
                    NAME, mappings.perDatabase(environment, "GP MC40200").orElseThrow(), false))
        .as("during a run")
        .isInstanceOf(RefusedException.class);
    server.awaitEnd(run);
    awaitFreeLease();
    MigrationTable copied = table("GP MC40200");
    assertThat(copied.verification()).isEqualTo(Verification.INSERTED_EQUAL);
    assertThat(copied.tenantRows()).isEqualTo(rows + 1);

    assertThat(verify(table.id()).differing()).isZero();
    assertThat(table("GP MC40200").verification()).isEqualTo(Verification.INSERTED_EQUAL);
    inTenant("DELETE FROM " + currencies + " WHERE CURNCYID = 'Z-EURO'");
    ComparisonView found = verify(table.id());
    assertThat(List.of(found.changed(), found.missing(), found.extra()))
        .containsExactly(0L, 1L, 0L);
    assertThat(List.of(found.sourceRows(), found.tenantRows())).containsExactly(rows, rows);

    server.bean(ResetService.class).reset(NAME, NAME);
    server.tickResets();
    Eventually.until("only the cloud's row is left", () -> currencies(currencies).equals("CLOUD"));
  }

  private String currencies(String table) {
    try (Connection connection = connectToTenant();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT LISTAGG(TRIM(CURNCYID)) FROM " + table)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
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

  /** Every row a thousand times more in the source: enough to be stopped while it is read. */
  private void enlargeSource() throws SQLException {
    String file = directory.resolve("sample/DynamicsGP-1").toString();
    String name = "\"" + table.companyName() + "\".\"GL00100\"";
    try (Connection source =
            DriverManager.getConnection("jdbc:h2:file:" + file + ";IFEXISTS=TRUE", "sa", "");
        Statement statement = source.createStatement()) {
      List<String> columns = new ArrayList<>();
      try (ResultSet rows =
          source.getMetaData().getColumns(null, table.companyName(), "GL00100", null)) {
        while (rows.next()) {
          columns.add("\"" + rows.getString("COLUMN_NAME") + "\"");
        }
      }
      String made =
          columns.stream()
              .map(c -> c.matches("\"(ACTINDX|DEX_ROW_ID)\"") ? c + " + 1000 * X" : c)
              .collect(Collectors.joining(", "));
      statement.execute(
          "INSERT INTO "
              + name
              + "("
              + String.join(", ", columns)
              + ") SELECT "
              + made
              + " FROM "
              + name
              + ", SYSTEM_RANGE(1, 1000)");
    }
  }

  private List<String> tenantTables() throws SQLException {
    List<String> names = new ArrayList<>();
    DatabaseLocation location =
        server
            .bean(Environments.class)
            .tenantOf(server.bean(Environments.class).named(NAME).orElseThrow());
    try (Connection connection =
            DriverManager.getConnection(location.url(), location.user(), location.password());
        ResultSet tables = connection.getMetaData().getTables(null, "PUBLIC", "%", null)) {
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME"));
      }
    }
    return names;
  }

  @Test
  void oneThatIsStoppedInTheMiddleLeavesNothingBehind() throws SQLException {
    verify(table.id());
    Instant verified = table("GP GL00100").verifiedAt();
    List<String> before = tenantTables();
    enlargeSource();
    VerificationService service = server.bean(VerificationService.class);
    UUID waiting = table("GP GL00103").id();
    service.verify(NAME, List.of(table.id(), waiting));
    Eventually.until(
        "it is in the middle", () -> service.job(environment).orElseThrow().rowsRead() > 0);
    service.stop(NAME);
    assertThat(service.job(environment)).isEmpty();
    awaitFreeLease();

    for (UUID each : List.of(table.id(), waiting)) {
      ComparisonView stopped = service.latest(each).orElseThrow();
      assertThat(stopped.status()).isEqualTo(ComparisonStatus.STOPPED);
      assertThat(stopped.error()).isNull();
      assertThat(stopped.endTime()).isNotNull();
    }
    assertThat(service.differences(table.id()).orElseThrow().rows()).isEmpty();
    MigrationTable after = table("GP GL00100");
    assertThat(after.verification()).isEqualTo(Verification.CONTENTS_EQUAL);
    assertThat(after.verifiedAt()).isEqualTo(verified);
    assertThat(tenantTables()).isEqualTo(before);
    assertThatThrownBy(() -> service.stop(NAME))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("No comparison");
    EnvironmentUse use = server.bean(EnvironmentUse.class);
    Environment free = server.bean(Environments.class).named(NAME).orElseThrow();
    use.release(free, use.take(free));
  }
}
