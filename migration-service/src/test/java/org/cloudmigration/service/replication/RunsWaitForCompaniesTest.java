package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cloudmigration.service.company.CreatedCompanies;
import org.junit.jupiter.api.Test;

/** What must hold of the companies before a run begins. */
class RunsWaitForCompaniesTest extends ReadyToRun {

  private static void refused(String code, ThrowingCallable check) {
    refused(code, "", check);
  }

  @Test
  void companiesThatAreStillBeingCreated() {
    database.execute(
        "INSERT INTO company_creation_task VALUES (?, 0, 'operator', CURRENT_TIMESTAMP)",
        environment);
    refused("CREATING", () -> guards.ready(environment()));
    refused("CREATING", () -> guards.nothingInProgress(environment));
  }

  @Test
  void aSelectedCompanyThatIsNotCreated() {
    set("hybrid_company", "created_at = NULL");
    refused("NOT_CREATED", () -> guards.ready(environment()));
  }

  @Test
  void aSelectedCompanyThatTheSourceHasNoMore() {
    set("hybrid_company", "gone_at = CURRENT_TIMESTAMP");
    refused("COMPANY_GONE", () -> guards.ready(environment()));
  }

  @Test
  void aSelectedCompanyWhoseNameGotIntoTheWay() {
    set("hybrid_company", "name_finding = 'NAME_CLASH'");
    refused("COMPANY_NAME", () -> guards.ready(environment()));
  }

  @Test
  void aCompanyThatSomebodyRenamedInTheTenant() {
    set("hybrid_company", "name = 'THREE'");
    refused("COMPANY_RENAMED", () -> guards.ready(environment()));
  }

  @Test
  void aCompanyThatSomebodyDeletedInTheTenant() {
    set("hybrid_company", "name = 'THREE', tenant_company_id = RANDOM_UUID()");
    refused("COMPANY_DELETED", () -> guards.ready(environment()));
  }

  @Test
  void whatHappenedToOtherCompaniesDoesNotMatter() {
    CreatedCompanies.in(database, directory, environment, "TWO", "FOUR");
    database.execute(
        "UPDATE hybrid_company SET name = 'FIVE', replicate = FALSE WHERE name = 'FOUR'"
            + " AND environment_id = ?",
        environment);
    assertThat(guards.ready(environment())).isNotNull();
  }
}
