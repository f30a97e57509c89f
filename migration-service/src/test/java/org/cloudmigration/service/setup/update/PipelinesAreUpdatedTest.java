package org.cloudmigration.service.setup.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.cloudmigration.domain.company.CompanyCreationTask;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.operation.AuditEntry;
import org.cloudmigration.domain.pipeline.Pipeline;
import org.cloudmigration.domain.pipeline.PipelineKind;
import org.cloudmigration.domain.replication.LogKind;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.runtime.EngineType;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.pipeline.DefinitionChange;
import org.cloudmigration.service.pipeline.DefinitionChange.What;
import org.cloudmigration.service.pipeline.FactoryGate;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.runtime.FakeAzure;
import org.cloudmigration.service.runtime.IntegrationRuntimes;
import org.cloudmigration.service.runtime.RuntimeName;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.setup.preparation.Pipelines;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelinesAreUpdatedTest {

  private static final DefinitionChange OLD =
      new DefinitionChange("Pipeline", "cmm_copy", What.CHANGED, "0.9");

  @TempDir Path directory;
  private final JpaFixture database = JpaFixture.inMemory();
  private final FakeAzure azure = new FakeAzure();
  private final TestServer server = new TestServer(database).with(FactoryGate.class, azure);
  private PipelineUpdateService service;
  private UUID environment;
  private String name;

  @BeforeEach
  void prepare() {
    server
        .with(Installation.class, new Installation(directory, false, "", 1))
        .with(SecretVault.class, new SecretVault(new byte[32]))
        .with(ProductCatalogue.class, new ProductCatalogue(List.of(new DynamicsGp())));
    service = server.bean(PipelineUpdateService.class);
    environment = Given.environment(database);
    name = server.bean(Environments.class).byId(environment).name();
    Given.setup(server, environment, "DynamicsGP", "Sample=DynamicsGP;Scale=1");
    on(EngineType.EMBEDDED, "this server");
    service.update(name);
  }

  @AfterEach
  void close() {
    server.close();
    database.close();
  }

  private void on(EngineType engine, String factoryName) {
    var factory = new DataFactory(factoryName, engine, "westeurope");
    database.change(entities -> entities.persist(factory));
    IntegrationRuntime runtime =
        server
            .bean(IntegrationRuntimes.class)
            .create(new RuntimeName("runtime-of-" + factoryName.replace(' ', '-')), factory.id());
    database.change(
        entities ->
            entities
                .find(MigrationSetup.class, environment)
                .ready(factory.id(), runtime.id(), "operator", version()));
  }

  private String version() {
    return service.check(name).serverVersion();
  }

  private void deployedBy(String version) {
    database.execute("UPDATE migration_setup SET service_version = ?", version);
  }

  private void stored(String definition) {
    database.execute("UPDATE pipeline SET definition = ?", definition);
  }

  private List<Pipeline> existing() {
    return server.bean(Pipelines.class).existing(environment, PipelineKind.REPLICATION);
  }

  private List<AuditEntry> trail() {
    return all(AuditEntry.class, "sequenceNo");
  }

  private List<ReplicationRun> log() {
    return all(ReplicationRun.class, "startTime");
  }

  private <T> List<T> all(Class<T> type, String order) {
    return database.inTransaction(
        entities ->
            entities
                .createQuery(
                    "select e from " + type.getSimpleName() + " e order by e." + order, type)
                .getResultList());
  }

  @Test
  void rightAfterAnUpdateNothingDiffers() {
    PipelineCheck check = service.check(name);
    assertThat(check.differs()).isFalse();
    assertThat(check.changes()).isEmpty();
    assertThat(check.deployedVersion()).isEqualTo(check.serverVersion());
    assertThat(check.deployedAt()).isEqualTo(existing().getFirst().createdAt());
    assertThat(check.place()).isEqualTo("this server");
    assertThat(azure.asked).as("it is not on a factory of Azure").isEmpty();
  }

  @Test
  void anotherVersionDiffersThoughNothingChanges() {
    deployedBy("0.9");
    PipelineCheck check = service.check(name);
    assertThat(check.differs()).isTrue();
    assertThat(check.changes()).isEmpty();
    assertThat(service.update(name)).isEmpty();
    assertThat(service.check(name).differs()).isFalse();
  }

  @Test
  void anOldPipelineIsReplacedByOneThatIsToldAndAudited() {
    UUID old = existing().getFirst().id();
    deployedBy("0.9");
    stored("{}");
    assertThat(service.check(name).changes())
        .extracting(PipelineChange::toString)
        .containsExactly("Pipeline replicate-" + name + " is replaced");
    service.update(name);
    assertThat(existing()).singleElement().extracting(Pipeline::id).isNotEqualTo(old);
    assertThat(service.check(name).differs()).isFalse();
    AuditEntry entry = trail().getLast();
    assertThat(entry.command()).isEqualTo("Update pipelines");
    assertThat(entry.before()).isEqualTo("Version 0.9");
    assertThat(entry.after()).startsWith("Version " + version()).contains("is replaced");
    ReplicationRun line = log().getLast();
    assertThat(line.kind()).isEqualTo(LogKind.UPDATE);
    assertThat(line.details()).contains("from version 0.9 to " + version(), "is replaced");
    assertThat(server.bean(LeaseKeeper.class).isFree(environment)).isTrue();
  }

  @Test
  void onAFactoryItsPipelinesAreToldAndReplacedToo() {
    on(EngineType.AZURE_DATA_FACTORY, "factory-1");
    azure.differences.add(OLD);
    assertThat(service.check(name).changes()).containsExactly(PipelineChange.of(OLD));
    assertThat(service.check(name).place()).isEqualTo("factory-1");
    assertThat(azure.asked.getLast().environment()).isEqualTo(name);
    assertThat(service.update(name)).containsExactly(PipelineChange.of(OLD));
    assertThat(service.check(name).differs()).isFalse();
  }

  @Test
  void aFactoryThatDoesNotAnswerIsToldOfAndNothingIsUpdated() {
    on(EngineType.AZURE_DATA_FACTORY, "factory-1");
    deployedBy("0.9");
    azure.silent.add("factory-1");
    PipelineCheck check = service.check(name);
    assertThat(check.trouble().code()).isEqualTo("AZURE_DOWN");
    assertThat(check.deployedVersion()).isEqualTo("0.9");
    assertThat(check.differs()).as("to be updated now").isFalse();
    refused("AZURE_DOWN", "with what the factory said");
    assertThat(service.check(name).deployedVersion()).isEqualTo("0.9");
  }

  private void refused(String code, String given) {
    List<UUID> before = existing().stream().map(Pipeline::id).toList();
    int lines = log().size();
    assertThatThrownBy(() -> service.update(name))
        .as(given)
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.report().code()).as(given).isEqualTo(code));
    assertThat(existing()).extracting(Pipeline::id).isEqualTo(before);
    assertThat(log()).hasSize(lines);
    assertThat(trail().getLast().after()).startsWith("Refused: ");
  }

  private void change(Consumer<jakarta.persistence.EntityManager> work) {
    database.change(work);
  }

  @Test
  void notWhileARunIsInProgress() {
    Given.run(database, environment, 1, 2);
    assertThatThrownBy(() -> service.update(name))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.report().code()).isEqualTo("50010"));
    assertThat(service.check(name).differs()).as("to look is allowed").isFalse();
  }

  @Test
  void notWhileCompaniesAreCreated() {
    change(e -> e.persist(new CompanyCreationTask(environment, "operator", Instant.now())));
    refused("CREATING", "companies being created");
  }

  @Test
  void notWhileAnotherServerWorks() {
    database.execute(
        "UPDATE environment_lease SET owner = 'other', expires_at = TIMESTAMP '2099-01-01'");
    refused("LEASE", "another server's work");
  }

  @Test
  void notWhileTheEnvironmentIsUpgraded() {
    database.execute("UPDATE environment SET status = 'UPGRADING'");
    refused("UPGRADING", "an upgrade of the environment");
  }

  @Test
  void notWithoutAMigration() {
    database.execute("UPDATE migration_setup SET enabled = false");
    refused("50016", "a migration that is off");
    assertThatThrownBy(() -> service.check(name))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.report().code()).isEqualTo("50016"));
  }

  @Test
  void anEnvironmentThatIsNotThereIsToldSo() {
    assertThatThrownBy(() -> service.check("nowhere")).hasMessageContaining("nowhere");
  }

  @Test
  void whatWasPreparedBeforePipelinesWereKeptIsAdded() {
    change(entities -> entities.createQuery("delete from Pipeline").executeUpdate());
    assertThat(service.check(name).deployedAt()).isNull();
    assertThat(service.update(name))
        .extracting(PipelineChange::deployed)
        .containsExactly("Missing");
    Environment known = server.bean(Environments.class).byId(environment);
    assertThat(existing()).extracting(Pipeline::name).containsExactly("replicate-" + known.name());
  }
}
