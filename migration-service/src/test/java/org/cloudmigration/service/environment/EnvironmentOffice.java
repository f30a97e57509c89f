package org.cloudmigration.service.environment;

import java.nio.file.Path;
import java.util.List;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.EnvironmentStatus;
import org.cloudmigration.domain.environment.EnvironmentType;
import org.cloudmigration.domain.operation.AuditEntry;
import org.cloudmigration.service.completion.MigrationEnd;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.pipeline.TenantData;
import org.cloudmigration.service.pipeline.embedded.EmbeddedTenantData;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;

/** A server whose administrator creates, changes and deletes environments. */
public final class EnvironmentOffice {

  public final TestServer server;
  public final EnvironmentService service;
  private final JpaFixture database;

  /**
   * @param data the data directory
   * @param observers other beans that are told of what happens
   */
  public EnvironmentOffice(JpaFixture database, Path data, Class<?>... observers) {
    this.database = database;
    Class<?>[] all = new Class<?>[observers.length + 2];
    System.arraycopy(observers, 0, all, 0, observers.length);
    all[observers.length] = DeletedTenants.class;
    all[observers.length + 1] = MigrationEnd.class;
    server =
        new TestServer(database, all)
            .with(SecretVault.class, new SecretVault(new byte[32]))
            .with(Installation.class, new Installation(data, false, "", 1))
            .with(ProductCatalogue.class, new ProductCatalogue(List.of(new DynamicsGp())))
            .with(TenantData.class, new EmbeddedTenantData(new DatabaseAdapters()));
    service = server.bean(EnvironmentService.class);
  }

  public EnvironmentView create(String name) {
    return service.create(
        new NewEnvironment(name, EnvironmentType.SANDBOX, "25.0", TenantInput.EMBEDDED));
  }

  /** With a migration that is set up and on. */
  public EnvironmentView createMigrating(String name) {
    EnvironmentView created = create(name);
    Given.setup(server, created.id(), "DynamicsGP", "Sample=DynamicsGP;Scale=1");
    return created;
  }

  public EnvironmentView upgrade(String name, String version) {
    return change(name, new EnvironmentChange(null, null, version, null));
  }

  public EnvironmentView set(String name, EnvironmentStatus status) {
    return change(name, new EnvironmentChange(null, status, null, null));
  }

  /** Whatever the environment is now. */
  public EnvironmentView change(String name, EnvironmentChange change) {
    return service.change(name, change, present -> true);
  }

  public Environment stored(String name) {
    return server.bean(Environments.class).named(name).orElseThrow();
  }

  public List<AuditEntry> trail() {
    return database.inTransaction(
        entities ->
            entities
                .createQuery("select e from AuditEntry e order by e.sequenceNo", AuditEntry.class)
                .getResultList());
  }
}
