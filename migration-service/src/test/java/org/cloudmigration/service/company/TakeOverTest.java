package org.cloudmigration.service.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.service.product.SourceCompany;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the source's list does to what is known of it. */
class TakeOverTest {

  private static JpaFixture database;

  private final TestServer server = new TestServer(database);
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

  private static ListedCompany listed(String id, String name, String displayName, Long size) {
    return new ListedCompany(new SourceCompany(id, name, displayName, id), size);
  }

  private static ListedCompany listed(String id) {
    return listed(id, id, id, null);
  }

  private void takeOver(ListedCompany... found) {
    companies.takeOver(environment, List.of(found));
  }

  private HybridCompany company(String id) {
    return companies.of(environment).stream()
        .filter(company -> company.sourceCompanyId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCompanyThatIsGoneStaysAndIsToldUntilItComesBack() {
    takeOver(listed("ONE"), listed("TWO"));
    takeOver(listed("ONE"));
    assertThat(companies.of(environment))
        .extracting(HybridCompany::name, HybridCompany::listed)
        .containsExactly(tuple("ONE", true), tuple("TWO", false));
    takeOver();
    assertThat(companies.of(environment)).hasSize(2).noneMatch(HybridCompany::listed);
    takeOver(listed("TWO"), listed("ONE"));
    assertThat(companies.of(environment)).hasSize(2).allMatch(HybridCompany::listed);
  }

  @Test
  void sizesAreThoseOfTheLastReading() {
    takeOver(listed("ONE", "ONE", "One", 5L << 30));
    assertThat(company("ONE").estimatedSize()).isEqualTo(5L << 30);
    takeOver(listed("ONE", "ONE", "One", null));
    assertThat(company("ONE").estimatedSize()).isNull();
  }

  @Test
  void nastyDisplayNamesJustWork() {
    String nasty = "O'Brien / \"Sons\" 100% [a]. \\ ; DROP TABLE -- <b>  ";
    takeOver(listed("ONE", "ONE", nasty, null), listed("TWO", "TWO", "x".repeat(500), null));
    assertThat(company("ONE").displayName()).isEqualTo(nasty);
    assertThat(company("ONE").nameFinding()).isEmpty();
    assertThat(company("TWO").displayName()).hasSize(250);
  }

  @Test
  void badNamesAreKeptWithTheirFinding() {
    takeOver(
        listed("1", "Good", "", null),
        listed("2", "Bad ", "", null),
        listed("3", "x".repeat(200), "", null),
        listed("4", "Twice", "", null),
        listed("5", "Twice", "", null),
        listed("6", "my company", "", null));
    assertThat(companies.of(environment))
        .extracting(HybridCompany::sourceCompanyId, HybridCompany::nameFinding)
        .containsExactlyInAnyOrder(
            tuple("1", ""),
            tuple("2", "NAME_SPACES"),
            tuple("3", "NAME_LENGTH"),
            tuple("4", "NAME_CLASH"),
            tuple("5", "NAME_CLASH"),
            tuple("6", "MY_COMPANY"));
  }

  @Test
  void aNameThatWasCorrectedInTheSourceIsTakenOver() {
    takeOver(listed("1", "Bad ", "", null));
    takeOver(listed("1", "Good", "", null));
    assertThat(company("1").name()).isEqualTo("Good");
    assertThat(company("1").nameFinding()).isEmpty();
  }

  @Test
  void aCreatedCompanyKeepsTheNameThatItsTablesHave() {
    takeOver(listed("1", "Old", "", null));
    database.execute(
        "UPDATE hybrid_company SET created_at = CURRENT_TIMESTAMP WHERE environment_id = ?",
        environment);
    takeOver(listed("1", "New", "", null));
    assertThat(company("1").name()).isEqualTo("Old");
  }

  @Test
  void aCompanyThatIsGoneHoldsItsNameAsLongAsTheTenantHasIt() {
    takeOver(listed("1", "A.B", "", null));
    takeOver(listed("2", "A_B", "", null));
    assertThat(company("2").nameFinding()).as("the first was never created").isEmpty();
    database.execute(
        "UPDATE hybrid_company SET created_at = CURRENT_TIMESTAMP"
            + " WHERE environment_id = ? AND source_company_id = '1'",
        environment);
    takeOver(listed("2", "A_B", "", null));
    assertThat(company("2").nameFinding()).isEqualTo("NAME_CLASH");
  }

  @Test
  void anIdThatIsListedTwiceCountsOnce() {
    takeOver(listed("1", "First", "", 1L), listed("1", "Second", "", 2L));
    assertThat(companies.of(environment)).hasSize(1);
    assertThat(company("1").name()).isEqualTo("First");
    takeOver(listed("1", "First", "", 1L), listed("1", "Second", "", 2L));
    assertThat(company("1").name()).isEqualTo("First");
  }

  @Test
  void environmentsDoNotMix() {
    UUID other = Given.environment(database);
    companies.takeOver(other, List.of(listed("ONE")));
    takeOver(listed("TWO"));
    assertThat(companies.of(other)).extracting(HybridCompany::name).containsExactly("ONE");
    assertThat(companies.of(other)).allMatch(HybridCompany::listed);
  }
}
