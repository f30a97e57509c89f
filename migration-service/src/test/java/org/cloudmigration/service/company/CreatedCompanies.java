package org.cloudmigration.service.company;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.product.SourceCompany;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.testing.Eventually;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;

/** Companies that are listed, selected and created, as a finished setup leaves them. */
public final class CreatedCompanies {

  /** To be told of events, if a server is to create companies. */
  public static final Class<?> RUNNER = CreationRunner.class;

  private CreatedCompanies() {}

  /**
   * @param directory the data directory
   * @param ids source ids, which are the names too; the source lists these and no other
   */
  public static void in(JpaFixture database, Path directory, UUID environment, String... ids) {
    try (TestServer server = server(database, directory)) {
      List<ListedCompany> listed =
          Arrays.stream(ids)
              .map(id -> new ListedCompany(new SourceCompany(id, id, id + " Inc.", id), null))
              .toList();
      server.bean(Companies.class).takeOver(environment, listed);
      server.bean(CompanySelection.class).selectAll(environment);
      server.bean(CreationTasks.class).begin(environment, TestServer.USER);
      awaitEnd(database, environment);
    }
  }

  /** A server that can create companies of any product. */
  static TestServer server(JpaFixture database, Path directory) {
    return new TestServer(database, CreationRunner.class, InitializationRunner.class)
        .with(Installation.class, new Installation(directory, false, "", 1))
        .with(ProductCatalogue.class, new AnyProduct());
  }

  static MigrationSetup setup(JpaFixture database, UUID environment) {
    return database.inTransaction(entities -> entities.find(MigrationSetup.class, environment));
  }

  static MigrationSetup awaitEnd(JpaFixture database, UUID environment) {
    Eventually.until(
        "the companies are created",
        () -> setup(database, environment).companyTask() != TaskStatus.IN_PROGRESS);
    return setup(database, environment);
  }

  private static final class AnyProduct extends ProductCatalogue {

    AnyProduct() {
      super(List.of(new DynamicsGp()));
    }

    @Override
    public Product product(String id) {
      return super.product("DynamicsGP");
    }
  }
}
