package org.cloudmigration.service.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.operation.AuditEntry;
import org.cloudmigration.domain.setup.TenantExtension;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.product.Extension;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several people, one list of mappings, and a source that may not answer. */
class MappingsAreChangedTogetherTest {

  private static final UUID OURS = Extension.OWN_TABLES.appId();

  private final JpaFixture database = JpaFixture.inMemory();
  private SourceCatalogue.Answer answer = new SourceCatalogue.Answer.Unknown();
  private TestServer server;
  private TableMappingService service;
  private UUID environment;
  private String name;

  @BeforeEach
  void setUp() {
    server =
        new TestServer(database)
            .with(Installation.class, new Installation(Path.of("target", "nowhere"), false, "", 1))
            .with(SecretVault.class, new SecretVault(new byte[32]))
            .with(ProductCatalogue.class, new ProductCatalogue(List.of(new DynamicsGp())))
            .with(SourceCatalogue.class, (SourceCatalogue) (id, table, perCompany) -> answer);
    service = server.bean(TableMappingService.class);
    environment = Given.environment(database);
    name = database.inTransaction(entities -> entities.find(Environment.class, environment).name());
  }

  @AfterEach
  void close() {
    server.close();
    database.close();
  }

  private void setUpMigration() {
    Given.setup(server, environment, "DynamicsGP", "Sample=DynamicsGP");
    database.change(
        entities ->
            entities.persist(
                new TenantExtension(
                    environment, OURS, Extension.OWN_TABLES.name(), "Somebody", "1.0.0.0")));
  }

  private TableMappingView of(String source) {
    return service.list(environment).stream()
        .filter(mapping -> mapping.sourceTableName().equals(source))
        .findFirst()
        .orElseThrow();
  }

  private static MappingInput renamed(String table) {
    return new MappingInput(null, null, null, table, null, null);
  }

  private static MappingInput added(String source, String table) {
    return new MappingInput("Table", OURS, null, table, source, null);
  }

  private static void refused(String code, ThrowingCallable command) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            RefusedException.class, refusal -> assertThat(refusal.report().code()).isEqualTo(code));
  }

  private List<String> trail() {
    return database.inTransaction(
        entities ->
            entities
                .createQuery("select e from AuditEntry e order by e.sequenceNo", AuditEntry.class)
                .getResultStream()
                .map(entry -> entry.command() + ": " + entry.before() + " / " + entry.after())
                .toList());
  }

  @Test
  void withoutASetupThereIsNothingToMap() {
    assertThat(service.list(environment)).isEmpty();
    refused("50016", () -> service.add(name, added("GL00100", "Other")));
  }

  @Test
  void everySetupBeginsWithTheTablesOfItsProduct() {
    setUpMigration();
    List<TableMappingView> mappings = service.list(environment);
    assertThat(mappings).hasSize(64);
    assertThat(of("GL00100").tableName()).isEqualTo("GP GL00100");
    assertThat(of("GL00100").tableId()).isEqualTo(40127);
    assertThat(of("GL00100").dataPerCompany()).isTrue();
    assertThat(of("MC40200").dataPerCompany()).isFalse();
    assertThat(service.list(environment)).as("ids stay").isEqualTo(mappings);
  }

  @Test
  void aChangeKeepsTheOthersAsTheyWere() {
    setUpMigration();
    List<TableMappingView> before = service.list(environment);
    service.change(name, of("GL00100"), renamed("Accounts"));
    List<TableMappingView> after = service.list(environment);
    assertThat(of("GL00100").tableName()).isEqualTo("Accounts");
    assertThat(of("GL00100").id()).isEqualTo(before.getFirst().id());
    assertThat(after.subList(1, 64)).isEqualTo(before.subList(1, 64));
    service.restoreDefaults(name);
    assertThat(service.list(environment)).isEqualTo(before);
  }

  @Test
  void ofTwoPeopleTheSecondIsTold() {
    setUpMigration();
    TableMappingView seen = of("GL00100");
    service.change(name, seen, renamed("Accounts"));
    refused("CHANGED", () -> service.change(name, seen, renamed("Konten")));
    refused("CHANGED", () -> service.delete(name, seen));
    refused("CHANGED", () -> service.deleteAllForExtension(name, seen));
    service.delete(name, of("GL00100"));
    refused("CHANGED", () -> service.delete(name, seen));
    assertThat(service.list(environment)).hasSize(63);
  }

  @Test
  void allOfAnExtensionGoTogether() {
    setUpMigration();
    service.add(name, added("GL00100", "Second copy"));
    assertThat(service.list(environment).getLast().extensionName()).isEqualTo("Mapped Tables");
    service.deleteAllForExtension(name, of("GL00103"));
    assertThat(service.list(environment))
        .extracting(TableMappingView::tableName)
        .containsExactly("Second copy");
    service.delete(name, service.list(environment).getFirst());
    assertThat(service.list(environment)).isEmpty();
    service.restoreDefaults(name);
    assertThat(service.list(environment)).hasSize(64);
  }

  @Test
  void theSourceHasTheLastWordIfItAnswers() {
    setUpMigration();
    answer = new SourceCatalogue.Answer.Missing();
    assertThatThrownBy(() -> service.add(name, added("GL99999", "Other")))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refusal -> assertThat(refusal.field()).isEqualTo("sourceTableName"));
    service.change(name, of("GL00100"), renamed("Accounts"));
    answer = new SourceCatalogue.Answer.Found("Gl99999");
    service.add(name, added("GL99999", "Other"));
    assertThat(of("Gl99999").tableName()).isEqualTo("Other");
  }

  @Test
  void nothingChangesUnderARun() {
    setUpMigration();
    Given.run(database, environment, 1, 1);
    TableMappingView mapping = of("GL00100");
    refused("50010", () -> service.add(name, added("GL00100", "Other")));
    refused("50010", () -> service.change(name, mapping, renamed("Accounts")));
    refused("50010", () -> service.delete(name, mapping));
    refused("50010", () -> service.deleteAllForExtension(name, mapping));
    refused("50010", () -> service.restoreDefaults(name));
    assertThat(service.list(environment)).hasSize(64);
  }

  @Test
  void theTrailTellsWhatWasMapped() {
    setUpMigration();
    service.change(name, of("GL00100"), renamed("Accounts"));
    service.delete(name, of("MC40200"));
    assertThat(trail())
        .contains(
            "Change table mapping: GL00100 → GP GL00100 / GL00100 → Accounts",
            "Delete table mapping: MC40200 (per database) → GP MC40200 / deleted");
  }
}
