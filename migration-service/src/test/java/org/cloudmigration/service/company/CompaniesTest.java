package org.cloudmigration.service.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.product.SourceCompany;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompaniesTest {

  private static JpaFixture database;

  private final TestServer server =
      new TestServer(database)
          .with(Installation.class, new Installation(Path.of("target", "nowhere"), false, "", 1));
  private final Companies companies = server.bean(Companies.class);
  private UUID environment;

  @BeforeAll
  static void open() {
    database = JpaFixture.inMemory();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void prepare() {
    environment = Given.environment(database);
  }

  private static ListedCompany found(String id, String displayName) {
    return new ListedCompany(new SourceCompany(id, id, displayName, id), 1L << 30);
  }

  @Test
  void readingAgainKeepsTheChoiceAndTakesTheNewNames() {
    companies.takeOver(environment, List.of(found("TWO", "Old"), found("THREE", "Other")));
    database.execute(
        "UPDATE hybrid_company SET replicate = true WHERE environment_id = ? AND name = 'TWO'",
        environment);
    companies.takeOver(environment, List.of(found("TWO", "New"), found("FOUR", "Third")));
    assertThat(companies.of(environment))
        .extracting(HybridCompany::name, HybridCompany::displayName, HybridCompany::replicate)
        .containsExactly(
            tuple("FOUR", "Third", false),
            tuple("THREE", "Other", false),
            tuple("TWO", "New", true));
    assertThat(companies.selected(environment)).hasSize(1);
    assertThat(server.bean(CompanyService.class).list(environment)).hasSize(3);
  }
}
