package org.cloudmigration.service.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each page reads takes as many statements at 1,000 rows as at 10. */
class ManyRowsTakeNoMoreStatementsTest {

  private static final List<ManyRuns> PASTS =
      List.of(new ManyRuns(10, 10), new ManyRuns(10, 1000), new ManyRuns(1000, 10));

  @TempDir static Path directory;

  private static List<Past> pasts;

  /** A server over a past. */
  private record Past(JpaFixture database, TestServer server, PageReading.Place place) {

    static Past of(ManyRuns runs) {
      JpaFixture database =
          JpaFixture.on(JpaFixture.memory(), Map.of("hibernate.generate_statistics", "true"));
      UUID environment = Given.environment(database);
      var server =
          new TestServer(database)
              .with(Installation.class, new Installation(directory, false, "", 1))
              .with(SecretVault.class, new SecretVault(new byte[32]))
              .with(ProductCatalogue.class, new ProductCatalogue(List.of(new DynamicsGp())))
              .with(TenantData.class, new EmbeddedTenantData(new DatabaseAdapters()));
      Given.setup(server, environment, "DynamicsGP", "Sample=DynamicsGP");
      String name = ManyRunsTest.name(database, environment);
      try {
        runs.write(database.dataSource(), name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return new Past(database, server, PageReading.Place.of(server, environment, name));
    }

    long statements(PageReading page) {
      database.statistics().clear();
      page.read(server, place);
      return database.statistics().getPrepareStatementCount();
    }
  }

  @BeforeAll
  static void fill() {
    pasts = PASTS.stream().map(Past::of).toList();
  }

  @AfterAll
  static void close() {
    pasts.forEach(past -> past.database().close());
  }

  @ParameterizedTest
  @EnumSource(PageReading.class)
  void aPageAsksAsOftenHoweverMuchThereIs(PageReading page) {
    Stream<Long> counts = pasts.stream().map(past -> past.statements(page));
    assertThat(counts.distinct()).as("statements over %s", PASTS).hasSize(1);
  }
}
